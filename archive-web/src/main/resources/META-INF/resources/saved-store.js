/**
 * A reader's searches, kept in this browser and seen by all its tabs: named ones { name, address } in the reader's order, and those
 * made lately { address, at }. An address is what stands in that of the search page from its question mark on, which is all that a
 * search is. Nothing of it is sent.
 */
const KEY = 'saved-searches';
const CHANGED = 'saved-searches-changed';

export const MOST_HISTORY = 200;
export const MOST_NAMED = 500;
export const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 8000;

const EMPTY = { named: [], history: [], off: false };

/** What this tab has, where a browser forbids to remember or has no room. */
let unkept = null;

export const isAddress = (text) =>
  typeof text === 'string' && text.startsWith('?') && text.length <= LONGEST_ADDRESS && !/[\s<>"]/.test(text);

export const isName = (text) => typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_NAME;

const isNamed = (each) => each !== null && typeof each === 'object' && isName(each.name) && isAddress(each.address);

const isMade = (each) =>
  each !== null && typeof each === 'object' && isAddress(each.address) && typeof each.at === 'string' && !Number.isNaN(Date.parse(each.at));

const list = (value, isEntry, most) => (Array.isArray(value) ? value.filter(isEntry).slice(0, most) : []);

export function searches() {
  if (unkept) {
    return unkept;
  }
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
    return {
      named: list(kept.named, isNamed, MOST_NAMED),
      history: list(kept.history, isMade, MOST_HISTORY),
      off: kept.off === true,
    };
  } catch {
    return EMPTY;
  }
}

/** Whether what was changed outlives this tab. */
export const isKept = () => unkept === null;

export function keep(changed) {
  try {
    localStorage.setItem(KEY, JSON.stringify(changed));
    unkept = null;
  } catch {
    // It holds until the tab is closed.
    unkept = changed;
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

/** The searches as a file that this page and other programs read. */
export function written() {
  const { named, history } = searches();
  return JSON.stringify({ format: 'nyhetsarkivet-searches', version: 1, named, history }, null, 2);
}

/** What a file holds; an error has a message that names a text, and perhaps the number of the entry. */
export function read(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw Object.assign(new Error('error.json'), { entry: 0 });
  }
  if (file?.format !== 'nyhetsarkivet-searches' || file.version !== 1 || !Array.isArray(file.named)) {
    throw Object.assign(new Error('error.format'), { entry: 0 });
  }
  const wrong = file.named.findIndex((each) => !isNamed(each));
  if (wrong >= 0) {
    throw Object.assign(new Error('error.entry'), { entry: wrong + 1 });
  }
  return {
    named: file.named.map(({ name, address }) => ({ name, address })),
    history: list(file.history, isMade, MOST_HISTORY).map(({ address, at }) => ({ address, at })),
  };
}

/** Adds what a file holds and is not there yet, and gives the number of named searches that came; a second reading adds nothing. */
export function add(file) {
  const { named, history, off } = searches();
  const key = (each) => `${each.name}\n${each.address}`;
  const there = new Set(named.map(key));
  const added = file.named.filter((each) => !there.has(key(each)) && there.add(key(each)));
  if (named.length + added.length > MOST_NAMED) {
    throw Object.assign(new Error('error.many'), { entry: MOST_NAMED });
  }
  const age = (a, b) => Date.parse(a.at) - Date.parse(b.at);
  const made = new Map(file.history.concat(history).sort(age).map((each) => [each.address, each]));
  const latest = [...made.values()].sort(age).reverse().slice(0, MOST_HISTORY);
  keep({ named: [...named, ...added], history: off ? history : latest, off });
  return added.length;
}
