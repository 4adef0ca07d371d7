// On the map, the role under the pointer or in focus lights its moves and the
// roles at their other ends; the rest grows quiet.
(function () {
  "use strict";

  function light(map, card) {
    map.classList.toggle("map-lit", Boolean(card));
    if (!card) { return; }
    var near = {};
    near[card.dataset.card] = true;
    map.querySelectorAll("[data-from]").forEach(function (move) {
      var ends = [move.dataset.from, move.dataset.to];
      var on = ends.indexOf(card.dataset.card) >= 0;
      move.classList.toggle("map-on", on);
      if (on) { near[ends[0]] = near[ends[1]] = true; }
    });
    map.querySelectorAll("[data-card]").forEach(function (other) {
      other.classList.toggle("map-on", Boolean(near[other.dataset.card]));
    });
  }

  document.querySelectorAll("[data-map]").forEach(function (map) {
    function follow(event) { light(map, event.target.closest("[data-card]")); }
    map.addEventListener("mouseover", follow);
    map.addEventListener("focusin", follow);
    map.addEventListener("mouseleave", function () { light(map, null); });
    map.addEventListener("focusout", function () { light(map, null); });
  });
}());
