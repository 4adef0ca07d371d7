// Keeps a page of `pathbook serve` up to date. It is no part of the built site.
// How and why it asks by loading scripts is said in reload.go.
(function () {
  "use strict";
  const own = new URL(document.currentScript.src);
  const site = decodeURIComponent(own.search.slice("?site=".length));
  const standing = document.getElementById("pathbook-problems"); // the page that is shown for want of a site
  let seen = "";
  let pause = 0;
  let asking = null;
  let leaving = false;
  let panel = null;

  // Called by changed.js.
  window.pathbookServe = (news) => {
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
    asking.addEventListener("load", answered);
    asking.addEventListener("error", unanswered);
    document.head.appendChild(asking);
  }

  function answered() {
    done(pause);
  }

  // Serve has ended; it may be started again.
  function unanswered() {
    done(2000);
  }

  function done(wait) {
    asking.remove();
    asking = null;
    setTimeout(ask, wait);
  }

  function show(problems) {
    if (panel && panel.problems === problems) return;
    if (panel) panel.box.remove();
    panel = problems ? { problems, box: box(problems) } : null;
    if (panel) document.body.appendChild(panel.box);
  }

  function box(problems) {
    const section = element("section", "");
    section.id = "pathbook-problems";
    section.setAttribute("role", "alert");
    section.lang = "en";
    const hide = element("button", "Hide");
    hide.setAttribute("type", "button");
    hide.addEventListener("click", () => section.remove());
    const text = element("pre", problems);
    text.setAttribute("tabindex", "0");
    section.append(style(), hide, element("h2", "This page is the last good one. The latest change has a mistake:"), text);
    return section;
  }

  function element(name, text) {
    const e = document.createElement(name);
    e.textContent = text;
    return e;
  }

  function style() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("panel.css", own).href;
    return link;
  }

  // pageshow comes after load: asked for earlier, a script would keep the page
  // loading. It comes again when the browser takes the page out of its memory.
  window.addEventListener("pageshow", ask);
  document.addEventListener("visibilitychange", ask);
})();
