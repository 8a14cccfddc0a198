// <schedule-filter whole><form method="get">…</form></schedule-filter>: on a page that shows the whole schedule a choice takes
// effect at once. Each .entry says what it is in data-day, data-track, data-room, data-kind, named like the form's fields; several
// values stand apart by spaces. Words, zones, and any choice on a page that is already narrowed, go to the server with the button.

class ScheduleFilter extends HTMLElement {
  #entries = [...document.querySelectorAll('.entry')];
  #groups = [...document.querySelectorAll('.band, .room, .day')];
  #shown = document.querySelector('.shown');

  connectedCallback() {
    if (this.hasAttribute('whole')) this.addEventListener('change', this.#narrow);
  }

  #narrow = () => {
    const asked = [...this.querySelectorAll('select')].filter(choice => choice.value && choice.name !== 'tz');
    const fits = entry => asked.every(({ name, value }) => (entry.dataset[name] ?? '').split(' ').includes(value));
    const fitting = new Set(this.#entries.filter(fits));

    // A session with talks in it stays for the sake of one that fits.
    for (const entry of this.#entries) entry.hidden = !fitting.has(entry) && ![...entry.querySelectorAll('.entry')].some(inner => fitting.has(inner));
    for (const group of this.#groups) group.hidden = !group.querySelector('.entry:not([hidden])');

    this.#shown.textContent = fitting.size === this.#entries.length ? `${fitting.size} sessions` : `${fitting.size} of ${this.#entries.length} sessions`;
  };
}

customElements.define('schedule-filter', ScheduleFilter);
