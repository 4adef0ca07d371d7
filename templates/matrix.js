// Shows some families of the matrix alone. Without it, all of them are there.
(function () {
  "use strict";

  const choice = document.querySelector(".matrix-choice");
  const boxes = Array.from(choice.querySelectorAll("input"));
  const said = choice.querySelector("[role=status]");
  const tables = Array.from(document.querySelectorAll(".matrix")).map(read);

  // read notes which family each column belongs to.
  function read(table) {
    const families = [];
    table.querySelectorAll("[data-family]").forEach((head) => {
      for (let i = 0; i < head.colSpan; i++) families.push(head.dataset.family);
    });
    return { table, families };
  }

  function count(list, test) { return list.filter(test).length; }

  // show hides the columns of other families, and the rows and categories that
  // are then empty. It returns how many roles and competencies are left.
  function show(t, wanted) {
    const visible = t.families.map(wanted);
    const rows = Array.from(t.table.querySelectorAll("tbody tr"));
    const roles = count(visible, Boolean);
    t.table.querySelectorAll("[data-family]").forEach((head, i) => {
      head.hidden = !wanted(head.dataset.family);
      t.table.querySelectorAll("colgroup")[i + 1].hidden = head.hidden;
    });
    Array.from(t.table.tHead.rows[1].cells).forEach((head, i) => { head.hidden = !visible[i]; });
    rows.forEach((row) => {
      const cells = Array.from(row.querySelectorAll("td"));
      cells.forEach((cell, i) => { cell.hidden = !visible[i]; });
      row.hidden = cells.length > 0 && roles < visible.length && !cells.some((cell, i) => visible[i] && cell.firstChild);
    });
    Array.from(t.table.tBodies).forEach((body) => {
      body.rows[0].cells[0].colSpan = roles + 1;
      body.hidden = Array.from(body.rows).slice(1).every((row) => row.hidden);
    });
    t.table.hidden = roles === 0;
    const competencies = rows.filter((row) => row.cells.length > 1);
    return [roles, visible.length, count(competencies, (row) => !row.hidden), competencies.length];
  }

  function update() {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    const wanted = (family) => chosen.length === 0 || chosen.includes(family);
    const numbers = tables.map((t) => show(t, wanted))[0];
    said.textContent = choice.dataset.said.replace(/%s/g, () => numbers.shift());
  }

  choice.hidden = false;
  choice.addEventListener("change", update);
  if (boxes.some((box) => box.checked)) update();
}());
