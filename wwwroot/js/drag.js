// Moves an item among its siblings by a handle, with mouse, pen or finger: a line shows where it would go, the page scrolls along at its
// edges, Escape leaves everything as it was. It only ever reorders the elements; what that means is for `dropped` to say.

const edge = 72;    // pixels from the top or bottom of the window within which the page scrolls along
const fastest = 18; // pixels a frame

export function grip(words) {
  const handle = document.createElement('span');
  handle.className = 'grip';
  handle.title = words;
  handle.setAttribute('aria-hidden', 'true'); // Who does not point has the buttons.
  return handle;
}

// items() are those that may be moved, as they stand; dropped(item, back) is called once one has another place, and back() undoes that.
export function draggable(list, items, dropped) {
  list.addEventListener('pointerdown', event => {
    const handle = event.target.closest('.grip');
    const item = handle && items().find(each => each.contains(handle));
    if (!item || event.button !== 0 || list.ariaBusy === 'true') return;
    event.preventDefault();
    drag(item, handle, event, items().filter(each => each !== item), place => {
      const next = item.nextSibling;
      const parent = item.parentNode;
      if (place === item || place.before === item.nextElementSibling || place.after === item.previousElementSibling) return;
      if (place.before) place.before.before(item);
      else place.after.after(item);
      dropped(item, () => parent.insertBefore(item, next));
    });
  });
}

function drag(item, handle, { pointerId, clientY }, others, done) {
  let y = clientY, frame;
  let place = item;
  item.classList.add('dragged');
  handle.setPointerCapture(pointerId);

  const unmark = () => others.forEach(other => other.classList.remove('drop-before', 'drop-after'));
  const look = () => {
    unmark();
    const box = item.getBoundingClientRect();
    if (y >= box.top && y <= box.bottom || others.length === 0) return void (place = item);
    const before = others.find(other => y < (other.getBoundingClientRect().top + other.getBoundingClientRect().bottom) / 2);
    place = before ? { before } : { after: others.at(-1) };
    (before ?? place.after).classList.add(before ? 'drop-before' : 'drop-after');
  };
  const scroll = () => {
    const over = y < edge ? y - edge : Math.max(0, y - innerHeight + edge);
    if (over !== 0) {
      scrollBy(0, Math.max(-1, Math.min(1, over / edge)) * fastest);
      look();
    }
    frame = requestAnimationFrame(scroll);
  };
  const follow = event => {
    y = event.clientY;
    look();
  };
  const end = () => {
    cancelAnimationFrame(frame);
    unmark();
    item.classList.remove('dragged');
    removeEventListener('keydown', escape, true);
    for (const [name, act] of acts) handle.removeEventListener(name, act);
    if (handle.hasPointerCapture(pointerId)) handle.releasePointerCapture(pointerId);
  };
  const escape = event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    end();
  };
  const drop = () => {
    end();
    done(place);
  };
  const acts = [['pointermove', follow], ['pointerup', drop], ['pointercancel', end]];
  for (const [name, act] of acts) handle.addEventListener(name, act);
  addEventListener('keydown', escape, true);
  frame = requestAnimationFrame(scroll);
}
