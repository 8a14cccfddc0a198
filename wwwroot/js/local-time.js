// <local-time start="2019-12-14T16:00:00Z" end="2019-12-15T02:30:00Z" zone="America/Vancouver" clock="24">: the same moment on the
// reader's clock. It stays empty without script, and where the reader's clocks say what the event's do, which stands beside it.

class LocalTime extends HTMLElement {
  connectedCallback() {
    const [start, end] = ['start', 'end'].map(name => new Date(this.getAttribute(name) ?? NaN));
    if (isNaN(start)) return;

    const format = timeZone => new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone,
      hourCycle: this.getAttribute('clock') === '12' ? 'h12' : 'h23',
    });
    const words = format => isNaN(end) ? format.format(start) : format.formatRange(start, end);
    const here = format();
    if (words(here) === words(format(this.getAttribute('zone') ?? undefined))) return;
    this.textContent = `Your time: ${words(here)} (${here.resolvedOptions().timeZone.replaceAll('_', ' ')})`;
  }
}

customElements.define('local-time', LocalTime);
