// <known-people from="/manage/people/known"><input list="…"></known-people>: while a name is typed, the list holds those whom one may know
// of and whose name begins so. Without script it holds some.

const pause = 200;

class KnownPeople extends HTMLElement {
  #input = this.querySelector('input');
  #timer;
  #asked;

  connectedCallback() {
    this.#input.addEventListener('input', event => {
      clearTimeout(this.#timer);
      // Who chose from the list is done.
      if (event.inputType && this.#input.value.trim().length > 1) this.#timer = setTimeout(this.#ask, pause);
    });
  }

  #ask = async () => {
    this.#asked?.abort();
    this.#asked = new AbortController();
    try {
      const answer = await fetch(`${this.getAttribute('from')}?${new URLSearchParams({ name: this.#input.value })}`, { signal: this.#asked.signal });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      this.#input.list.replaceChildren(...page.querySelectorAll('option'));
    } catch {
      // Any name may be typed: who is meant is asked before anybody is added.
    }
  };
}

customElements.define('known-people', KnownPeople);
