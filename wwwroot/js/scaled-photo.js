// <scaled-photo><input type="file"></scaled-photo>: a photo that is larger than any page shows it is made smaller before it is sent.
// Without script it is sent as it is.

import { smaller } from './smaller.js';

class ScaledPhoto extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', event => this.#scale(event.target));
  }

  async #scale(input) {
    const [file] = input.files;
    if (!file) return;
    const photo = await smaller(file);
    // Somebody may have chosen another meanwhile.
    if (photo === file || input.files[0] !== file) return;
    const chosen = new DataTransfer();
    chosen.items.add(photo);
    input.files = chosen.files;
  }
}

customElements.define('scaled-photo', ScaledPhoto);
