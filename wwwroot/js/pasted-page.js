// <pasted-page><textarea></textarea><input type="hidden"></pasted-page>: what is pasted is shown as text, and goes along as HTML where the clipboard
// has it, so that headings, links and tables are known. As soon as the text is edited it is the text that is meant. Without script it always is.

class PastedPage extends HTMLElement {
  #text = this.querySelector('textarea');
  #formatted = this.querySelector('input');
  #said = document.createElement('p');

  connectedCallback() {
    this.#said.setAttribute('role', 'status');
    this.#said.className = 'hint';
    this.append(this.#said);
    this.#text.addEventListener('paste', event => this.#take(event));
    this.#text.addEventListener('input', event => {
      if (event.inputType !== 'insertFromPaste') this.#set('');
    });
  }

  // Only where all of the text is what was pasted: HTML for a part of it would lose the rest.
  #take({ clipboardData }) {
    const { value, selectionStart: from, selectionEnd: to } = this.#text;
    this.#set(value.trim() === '' || to - from === value.length ? clipboardData.getData('text/html') : '');
  }

  #set(html) {
    this.#formatted.value = html;
    this.#said.textContent = html === '' ? '' : 'Pasted with its headings, links and tables. Once you edit the text, it is the text alone that is read.';
  }
}

customElements.define('pasted-page', PastedPage);
