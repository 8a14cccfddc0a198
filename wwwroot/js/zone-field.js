// <zone-field><input></zone-field>: proposes the reader's own time zone where the field is empty. Without script it is typed.

class ZoneField extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    if (field.value === '') field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  }
}

customElements.define('zone-field', ZoneField);
