// What becomes of a worksheet: paper, blank or filled; what was agreed, in short;
// and the next check-in as a day in a calendar.
(function (global) {
  "use strict";

  const pathbook = global.pathbook, sheet = pathbook.sheet, form = sheet.form, controls = sheet.controls, words = sheet.words;
  const summary = form.querySelector("[data-summary]");

  function on(selector, act) { form.querySelectorAll(selector).forEach((e) => { e.addEventListener("click", act); }); }

  // print prints the page as a class of its root makes it look.
  function print(as) {
    sheet.save();
    pathbook.printAs(as);
  }

  on("[data-ws=print]", () => {
    sheet.save();
    global.print();
  });
  on("[data-do=print-blank]", () => { print("print-blank"); });
  on("[data-do=print-summary]", () => { print("print-summary"); });

  function make(name, text) {
    const e = document.createElement(name);
    e.textContent = text || "";
    return e;
  }

  // agreed are the fields that say who does what and when, and before them who
  // and when that was.
  function agreed() {
    return Array.from(form.querySelectorAll("[data-field]")).filter((field) => {
      return field.closest("[data-commits]") || field.matches(".field-line, .field-date, .field-role, .field-move");
    });
  }

  function answered(element) {
    const names = new Set(Array.from(element.querySelectorAll("[name]"), (e) => e.name));
    return Array.from(names).filter(sheet.answer);
  }

  // table copies a table with what was written, without its empty rows.
  function table(grid) {
    const out = make("table"), head = out.createTHead().insertRow(), body = out.createTBody();
    out.className = "list";
    Array.from(grid.tHead.rows[0].cells).forEach((c) => {
      const cell = make(c.localName, c.textContent); // above the heads of rows stands nothing
      if (c.localName === "th") cell.scope = "col";
      head.append(cell);
    });
    Array.from(grid.querySelectorAll("[data-rows] tr")).filter((row) => answered(row).length > 0).forEach((row) => {
      const line = body.insertRow();
      Array.from(row.cells).forEach((cell) => {
        const names = answered(cell);
        line.insertCell().textContent = cell.localName === "th" ? controls.said(cell) :
          names.map((name) => controls.text(name, sheet.answer(name).value)).join("; ");
      });
    });
    return out;
  }

  function draw() {
    const body = form.querySelector("[data-summary-body]"), list = make("dl"), parts = [];
    list.className = "facts";
    agreed().forEach((field) => {
      const names = answered(field), grid = field.querySelector("[data-grid]");
      if (names.length === 0) return;
      if (grid) {
        const label = field.querySelector(".label");
        parts.push(make("h3", label ? controls.said(label) : ""), table(grid));
        return;
      }
      names.forEach((name) => {
        const line = make("div");
        line.append(make("dt", controls.label(name)), make("dd", controls.text(name, sheet.answer(name).value)));
        list.append(line);
      });
    });
    if (list.children.length > 0) parts.unshift(list);
    if (parts.length === 0) parts.push(make("p", words.word("summary-nothing")));
    body.textContent = "";
    body.append(...parts);
  }

  function open(is) {
    const button = form.querySelector("[data-do=summary]");
    summary.hidden = !is;
    button.setAttribute("aria-expanded", String(is));
    (is ? summary : button).focus();
  }

  on("[data-do=summary]", () => {
    draw();
    open(summary.hidden);
  });
  on("[data-do=summary-close]", () => { open(false); });
  form.addEventListener("change", () => { if (summary && !summary.hidden) draw(); });

  // unique is a name that nothing else has. (The browser's own, randomUUID, is
  // not there on a page that comes without a certificate.)
  function unique() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => ("0" + b.toString(16)).slice(-2)).join("") + "@pathbook.invalid";
  }

  on("[data-do=calendar]", () => {
    const day = controls.value("next-check-in");
    if (!controls.isDay(day)) { // a browser without a control for dates takes any text
      sheet.say(words.word("said-no-check-in"));
      document.getElementById("_q-next-check-in").focus();
      return;
    }
    sheet.download(pathbook.calendar.event(day, words.word("check-in-event"), unique(), new Date()), "text/calendar", ".ics");
    sheet.say(words.word("said-calendar"));
  });
}(window));
