// <markdown-text>, a field for Markdown: what readers will see stands beside it and follows what is typed. The server renders it, as it
// does the page. Without script its button shows the same in another window.

import { send } from './send.js';

const pause = 300;

class MarkdownText extends HTMLElement {
  #text = this.querySelector('textarea');
  #button = this.querySelector('button[formaction]');
  #look = this.querySelector('.look');
  #said = document.createElement('p');
  #timer;
  #asked;

  connectedCallback() {
    this.#said.className = 'hint';
    this.#said.setAttribute('role', 'status');
    this.#look.append(this.#said);
    this.#look.hidden = false;
    this.#button.parentElement.hidden = true;
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#show, pause);
    });
  }

  #show = async () => {
    this.#asked?.abort();
    const asked = this.#asked = new AbortController();
    try {
      const page = await send(this.#text.form, this.#button.formAction, [['Show', this.#text.name], [this.#text.name, this.#text.value]], asked.signal);
      this.#look.querySelector('.prose').replaceChildren(...page.querySelector('#look').childNodes);
      this.#say('It follows what you type.');
    } catch (error) {
      if (!asked.signal.aborted) this.#say(`This is not what you typed last. ${error.message}`);
    }
  };

  // Said once: a reader of the screen who types is told that there is a preview, not each time that it changes.
  #say(words) {
    if (this.#said.textContent !== words) this.#said.textContent = words;
  }
}

customElements.define('markdown-text', MarkdownText);
