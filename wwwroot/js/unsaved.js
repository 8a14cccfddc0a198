// Text that is typed into a form over something saved, or into a longer one, is kept in this browser until the portal says that it is saved.
// Leaving with such text is asked about first. Text of a closed window is offered, never put back unasked, and with it comes what the form was
// filled from: what others have saved meanwhile is brought together with it as if the window had stayed open. Signing out forgets all.

import { find, forget, forgetAll, keep } from './drafts.js';
import { fieldsOf, isTyped, originOf, put, valueOf } from './form-state.js';

const pause = 400;
const sent = 'sent form';

let signsOut = false;

class Unsaved {
  #form;
  #address;
  #token = crypto.getRandomValues(new Uint32Array(4)).join('-');
  #cameBack = false;   // with what is wrong in it, or to be looked over
  #leaves = false;
  #timer;
  #last = '';

  constructor(form, at) {
    this.#form = form;
    this.#address = `${new URL(form.action).pathname}${new URL(form.action).search} ${at}`;
    const before = JSON.parse(sessionStorage.getItem(sent) ?? '{}');
    if (document.body.dataset.posted && before.address === this.#address) [this.#token, this.#cameBack] = [before.token, true];
    this.#mark();
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#keep, pause);
    });
    form.addEventListener('submit', this.#send);
    addEventListener('pagehide', this.#keep);
    addEventListener('pageshow', () => this.#leaves = false);
    addEventListener('beforeunload', event => {
      if (!this.#leaves && this.#isUnsaved) event.preventDefault();
    });
    if (this.#cameBack) this.#keep();
    else this.#offer();
  }

  get #isUnsaved() {
    return this.#cameBack || fieldsOf(this.#form).some(field => field.type !== 'hidden' && valueOf(field) !== originOf(field));
  }

  // By this the portal says what it has saved.
  #mark() {
    const mark = document.createElement('input');
    [mark.type, mark.name, mark.value] = ['hidden', 'Draft', this.#token];
    this.#form.append(mark);
  }

  #keep = () => {
    clearTimeout(this.#timer);
    if (signsOut) return;
    const fields = fieldsOf(this.#form).map(field => [field.name, valueOf(field)]);
    const now = JSON.stringify(fields);
    if (now === this.#last) return;
    if (this.#isUnsaved) keep(this.#address, this.#token, fields);
    else forget(this.#token);
    this.#last = now;
  };

  #send = event => {
    if (event.submitter?.formTarget === '_blank') return;
    this.#keep();
    if (!navigator.onLine) {
      event.preventDefault();
      this.#tell();
      return;
    }
    this.#leaves = true;
    sessionStorage.setItem(sent, JSON.stringify({ address: this.#address, token: this.#token }));
  };

  #tell() {
    const row = [...this.#form.querySelectorAll('.row')].at(-1) ?? this.#form;
    const said = this.#form.querySelector('.offline') ?? document.createElement('p');
    said.className = 'offline problem';
    said.setAttribute('role', 'alert');
    row.after(said);
    said.textContent = 'There is no connection just now, so nothing was sent. What you typed is kept here: save again once you are connected.';
  }

  #offer() {
    const draft = find(this.#address, this.#token);
    if (!draft) return;
    const fields = fieldsOf(this.#form);
    const fits = fields.length === draft.fields.length && fields.every((field, at) => field.name === draft.fields[at][0]);
    if (fits && fields.every((field, at) => !isTyped(field) || valueOf(field) === draft.fields[at][1])) return void forget(draft.token);

    const changed = fits && fields.some((field, at) => field.type === 'hidden' && field.value !== draft.fields[at][1]);
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(draft.at);
    const bar = document.createElement('section');
    bar.className = 'offer';
    bar.setAttribute('aria-label', 'What was not saved');
    const words = document.createElement('p');
    words.setAttribute('role', 'status');
    const row = document.createElement('p');
    row.className = 'row';
    bar.append(words, row);
    this.#form.before(bar);

    words.textContent = `You had typed something here that was not saved, on ${when}. ${!fits
      ? 'The form has other fields now, so it cannot be put back by itself: here it is, to be copied.'
      : changed ? 'It has been changed since; nothing of that is lost, both are brought together when you save.' : ''}`;
    if (fits) this.#button(row, 'Put it back', () => {
      bar.remove();
      fields.forEach((field, at) => put(field, draft.fields[at][1]));
      fields.find(field => isTyped(field) && valueOf(field) !== originOf(field))?.focus();
      this.#keep();
      forget(draft.token);
    });
    else words.after(this.#toCopy(draft.fields, fields));
    this.#button(row, 'Discard it', () => {
      forget(draft.token);
      bar.remove();
      this.#form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
    });
  }

  // What stood in the fields that are not there any more, or say otherwise.
  #toCopy(texts, fields) {
    const list = document.createElement('pre');
    list.className = 'verbatim';
    const here = new Map(fields.map(field => [field.name, valueOf(field)]));
    list.textContent = texts.filter(([name, value]) => typeof value === 'string' && value && !/(^|\.|\])(Version|Filled|Was|Source)$/.test(name) && here.get(name) !== value).map(([, value]) => value).join('\n\n');
    return list;
  }

  #button(row, words, act) {
    const button = document.createElement('button');
    [button.type, button.className, button.textContent] = ['button', 'secondary', words];
    button.addEventListener('click', act);
    row.append(button);
  }
}

// What the portal says to have saved.
const saved = /(?:^|; )saved=([\d-]+)/.exec(document.cookie);
if (saved) {
  forget(saved[1]);
  document.cookie = 'saved=; Max-Age=0; Path=/; SameSite=Strict';
}

const matters = form => form.autocomplete !== 'off' && !form.querySelector('[type=password]') && form.querySelector('textarea, [name=Version], [name=Was], [name$=Filled]');
[...document.querySelectorAll('main form[method=post]')].filter(matters).forEach((form, at) => new Unsaved(form, at));

document.addEventListener('submit', ({ target }) => {
  if (!/^\/account\/(logout|remove)/.test(new URL(target.action).pathname)) return;
  signsOut = true;
  forgetAll();
});
