// <local-time start="2019-12-14T16:00:00Z" end="2019-12-15T02:30:00Z" clock="24">: the same moment on the reader's clock.
// Without script the element stays empty; the event's own zone is printed beside it in any case.

class LocalTime extends HTMLElement {
  connectedCallback() {
    const start = new Date(this.getAttribute('start'));
    const end = new Date(this.getAttribute('end') ?? NaN);
    const format = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
      hourCycle: this.getAttribute('clock') === '12' ? 'h12' : 'h23',
    });
    if (isNaN(start)) return;

    const words = isNaN(end) ? format.format(start) : format.formatRange(start, end);
    this.textContent = `Your time: ${words} (${format.resolvedOptions().timeZone.replaceAll('_', ' ')})`;
  }
}

customElements.define('local-time', LocalTime);
