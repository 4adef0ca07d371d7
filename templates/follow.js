// Tables of a worksheet that get rows: those that show what is picked above
// them, out of what roles ask for (data/roles.js), and those that grow.
(function (global) {
  "use strict";

  // asked is what a role asks for of a competency as essential, or 0.
  function asked(role, competency) {
    const need = role && (role.requires || []).find((n) => n[0] === competency && n[2] !== "asset");
    return need ? need[1] : 0;
  }

  // rated are the competencies of a role, the essential ones first. One that a
  // role asks for, and would like more of, is one row: its answers have one name.
  function rated(role) {
    const asset = (n) => n[2] === "asset" ? 1 : 0;
    return (role.requires || []).slice().sort((a, b) => asset(a) - asset(b))
      .filter((n, i, all) => all.findIndex((m) => m[0] === n[0]) === i)
      .map((n) => ({ id: n[0], need: n[1], have: 0 }));
  }

  // missing are those essential ones of which the present role asks for less.
  function missing(from, to) {
    return (to.requires || []).filter((n) => n[2] !== "asset" && asked(from, n[0]) < n[1])
      .map((n) => ({ id: n[0], need: n[1], have: asked(from, n[0]) }));
  }

  // whole adds to what each role asks for what every role does. What helps beyond
  // that takes nothing of it away.
  function whole(book) {
    Object.keys(book.roles).forEach((id) => {
      const role = book.roles[id], own = role.requires || [], none = role.none || [];
      role.requires = own.concat((book.base || []).filter((n) => {
        return !none.includes(n[0]) && !own.some((m) => m[0] === n[0] && (m[2] !== "asset" || n[2] === "asset"));
      }));
    });
    return book;
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.follow = { rated, missing, whole, open };

  // row makes a row out of a pattern by writing an id where the pattern has "~".
  function row(pattern, id) {
    const made = pattern.cloneNode(true);
    [made, ...made.querySelectorAll("*")].forEach((e) => {
      Array.from(e.attributes).forEach((a) => { if (a.value.includes("~")) a.value = a.value.split("~").join(id); });
    });
    return made;
  }

  // open sees to the tables of a form. Answered tells which names have answers.
  function open(form, controls, words, answered) {
    const book = whole(global.pathbook.book || { levels: [], competencies: {}, roles: {} });
    const grids = Array.from(form.querySelectorAll("[data-follows]"));

    function own(of, id) { return Object.prototype.hasOwnProperty.call(of, id) ? of[id] : undefined; }

    function picked(grid, end) {
      const e = document.getElementById("_q-" + grid.dataset.follows + end);
      return e && e.options ? own(book.roles, e.value) : undefined;
    }

    function pattern(grid) { return grid.parentElement.querySelector("[data-pattern]").content; }

    // needs are the rows of a grid: what was picked asks for, and below it what
    // somebody has answered and is no longer asked for.
    function needs(grid) {
      const gap = pattern(grid).querySelector("[data-slot=need]") !== null;
      const to = picked(grid, ".to") || picked(grid, ""), from = picked(grid, ".from");
      const list = !to || gap && !from ? [] : gap ? missing(from, to) : rated(to);
      const prefix = grid.dataset.grid + ".";
      answered().forEach((name) => {
        const id = name.startsWith(prefix) ? name.slice(prefix.length).split(".")[0] : "";
        if (own(book.competencies, id) && !list.some((n) => n.id === id)) list.push({ id, need: 0, have: 0 });
      });
      return list;
    }

    function fill(made, need) {
      const competency = own(book.competencies, need.id), level = (n) => n > 0 ? book.levels[n - 1] : "";
      const put = (slot, text) => {
        const e = made.querySelector("[data-slot=" + slot + "]");
        if (e) e.textContent = text;
      };
      put("name", competency.title);
      const head = made.querySelector("[data-slot=need]") ? "" : level(need.need);
      put("note", need.need > 0 ? [head, (competency.can || [])[need.need - 1]].filter(Boolean).join(" · ") : words.word("not-asked"));
      put("have", level(need.have) || words.word(competency.core ? "some-of-it" : "nothing-yet"));
      put("need", level(need.need));
      made.querySelectorAll("label .unseen").forEach((e) => { e.textContent = competency.title + ", "; });
    }

    function draw(grid) {
      const body = grid.querySelector("[data-rows]"), list = needs(grid);
      controls.drop(body);
      const rows = list.map((need) => {
        const made = row(pattern(grid).querySelector("tr"), need.id);
        fill(made, need);
        return made;
      });
      body.textContent = "";
      body.append(...rows);
      controls.take(body);
      grid.classList.toggle("has-rows", list.length > 0);
      grid.parentElement.querySelector("[data-pick-first]").hidden = list.length > 0;
    }

    // grow adds rows to a table until it has so many.
    function grow(grid, rows) {
      const body = grid.querySelector("[data-rows]");
      for (let n = body.rows.length + 1; n <= Math.min(rows, 50); n++) {
        const made = row(patternOf(body.rows[0]), String(n));
        made.querySelectorAll("label .unseen").forEach((e) => { e.textContent = words.say("row-n", String(n)) + ", "; });
        body.append(made);
        controls.take(made);
      }
    }

    // patternOf makes the first row of a table the pattern of others.
    function patternOf(first) {
      const made = first.cloneNode(true);
      [made, ...made.querySelectorAll("[id], [name], [for]")].forEach((e) => {
        ["id", "name", "for", "data-row"].forEach((key) => {
          if (e.hasAttribute(key)) e.setAttribute(key, e.getAttribute(key).replace(/\.1\.|^1$/, (s) => s.replace("1", "~")));
        });
      });
      made.querySelectorAll("textarea").forEach((e) => { e.value = ""; });
      return made;
    }

    // rowsOf is how many rows a table needs for what is answered.
    function rowsOf(grid) {
      const prefix = grid.dataset.grid + ".";
      return answered().reduce((most, name) => {
        return name.startsWith(prefix) ? Math.max(most, parseInt(name.slice(prefix.length), 10) || 0) : most;
      }, 0);
    }

    // lead puts the roles that a move leads to before all others.
    function lead(field) {
      const to = document.getElementById("_q-" + field + ".to"), from = picked({ dataset: { follows: field } }, ".from");
      if (!to || !to.options) return;
      const chosen = to.value, group = document.createElement("optgroup");
      to.querySelectorAll("[data-first]").forEach((e) => { e.remove(); });
      group.label = words.word("moves-out");
      group.dataset.first = "";
      (from && from.moves || []).forEach((id) => {
        const option = Array.from(to.options).find((o) => o.value === id);
        if (option) group.append(option.cloneNode(true));
      });
      if (group.children.length > 0) to.options[0].after(group);
      to.value = chosen;
    }

    form.querySelectorAll("[data-do=add-row]").forEach((button) => {
      const grid = button.closest(".grid-box").querySelector("[data-grid]");
      button.hidden = false;
      button.addEventListener("click", () => {
        grow(grid, grid.querySelector("[data-rows]").rows.length + 1);
        grid.querySelector("[data-rows] tr:last-child textarea").focus();
      });
    });

    return {
      // refresh makes the rows that picks and answers ask for. What the rows held
      // is for the caller to put back.
      refresh() {
        form.querySelectorAll(".field-move").forEach((field) => { lead(field.dataset.field); });
        grids.forEach(draw);
        form.querySelectorAll("[data-grows]").forEach((grid) => { grow(grid, rowsOf(grid)); });
      },
      // picks tells that a name is one of those that tables or other picks follow.
      picks(name) {
        return /\.(from|to)$/.test(name) || grids.some((grid) => name === grid.dataset.follows);
      }
    };
  }
}(typeof window === "undefined" ? globalThis : window));
