// <movable-rows> around the rows of a form that have buttons to move them: they can be dragged, too. The portal puts them in order, as it does
// for the buttons; nothing is saved by that.

import { draggable, grip } from './drag.js';
import { send } from './send.js';

class MovableRows extends HTMLElement {
  #said = document.createElement('p');

  connectedCallback() {
    this.#said.className = 'hint';
    this.#said.setAttribute('role', 'status');
    this.after(this.#said);
    this.#furnish();
    let before;
    this.addEventListener('pointerdown', () => before = this.#rows(), true);
    draggable(this, this.#rows, (row, back) => this.#move(row, before.indexOf(row), back));
  }

  #rows = () => [...this.children];

  #furnish() {
    for (const moves of this.querySelectorAll('.row:has([name=Do])')) moves.append(grip('Drag it to its place'));
  }

  #move = async (row, from, back) => {
    const form = row.closest('form');
    const [to, count] = [this.#rows().indexOf(row), this.children.length];
    this.ariaBusy = 'true';
    try {
      const page = await send(form, form.action, [...new FormData(form), ['Do', `move ${from} ${to}`]]);
      this.replaceChildren(...page.querySelector('movable-rows').children);
      this.#said.textContent = `It is row ${to + 1} of ${count} now. It is not saved yet.`;
      this.#furnish();
      form.dispatchEvent(new Event('input'));
    } catch (error) {
      back();
      this.#said.textContent = `It is back where it was. ${error.message}`;
    } finally {
      this.ariaBusy = null;
    }
  };
}

customElements.define('movable-rows', MovableRows);
