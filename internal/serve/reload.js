// Keeps a page of `pathbook serve` up to date. It is no part of the built site.
// How and why it asks by loading scripts is said in reload.go.
(function () {
  "use strict";
  var own = new URL(document.currentScript.src);
  var site = own.searchParams.get("site");
  var standing = document.getElementById("pathbook-problems"); // the page that is shown for want of a site
  var seen = "";
  var pause = 0;
  var asking = null;
  var leaving = false;
  var panel = null;

  // Called by changed.js.
  window.pathbookServe = function (news) {
    seen = news.state;
    pause = news.pause;
    if (news.site !== site) {
      leaving = true;
      location.reload(); // the browser keeps the place in the page
    } else if (!standing) {
      show(news.problems);
    }
  };

  function ask() {
    if (asking || leaving || document.hidden) return;
    asking = document.createElement("script");
    asking.src = new URL("changed.js?seen=" + encodeURIComponent(seen), own).href;
    asking.onload = function () { done(pause); };
    asking.onerror = function () { done(2000); }; // serve has ended; it may be started again
    document.head.appendChild(asking);
  }

  function done(wait) {
    asking.onload = asking.onerror = null;
    asking.remove();
    asking = null;
    setTimeout(ask, wait);
  }

  function show(problems) {
    if (panel && panel.problems === problems) return;
    if (panel) panel.box.remove();
    panel = problems ? { problems: problems, box: box(problems) } : null;
    if (panel) document.body.appendChild(panel.box);
  }

  function box(problems) {
    var section = element("section", "");
    section.id = "pathbook-problems";
    section.setAttribute("role", "alert");
    section.lang = "en";
    var hide = element("button", "Hide");
    hide.type = "button";
    hide.onclick = function () { section.remove(); };
    var text = element("pre", problems);
    text.tabIndex = 0;
    section.append(style(), hide, element("h2", "This page is the last good one. The latest change has a mistake:"), text);
    return section;
  }

  function element(name, text) {
    var e = document.createElement(name);
    e.textContent = text;
    return e;
  }

  function style() {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("panel.css", own).href;
    return link;
  }

  // pageshow comes after load: asked for earlier, a script would keep the page
  // loading. It comes again when the browser takes the page out of its memory.
  window.addEventListener("pageshow", ask);
  document.addEventListener("visibilitychange", ask);
})();
