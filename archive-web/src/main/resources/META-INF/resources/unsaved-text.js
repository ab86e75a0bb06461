/**
 * Asks before a page is left with something that was typed in a form and not saved: of links this asks, of a reload and a
 * closed tab the browser.
 */
const FIELDS = 'form.asks-before-leaving :is(input, textarea)';

/** A reload that the reader did not ask for; kept-text.js keeps what is typed. */
let ours = false;

const fields = () => [...document.querySelectorAll(FIELDS)];

/** A browser writes the ends of lines in its own way, and a field for one line has none. */
const plain = (field, text) => text.replace(/\r\n?|\n/g, field.localName === 'input' ? '' : '\n');

const isUnsaved = (field) => plain(field, field.value) !== plain(field, field.kept ?? field.defaultValue);

/** Once the server says that all is saved, this is what it has. */
const note = () => fields().forEach((field) => (field.sent = field.value));

document.addEventListener('submit', note, { capture: true });
// Before the window's listeners have it, the router's among them.
window.addEventListener(
  'click',
  (event) => {
    const link = event.target.closest?.('a[href]:not([href^="#"], [target], [download])');
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const unsaved = link && !elsewhere ? fields().find(isUnsaved) : undefined;
    if (unsaved && !confirm(unsaved.form.dataset.unsaved)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);
window.addEventListener('beforeunload', (event) => {
  if (!ours && fields().some(isUnsaved)) {
    event.preventDefault();
  }
});
window.addEventListener('answer-lost', () => (ours = true));
window.navigation?.addEventListener('navigate', (event) => {
  ours = event.navigationType === 'reload' && !event.userInitiated;
});
