// What is pasted into a cell of a table that is filled in: lines go to the rows beneath, and what tabs divide to the columns beside. An empty
// one leaves its cell as it is; "11:00–11:30" in a column of starts is start and end. Nothing is saved by that.

const range = /^(.*\d.*?)\s*[–—-]\s*(\d.*)$/;

const cellsOf = row => [...row.querySelectorAll('td[class^=cell-] :is(input, select)')];
const count = (number, one, several) => `${number} ${number === 1 ? one : several}`;

function linesOf(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map(line => line.split('\t').map(cell => cell.trim().replace(/^"(.*)"$/, '$1')));
  return lines.length > 1 || lines[0].length > 1 ? lines : null;
}

function fill(cell, value) {
  if (cell.tagName === 'SELECT') {
    const option = [...cell.options].find(each => [each.text, each.value].some(known => known.toLowerCase() === value.toLowerCase()));
    if (!option) return false;
    value = option.value;
  }
  cell.value = value;
  cell.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

for (const sheet of document.querySelectorAll('table.sheet')) {
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  sheet.after(said);

  sheet.addEventListener('paste', event => {
    const first = event.target.closest('td[class^=cell-] :is(input, select)');
    const lines = first && linesOf(event.clipboardData.getData('text/plain'));
    if (!lines) return;
    event.preventDefault();

    const rows = [...sheet.tBodies[0].rows].filter(row => !row.matches('.asked'));
    const from = first.closest('tr');
    const column = cellsOf(from).indexOf(first);
    const times = first.closest('.cell-start') && lines.every(line => line.length === 1);
    let [filled, unknown] = [0, 0];
    for (const [at, line] of lines.entries()) {
      const row = rows[rows.indexOf(from) + at];
      if (!row) break;
      const values = times && range.exec(line[0])?.slice(1) || line;
      for (const [beside, cell] of cellsOf(row).slice(column).entries())
        if (values[beside]) fill(cell, values[beside]) ? filled++ : unknown++;
    }
    const left = lines.length - (rows.length - rows.indexOf(from));
    said.textContent = [
      `${count(filled, 'cell is', 'cells are')} filled in. Look through them, then save.`,
      unknown > 0 && `${count(unknown, 'is no choice of its column and was', 'are no choices of their column and were')} left out.`,
      left > 0 && `There was no row for the last ${count(left, 'line', 'lines')}.`,
    ].filter(Boolean).join(' ');
  });
}
