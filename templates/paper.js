// What becomes of a worksheet: paper, blank or filled; what was agreed, in short;
// and the next check-in as a day in a calendar.
(function (global) {
  "use strict";

  const pathbook = global.pathbook, sheet = pathbook.sheet, form = sheet.form, controls = sheet.controls, words = sheet.words;
  const summary = form.querySelector("[data-summary]"), root = document.documentElement;

  function on(selector, act) { form.querySelectorAll(selector).forEach(function (e) { e.addEventListener("click", act); }); }

  // print prints the page as a class of its root makes it look.
  function print(as) {
    sheet.save();
    if (as) root.classList.add(as);
    global.addEventListener("afterprint", function () { if (as) root.classList.remove(as); }, { once: true });
    global.print();
  }

  on("[data-ws=print]", function () { print(""); });
  on("[data-do=print-blank]", function () { print("print-blank"); });
  on("[data-do=print-summary]", function () { print("print-summary"); });

  function make(name, text) {
    const e = document.createElement(name);
    e.textContent = text || "";
    return e;
  }

  // agreed are the fields that say who does what and when, and before them who
  // and when that was.
  function agreed() {
    return Array.from(form.querySelectorAll("[data-field]")).filter(function (field) {
      return field.closest("[data-commits]") || field.matches(".field-line, .field-date, .field-role, .field-move");
    });
  }

  function answered(element) {
    const names = new Set(Array.from(element.querySelectorAll("[name]"), function (e) { return e.name; }));
    return Array.from(names).filter(sheet.answer);
  }

  // table copies a table with what was written, without its empty rows.
  function table(grid) {
    const out = make("table"), head = out.createTHead().insertRow(), body = out.createTBody();
    out.className = "list";
    Array.from(grid.tHead.rows[0].cells).forEach(function (c) {
      const cell = make(c.localName, c.textContent); // above the heads of rows stands nothing
      if (c.localName === "th") cell.scope = "col";
      head.append(cell);
    });
    Array.from(grid.querySelectorAll("[data-rows] tr")).filter(function (row) { return answered(row).length > 0; }).forEach(function (row) {
      const line = body.insertRow();
      Array.from(row.cells).forEach(function (cell) {
        const names = answered(cell);
        line.insertCell().textContent = cell.localName === "th" ? controls.said(cell) :
          names.map(function (name) { return controls.text(name, sheet.answer(name).value); }).join("; ");
      });
    });
    return out;
  }

  function draw() {
    const body = form.querySelector("[data-summary-body]"), list = make("dl"), parts = [];
    list.className = "facts";
    agreed().forEach(function (field) {
      const names = answered(field), grid = field.querySelector("[data-grid]");
      if (names.length === 0) return;
      if (grid) {
        parts.push(make("h3", grid.closest("[data-field]").querySelector(".label") ? controls.said(field.querySelector(".label")) : ""), table(grid));
        return;
      }
      names.forEach(function (name) {
        const line = make("div");
        line.append(make("dt", controls.label(name)), make("dd", controls.text(name, sheet.answer(name).value)));
        list.append(line);
      });
    });
    if (list.children.length > 0) parts.unshift(list);
    if (parts.length === 0) parts.push(make("p", words.word("summary-nothing")));
    body.replaceChildren.apply(body, parts);
  }

  function open(is) {
    const button = form.querySelector("[data-do=summary]");
    summary.hidden = !is;
    button.setAttribute("aria-expanded", String(is));
    (is ? summary : button).focus();
  }

  on("[data-do=summary]", function () {
    draw();
    open(summary.hidden);
  });
  on("[data-do=summary-close]", function () { open(false); });
  form.addEventListener("change", function () { if (summary && !summary.hidden) draw(); });

  // unique is a name that nothing else has. (The browser's own, randomUUID, is
  // not there on a page that comes without a certificate.)
  function unique() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (b) { return b.toString(16).padStart(2, "0"); }).join("") + "@pathbook.invalid";
  }

  on("[data-do=calendar]", function () {
    const day = controls.value("next-check-in");
    if (!day) {
      sheet.say(words.word("said-no-check-in"));
      document.getElementById("_q-next-check-in").focus();
      return;
    }
    sheet.download(pathbook.calendar.event(day, words.word("check-in-event"), unique(), new Date()), "text/calendar", ".ics");
    sheet.say(words.word("said-calendar"));
  });
}(window));
