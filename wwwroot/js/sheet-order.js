// Rows of a table that stand where their number puts them can be dragged: a row gets a number between those of its new neighbours, as
// somebody would type it. Nothing is saved by that. What has a time stands in its order, and has no handle.

import { draggable, grip } from './drag.js';

for (const sheet of document.querySelectorAll('table.sheet:has(.order input)')) {
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  sheet.after(said);

  const rows = () => [...sheet.tBodies[0].rows].filter(row => !row.matches('.asked'));
  const saved = () => rows().filter(row => !row.matches('.new'));
  const numberOf = row => Number(row?.querySelector('.order input').value.replace(',', '.'));
  const asked = new Map(rows().map(row => [row, row.nextElementSibling]).filter(([, next]) => next?.matches('.asked')));

  const furnish = row => row.querySelector('.grip').hidden = !!row.querySelector('.cell-start input')?.value;
  for (const row of saved()) {
    row.querySelector('.remove').prepend(grip('Drag it to its place'));
    furnish(row);
  }
  sheet.addEventListener('input', ({ target }) => {
    const row = target.closest('tr');
    if (target.closest('.cell-start') && row.querySelector('.grip')) furnish(row);
  });

  draggable(sheet, saved, row => {
    for (const [owner, questions] of asked) owner.after(questions);
    const [here, at] = [saved(), saved().indexOf(row)];
    const [before, after] = [numberOf(here[at - 1]), numberOf(here[at + 1])];
    const number = row.querySelector('.order input');
    const between = isNaN(before) ? after - 1 : isNaN(after) ? before + 1 : (before + after) / 2;
    number.value = String(Number(between.toFixed(5)));
    number.dispatchEvent(new Event('input', { bubbles: true }));
    said.textContent = `It is row ${at + 1} of ${here.length} now. It is not saved yet.`;
  });
}
