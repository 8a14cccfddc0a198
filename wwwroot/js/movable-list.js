// <movable-list><ol>…</ol></movable-list>: what has a form to move it up and down can be dragged, too. The whole order goes to where the
// form's buttons go, and the list is shown as it is then; where it could not be saved, everything goes back and the reason is said.

import { draggable, grip } from './drag.js';
import { send } from './send.js';

class MovableList extends HTMLElement {
  #said = document.createElement('p');

  connectedCallback() {
    this.#said.className = 'hint';
    this.#said.setAttribute('role', 'status');
    this.append(this.#said);
    this.#furnish();
    draggable(this, this.#items, this.#save);
  }

  #items = () => [...this.querySelectorAll('li')];

  #furnish() {
    for (const moves of this.querySelectorAll('.moves')) moves.append(grip('Drag it to its place'));
  }

  #save = async (item, back) => {
    const form = item.querySelector('.moves');
    const name = `“${item.querySelector('a').textContent}”`;
    const ids = this.#items().map(each => ['Ids', each.querySelector('.moves input').value]);
    this.ariaBusy = 'true';
    try {
      const page = await send(form, form.action, ids);
      const items = this.#items();
      this.#said.textContent = `${name} is now ${items.indexOf(item) + 1} of ${items.length}.`;
      items[0].parentElement.replaceChildren(...page.querySelector('movable-list ol').children);
      document.querySelector('.bar').replaceWith(page.querySelector('.bar'));
      this.#furnish();
    } catch (error) {
      back();
      this.#said.textContent = `${name} is back where it was. ${error.message}`;
    } finally {
      this.ariaBusy = null;
    }
  };
}

customElements.define('movable-list', MovableList);
