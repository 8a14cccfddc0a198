// <pasted-picture to="/manage/…/files"><textarea></textarea></pasted-picture>: a picture or PDF that is pasted or dropped into the text is
// stored, and what stands for it in Markdown comes to where one was, with room for what it shows. Without script the form has a field for it.

import { send } from './send.js';
import { smaller } from './smaller.js';

class PastedPicture extends HTMLElement {
  #text = this.querySelector('textarea');
  #said = document.createElement('p');

  connectedCallback() {
    this.#said.setAttribute('role', 'status');
    this.append(this.#said);
    this.addEventListener('paste', event => this.#take(event, event.clipboardData));
    this.addEventListener('drop', event => this.#take(event, event.dataTransfer));
    this.addEventListener('dragover', event => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      this.classList.add('over');
    });
    for (const end of ['dragleave', 'drop']) this.addEventListener(end, () => this.classList.remove('over'));
  }

  // A word processor gives a picture of its text along with the text: then the text is meant.
  async #take(event, { files, types }) {
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    for (const file of [...files]) {
      this.#say('hint', `Storing ${file.name} …`);
      try {
        this.#insert(await send(this.#text.form, this.getAttribute('to'), [['File', await smaller(file)]]));
        this.#say('hint', 'It is in the text. Say between the brackets what it shows, for those who do not see it.');
      } catch (error) {
        this.#say('problem', `${file.name}: ${error.message}`);
        return;
      }
    }
  }

  // In a paragraph of its own, with the cursor between the brackets.
  #insert(figure) {
    const { value, selectionStart: at, selectionEnd: end } = this.#text;
    const gap = at === 0 ? '' : '\n'.repeat(2 - /\n{0,2}$/.exec(value.slice(0, at))[0].length);
    this.#text.setRangeText(`${gap}${figure}\n`, at, end);
    const start = at + gap.length;
    this.#text.setSelectionRange(start + figure.indexOf('[') + 1, start + figure.indexOf(']('));
    this.#text.focus();
    this.#text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #say(kind, words) {
    this.#said.className = kind;
    this.#said.textContent = words;
  }
}

customElements.define('pasted-picture', PastedPicture);
