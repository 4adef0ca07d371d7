// What a page gains from a script. Without it, everything is still there.
(function () {
  "use strict";
  document.querySelectorAll("a[data-roles]").forEach(function (link) {
    link.hash = link.dataset.roles;
  });

  // inLarge prints the page with the style sheet of large print, which stands
  // beside that of print.
  function inLarge() {
    const sheet = document.createElement("link"), root = document.documentElement;
    sheet.rel = "stylesheet";
    sheet.media = "print";
    sheet.href = document.querySelector("link[href$='print.css']").href.replace(/print\.css$/, "large.css");
    sheet.addEventListener("load", function () {
      root.classList.add("large");
      window.print();
    });
    window.addEventListener("afterprint", function () {
      root.classList.remove("large");
      sheet.remove();
    }, { once: true });
    document.head.append(sheet);
  }

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      if (button.dataset.print === "large") inLarge();
      else window.print();
    });
  });
}());
