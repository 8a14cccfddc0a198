// <scaled-photo><input type="file"></scaled-photo>: a photo that is larger than any page shows it is made smaller before it is sent.
// Without script it is sent as it is. What has no need of it stays untouched, and so does what may move (GIF).

const longest = 2400;
const heavy = 9 * 1024 * 1024;
const still = ['image/jpeg', 'image/png', 'image/webp'];

class ScaledPhoto extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', event => this.scale(event.target));
  }

  async scale(input) {
    const [file] = input.files;
    if (!file || !still.includes(file.type)) return;
    let photo;
    try {
      photo = await createImageBitmap(file);   // upright, as its own metadata says
    } catch {
      return;   // the server says what is wrong with it
    }
    const factor = longest / Math.max(photo.width, photo.height);
    if (factor >= 1 && file.size < heavy) return;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [photo.width, photo.height].map(side => Math.max(1, Math.round(side * Math.min(factor, 1))));
    canvas.getContext('2d').drawImage(photo, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise(done => canvas.toBlob(done, file.type, .88));
    // Somebody may have chosen another meanwhile.
    if (!smaller || smaller.size >= file.size || input.files[0] !== file) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([smaller], file.name, { type: smaller.type }));
    input.files = chosen.files;
  }
}

customElements.define('scaled-photo', ScaledPhoto);
