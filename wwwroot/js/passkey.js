// <pass-key options="{…}"><button>…</button></pass-key> inside a form: the button asks the browser for a passkey and sends what it says along
// in the field …Credential. With the attribute `create` it makes a new one. Where a browser cannot, what is hidden stays hidden.

class PassKey extends HTMLElement {
  #creates = this.hasAttribute('create');
  #parse = this.#creates ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
  #said = document.createElement('span');

  connectedCallback() {
    if (!window.PublicKeyCredential?.[this.#parse]) return;

    for (const part of this.children) part.hidden = !part.hidden;
    this.#said.setAttribute('role', 'status');
    this.append(this.#said);
    this.querySelector('button').addEventListener('click', this.#ask);
  }

  #ask = async event => {
    event.preventDefault();
    const button = event.currentTarget;
    const publicKey = PublicKeyCredential[this.#parse](JSON.parse(this.getAttribute('options')));
    try {
      const credential = await (this.#creates ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
      this.querySelector('[name$=Credential]').value = JSON.stringify(credential);
    } catch (error) {
      this.#said.textContent = error.name === 'InvalidStateError' ? 'This device has a passkey for you already.' : 'No passkey was given.';
      return;
    }
    if (button.hasAttribute('formaction')) button.form.action = button.formAction;
    button.form.submit(); // As it is: what the other button wants to be filled in does not matter.
  };
}

customElements.define('pass-key', PassKey);
