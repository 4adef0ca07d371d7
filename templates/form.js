// The controls of a worksheet by the names of their answers: what they hold,
// what they are called, and what stands for them on paper.
(function (global) {
  "use strict";

  // open returns the controls of a form. Rows may come later: see take.
  function open(form, words) {
    const controls = new Map();

    // take takes in the controls below an element.
    function take(element) {
      element.querySelectorAll("[name]").forEach((e) => {
        if (!controls.has(e.name)) controls.set(e.name, []);
        if (!controls.get(e.name).includes(e)) controls.get(e.name).push(e);
        show(e);
      });
    }

    function drop(element) {
      element.querySelectorAll("[name]").forEach((e) => { controls.delete(e.name); });
    }

    function ticks(list) { return list[0].type === "radio" || list[0].type === "checkbox"; }

    // value is what is answered under a name: a text, or a list of what is
    // ticked where more than one thing can be.
    function value(name) {
      const list = controls.get(name), ticked = list.filter((e) => e.checked).map((e) => e.value);
      if (!ticks(list)) return list[0].value;
      return list[0].type === "radio" ? ticked[0] || "" : ticked;
    }

    // fits tells that an answer can be shown under its name.
    function fits(name, value) {
      const list = controls.get(name);
      if (!list) return false;
      const options = ticks(list) ? list : Array.from(list[0].options || []);
      const known = (x) => options.some((e) => e.value === x);
      if (list[0].type === "checkbox") return Array.isArray(value) && value.every(known);
      if (typeof value !== "string") return false;
      return list[0].type === "date" ? isDay(value) : options.length === 0 || known(value);
    }

    function isDay(text) { return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text + "T00:00:00Z").toJSON() === text + "T00:00:00.000Z"; }

    function set(name, value) {
      controls.get(name).forEach((e) => {
        if (e.type === "checkbox") e.checked = value.includes(e.value);
        else if (e.type === "radio") e.checked = e.value === value;
        else e.value = value;
        show(e);
      });
    }

    function empty(name) { set(name, controls.get(name)[0].type === "checkbox" ? [] : ""); }

    // text is an answer in words, for people.
    function text(name, value) {
      const list = controls.get(name) || [];
      const options = list.length > 0 && ticks(list) ? list.map((e) => [e.value, said(e.parentElement)]) :
        Array.from(list.length > 0 && list[0].options || []).map((e) => [e.value, e.textContent]);
      return [].concat(value).map((x) => {
        const option = options.find((o) => o[0] === x);
        return option ? option[1] : x;
      }).join("; ");
    }

    function said(element) { return element.textContent.replace(/\s+/g, " ").trim(); }

    // label is the whole question that a name asks: of the field, and in it.
    function label(name) {
      const e = controls.get(name)[0], field = e.closest("[data-field]"), parts = [];
      const heads = [field.querySelector(":scope > legend, :scope > .label")];
      const group = ticks([e]) && e.closest("fieldset");
      if (e.closest("tr") && group) heads.push(e.closest("tr").querySelector("th [data-slot=name]"));
      if (group !== field && group) heads.push(group.querySelector("legend"));
      if (!ticks([e])) heads.push(e.closest("label") || field.querySelector("label[for='" + e.id + "']"));
      heads.forEach((h) => { if (h && !parts.includes(said(h))) parts.push(said(h)); });
      return parts.reduce((all, part) => all === "" ? part : words.say("with-colon", all) + " " + part, "");
    }

    // show puts what a control holds where it stands on paper, and makes room
    // for it on the screen.
    function show(e) {
      const blank = e.closest("[data-blank]");
      if (!blank) return;
      const written = e.options ? e.value && e.selectedOptions[0].textContent : e.value;
      blank.querySelector(".written").textContent = written;
      blank.classList.toggle("filled", written !== "");
      if (e.localName !== "textarea") return;
      e.style.height = "auto";
      if (e.scrollHeight > e.clientHeight) e.style.height = e.scrollHeight + e.offsetHeight - e.clientHeight + "px";
    }

    take(form);
    return {
      take, drop, value, fits, set, empty, text, label, show, said, isDay,
      has: (name) => controls.has(name),
      names: () => Array.from(controls.keys()),
      first: (name) => controls.get(name)[0]
    };
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.form = { open };
}(window));
