// What stands in the fields of a form, field by field, but for what must not be kept: passwords, and the form's proof that we gave it. Files
// cannot be kept; that some are chosen is. Hidden fields say from what the form was filled: what is put back has to bring them along.

const kept = field => field.name && !field.name.startsWith('__') && !['password', 'submit', 'button', 'fieldset', 'output', 'object'].includes(field.type) && field.name !== 'Draft';

export const fieldsOf = form => [...form.elements].filter(kept);

export const isTyped = field => field.type !== 'hidden' && field.type !== 'file';

export function valueOf(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked;
  return field.type === 'file' ? field.files.length : field.value;
}

// As the page came, and as the browser takes it: a field of one line shows no line break, one for a number nothing else.
export function originOf(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.defaultChecked;
  if (field.type === 'file') return 0;
  if (field.type === 'select-one') return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value;
  const fresh = document.createElement(field.localName);
  if (field.type !== fresh.type) fresh.type = field.type;
  fresh.value = field.defaultValue;
  return fresh.value;
}

export function put(field, value) {
  if (field.type === 'file' || valueOf(field) === value) return;
  if (typeof value === 'boolean') field.checked = value;
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
