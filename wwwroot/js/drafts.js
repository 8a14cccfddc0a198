// Texts that were typed and not saved, as this browser keeps them: of whom, of which form, when, and what stood in its fields. Few, not long,
// and for two weeks at most; a browser that keeps nothing (a full or forbidden storage) is none the worse.

const most = 20;
const longest = 200_000; // characters
const lasting = 14 * 24 * 60 * 60 * 1000;

const account = document.body.dataset.account;
const of = `draft ${account} `;

function all() {
  return Object.keys(localStorage).filter(key => key.startsWith('draft ')).map(key => ({ key, ...JSON.parse(localStorage.getItem(key)) })).sort((a, b) => b.at - a.at);
}

function quietly(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export const keep = (form, token, fields) => quietly(() => {
  const draft = JSON.stringify({ form, token, fields, at: Date.now() });
  if (draft.length > longest) return;
  all().slice(most).forEach(({ key }) => localStorage.removeItem(key));
  localStorage.setItem(of + token, draft);
});

// The newest of a form.
export const find = (form, token) => quietly(() => {
  all().filter(({ at }) => at < Date.now() - lasting).forEach(({ key }) => localStorage.removeItem(key));
  return all().find(draft => draft.key.startsWith(of) && draft.form === form && draft.token !== token);
});

export const forget = token => quietly(() => localStorage.removeItem(of + token));

export const forgetAll = () => quietly(() => all().filter(({ key }) => key.startsWith(of)).forEach(({ key }) => localStorage.removeItem(key)));
