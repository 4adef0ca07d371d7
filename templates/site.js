// What a page gains from a script. Without it, everything is still there.
(function () {
  "use strict";
  document.querySelectorAll("a[data-roles]").forEach(function (link) {
    link.hash = link.dataset.roles;
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
}());
