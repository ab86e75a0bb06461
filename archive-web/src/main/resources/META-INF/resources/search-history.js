/** Remembers the searches that are made in this browser, unless the reader switched that off; see saved-store.js. */
import { MOST_HISTORY, isAddress, keep, searches } from './saved-store.js';

const ASKED = ['q', 'from', 'to', 'publisher', 'notPublisher', 'keyword', 'notKeyword', 'year', 'notYear', 'asOf', 'earlier'];

/** What only says how hits are shown makes no other search. */
const SHOWN = ['page', 'size', 'unit', 'measure', 'view'];

/** A search that is narrowed step by step is remembered where the reader stays. */
const STAYED = 1500;

let timer = 0;

function remember() {
  const parameters = new URLSearchParams(location.search);
  SHOWN.forEach((name) => parameters.delete(name));
  const address = `?${parameters}`;
  const kept = searches();
  if (kept.off || !ASKED.some((name) => parameters.get(name)) || !isAddress(address)) {
    return;
  }
  const others = kept.history.filter((each) => each.address !== address);
  const made = { address, at: new Date().toISOString() };
  keep({ ...kept, history: [made, ...others].slice(0, MOST_HISTORY) });
}

function arrive() {
  clearTimeout(timer);
  if (location.pathname === new URL(document.baseURI).pathname) {
    const asked = location.search;
    timer = setTimeout(() => location.search === asked && remember(), STAYED);
  }
}

window.addEventListener('vaadin-navigated', arrive);
window.addEventListener('pagehide', () => clearTimeout(timer));
arrive();
