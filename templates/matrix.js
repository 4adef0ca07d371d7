// Shows some families of the matrix alone. Without it, all of them are there.
(function () {
  "use strict";
  var choice = document.querySelector(".matrix-choice");
  var boxes = Array.from(choice.querySelectorAll("input"));
  var said = choice.querySelector("[role=status]");
  var tables = Array.from(document.querySelectorAll(".matrix")).map(read);

  // read notes which family each column belongs to.
  function read(table) {
    var families = [];
    table.querySelectorAll("[data-family]").forEach(function (head) {
      for (var i = 0; i < head.colSpan; i++) { families.push(head.dataset.family); }
    });
    return { table: table, families: families };
  }

  function count(list, test) { return list.filter(test).length; }

  // show hides the columns of other families, and the rows and categories that
  // are then empty. It returns how many roles and competencies are left.
  function show(t, wanted) {
    var visible = t.families.map(wanted);
    var rows = Array.from(t.table.querySelectorAll("tbody tr"));
    var roles = count(visible, Boolean);
    t.table.querySelectorAll("[data-family]").forEach(function (head, i) {
      head.hidden = !wanted(head.dataset.family);
      t.table.querySelectorAll("colgroup")[i + 1].hidden = head.hidden;
    });
    Array.from(t.table.tHead.rows[1].cells).forEach(function (head, i) { head.hidden = !visible[i]; });
    rows.forEach(function (row) {
      var cells = Array.from(row.querySelectorAll("td"));
      cells.forEach(function (cell, i) { cell.hidden = !visible[i]; });
      row.hidden = cells.length > 0 && roles < visible.length && !cells.some(function (cell, i) { return visible[i] && cell.firstChild; });
    });
    Array.from(t.table.tBodies).forEach(function (body) {
      body.rows[0].cells[0].colSpan = roles + 1;
      body.hidden = Array.from(body.rows).slice(1).every(function (row) { return row.hidden; });
    });
    t.table.hidden = roles === 0;
    return [roles, visible.length, count(rows, function (row) { return row.cells.length > 1 && !row.hidden; }), count(rows, function (row) { return row.cells.length > 1; })];
  }

  function update() {
    var chosen = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var wanted = function (family) { return chosen.length === 0 || chosen.includes(family); };
    var numbers = tables.map(function (t) { return show(t, wanted); })[0];
    said.textContent = choice.dataset.said.replace(/%s/g, function () { return numbers.shift(); });
  }

  choice.hidden = false;
  choice.addEventListener("change", update);
  if (boxes.some(function (box) { return box.checked; })) { update(); }
}());
