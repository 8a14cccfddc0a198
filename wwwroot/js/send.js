// Sends fields to the portal as a form of this page would, with the form's proof that we gave it. The answer is a page, wherever it led to;
// what went wrong is an Error in words for whoever looks at the page.

const proof = '__RequestVerificationToken';

export async function send(form, address, fields, signal) {
  const body = new FormData();
  body.append(proof, form.elements[proof].value);
  for (const [name, value] of fields) if (name !== proof) body.append(name, value);
  let answer, text;
  try {
    answer = await fetch(address, { method: 'POST', body, signal });
    text = await answer.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error('The portal cannot be reached.');
  }
  if (new URL(answer.url).pathname.startsWith('/account/login')) throw new Error('You are no longer signed in. Sign in again in another window, then go on here.');
  if (!answer.ok) throw new Error(answer.headers.get('Content-Type')?.startsWith('text/plain') ? text : `The portal did not take it (${answer.status}).`);
  return answer.headers.get('Content-Type').startsWith('text/html') ? new DOMParser().parseFromString(text, 'text/html') : text;
}
