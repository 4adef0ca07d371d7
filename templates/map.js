// On the map, the role under the pointer or in focus lights its moves and the
// roles at their other ends; the rest grows quiet.
(function () {
  "use strict";

  function light(map, card) {
    map.classList.toggle("map-lit", Boolean(card));
    if (!card) return;
    const near = new Set([card.dataset.card]);
    map.querySelectorAll("[data-from]").forEach((move) => {
      const ends = ["data-from", "data-to"].map((name) => move.getAttribute(name)); // a line of SVG has no dataset in Firefox 50
      const on = ends.includes(card.dataset.card);
      move.classList.toggle("map-on", on);
      if (on) ends.forEach((end) => { near.add(end); });
    });
    map.querySelectorAll("[data-card]").forEach((other) => {
      other.classList.toggle("map-on", near.has(other.dataset.card));
    });
  }

  document.querySelectorAll("[data-map]").forEach((map) => {
    function follow(event) { light(map, event.target.closest("[data-card]")); }
    map.addEventListener("mouseover", follow);
    map.addEventListener("focusin", follow);
    map.addEventListener("mouseleave", () => { light(map, null); });
    map.addEventListener("focusout", () => { light(map, null); });
  });
}());
