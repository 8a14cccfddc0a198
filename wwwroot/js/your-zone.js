// <your-zone zone="America/Vancouver"></your-zone>: a link to this page in the reader's own time zone, where that is another one.
// Without script the element stays empty; the form has a field for any zone.

class YourZone extends HTMLElement {
  connectedCallback() {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!here || here === this.getAttribute('zone')) return;

    const address = new URL(location.href);
    address.searchParams.set('tz', here);
    const link = document.createElement('a');
    link.href = address;
    link.textContent = `Show in your time (${here})`;
    this.append(link);
  }
}

customElements.define('your-zone', YourZone);
