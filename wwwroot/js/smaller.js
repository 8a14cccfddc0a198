// A photo that is larger than any page shows it, made smaller; what has no need of it as it is, and so what may move (GIF).

const longest = 2400;
const heavy = 9 * 1024 * 1024;
const still = ['image/jpeg', 'image/png', 'image/webp'];

export async function smaller(file) {
  if (!still.includes(file.type)) return file;
  let photo;
  try {
    photo = await createImageBitmap(file);   // upright, as its own metadata says
  } catch {
    return file;   // the server says what is wrong with it
  }
  const factor = longest / Math.max(photo.width, photo.height);
  if (factor >= 1 && file.size < heavy) return file;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [photo.width, photo.height].map(side => Math.max(1, Math.round(side * Math.min(factor, 1))));
  canvas.getContext('2d').drawImage(photo, 0, 0, canvas.width, canvas.height);
  const made = await new Promise(done => canvas.toBlob(done, file.type, .88));
  return made && made.size < file.size ? new File([made], file.name, { type: made.type }) : file;
}
