// What a page gains from a script. Without it, everything is still there.
(function (global) {
  "use strict";

  document.querySelectorAll("a[data-roles]").forEach((link) => {
    link.hash = link.dataset.roles;
  });

  // afterPrint calls back once the page was printed. What browsers before 2018
  // tell of that is that the page is no longer shown on paper.
  function afterPrint(act) {
    if ("onafterprint" in global) {
      global.addEventListener("afterprint", act, { once: true });
      return;
    }
    const paper = global.matchMedia("print");
    paper.addListener(function over() {
      if (paper.matches) return;
      paper.removeListener(over);
      act();
    });
  }

  // printAs prints the page with a class on its root, which makes it look
  // another way.
  function printAs(name, then) {
    const root = document.documentElement;
    root.classList.add(name);
    afterPrint(() => {
      root.classList.remove(name);
      if (then) then();
    });
    global.print();
  }

  // inLarge prints the page with the style sheet of large print, which stands
  // beside that of print.
  function inLarge() {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.media = "print";
    sheet.href = document.querySelector("link[href$='print.css']").href.replace(/print\.css$/, "large.css");
    sheet.addEventListener("load", () => { printAs("large", () => { sheet.remove(); }); });
    document.head.append(sheet);
  }

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (button.dataset.print === "large") inLarge();
      else global.print();
    });
  });

  global.pathbook = global.pathbook || {};
  global.pathbook.printAs = printAs;
}(window));
