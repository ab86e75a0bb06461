/**
 * What a reader types is the reader's. An answer of the server may write into a field only what follows from the last thing
 * that was typed there: whoever typed on while the answer was on its way keeps the newer text, and the focus.
 */
import { forget } from './kept-text.js';

const TEXT_FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select';

/** Counts what the reader does; a question is known by the count at which it was asked. */
let count = 0;
/** When a link was followed last, or the browser's way back and forth was taken. */
let followed = 0;
const typed = new WeakMap();

const note = (field) => typed.set(field, ++count);
const follow = () => (followed = ++count);

document.addEventListener('input', (event) => note(event.composedPath()[0]), { capture: true });
document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest?.('a[href]')) {
      follow();
    }
  },
  { capture: true },
);
window.addEventListener('popstate', follow, { capture: true });
// Over a slow line somebody may have typed before this came.
document.querySelectorAll('input, textarea').forEach((field) => field.value !== field.defaultValue && note(field));

/** The number of a question that goes to the server now; the server says with its answer which question it answers. */
export const ask = () => ++count;

/** Whether nothing was typed in a field since a question; one without a number was asked by following a link. */
export const isUntouchedSince = (field, question) => (typed.get(field) ?? 0) <= (question || followed);

/** Writes what an answer says into a field, unless the reader has typed there since. Returns whether it did. */
export function answer(field, text, question) {
  const free = isUntouchedSince(field, question);
  if (free) {
    forget(field);
    if (field.value !== text) {
      field.value = text;
    }
  }
  return free;
}

/** Moves the focus, but not away from a field where somebody may be typing. */
export function focusUnlessTyping(element) {
  const focused = document.activeElement;
  if (!focused?.matches(TEXT_FIELDS) || focused === element) {
    element.focus();
  }
}
