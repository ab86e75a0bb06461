/**
 * The items that a reader has chosen, kept in this browser and seen by all its tabs: { id, headline, date, publisher, path, note }.
 * Nothing of it is sent before the reader exports.
 */
const KEY = 'selection';
const CHANGED = 'selection-changed';

/** As many as an export of a selection takes. */
export const MOST = 1000;

/** What this tab has, where a browser forbids to remember. */
let unkept = [];

const isItem = (each) => each !== null && typeof each === 'object' && /^[a-z0-9]{16}$/.test(each.id);

export function selection() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isItem) : [];
  } catch {
    return unkept;
  }
}

export function keep(items) {
  unkept = items;
  try {
    localStorage.setItem(KEY, JSON.stringify(items));
  } catch {
    // It holds until the tab is closed.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Hears of each change, and whether it was made in another tab; what is returned ends that. */
export function follow(listener) {
  const ofThisTab = () => listener(false);
  const ofOtherTab = (event) => event.key === KEY && listener(true);
  window.addEventListener(CHANGED, ofThisTab);
  window.addEventListener('storage', ofOtherTab);
  return () => {
    window.removeEventListener(CHANGED, ofThisTab);
    window.removeEventListener('storage', ofOtherTab);
  };
}
