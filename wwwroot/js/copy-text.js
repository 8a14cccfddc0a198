// <copy-text><a href="….txt">Plain text</a> <button type="button" hidden>Copy</button> <span role="status"></span></copy-text>: a button that
// copies what stands in the field beside it, or what is at the link's address. Where nothing can be copied there is no button.

class CopyText extends HTMLElement {
  #button = this.querySelector('button');

  connectedCallback() {
    if (!navigator.clipboard?.write || !this.querySelector('textarea, a[href]')) return;
    this.#button.hidden = false;
    this.#button.addEventListener('click', this.#copy);
  }

  #copy = async () => {
    // Asked for at once and filled later: browsers let nobody write to the clipboard long after the click.
    const item = new ClipboardItem({ 'text/plain': this.#text() });
    const said = this.querySelector('[role="status"]');
    try {
      await navigator.clipboard.write([item]);
      said.textContent = 'copied';
    } catch {
      said.textContent = 'not copied';
    }
  };

  async #text() {
    const field = this.querySelector('textarea');
    if (field) return new Blob([field.value], { type: 'text/plain' });
    const answer = await fetch(this.querySelector('a[href]').href);
    if (!answer.ok) throw new Error(answer.statusText);
    return new Blob([await answer.text()], { type: 'text/plain' });
  }
}

customElements.define('copy-text', CopyText);
