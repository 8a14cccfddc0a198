// <copy-link><a href="…">Link to this page</a></copy-link>: a plain click copies the address and says so.
// Without script, or with a modifier key, the link is a link.

class CopyLink extends HTMLElement {
  #said = document.createElement('span');

  connectedCallback() {
    this.#said.setAttribute('role', 'status');
    this.append(this.#said);
    this.addEventListener('click', this.#copy);
  }

  #copy = async event => {
    const link = event.target.closest('a');
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;

    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      this.#said.textContent = 'copied';
    } catch {
      location.href = link.href; // The browser forbids copying here: the link is a link.
    }
  };
}

customElements.define('copy-link', CopyLink);
