/** Keeps the list and its rows in the browser, block by block, so that a reload loses nothing. Without storage, nothing is kept. */

const STORE = 'blocks';
const LIST = 'list';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('list-search', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Begins to keep a list in place of the one before. */
export const keepList = (list) =>
  inStore('readwrite', (store) => {
    store.clear();
    return store.put(list, LIST);
  }).catch(() => {});

/** Keeps some more rows; the first of them has this number. */
export const keepRows = (from, rows) =>
  inStore('readwrite', (store) => store.put(rows, from)).catch(() => {});

export const forgetList = () => inStore('readwrite', (store) => store.clear()).catch(() => {});

/** The list that was kept, with its rows; undefined if there is none. */
export async function keptList() {
  try {
    const list = await inStore('readonly', (store) => store.get(LIST));
    if (!list) {
      return undefined;
    }
    const blocks = await inStore('readonly', (store) => store.getAll(IDBKeyRange.lowerBound(0)));
    return { list, rows: blocks.filter(Array.isArray).flat() };
  } catch {
    return undefined;
  }
}
