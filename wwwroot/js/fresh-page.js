// <fresh-page until="2019-12-14T16:00:00Z">…</fresh-page>: once a minute, and at the moment at which its words change, it asks for the page
// again and shows what is different. While the portal cannot be reached it stays as it is. Without script the page is asked for as a whole.

const MINUTE = 60_000;

class FreshPage extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#wait();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #wait() {
    const left = Date.parse(this.getAttribute('until')) - Date.now();
    this.#timer = setTimeout(this.#ask, left > 0 && left < MINUTE ? left + 500 : MINUTE);
  }

  #ask = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-cache' });
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('fresh-page');
      if (page && page.outerHTML !== this.outerHTML) {
        this.replaceWith(page);
        return;
      }
    } catch {
      // No network: what was true a minute ago is better than nothing.
    }
    this.#wait();
  };
}

customElements.define('fresh-page', FreshPage);
