/**
 * What is typed and not sent outlives a reload that the reader did not ask for: after a lost answer, or when the server has
 * forgotten a page that was open for long. It is noted in memory as it is typed, goes to the session storage of the tab only when
 * such a reload begins, and is taken from there when the page is back.
 */
const KEY = 'kept-text';
/** A chosen file cannot be put back by a page. */
const FIELDS = 'main input[id]:not([type=file]), main textarea[id]';
/** How long a page may take to have its fields, in milliseconds. */
const PATIENCE = 60_000;

let path = location.pathname;
/** What was typed, by the id of its field. */
const kept = new Map();

const isChoice = (field) => field.type === 'checkbox' || field.type === 'radio';

function note(field) {
  if (!field.matches?.(FIELDS)) {
    return;
  }
  if (path !== location.pathname) {
    path = location.pathname;
    kept.clear();
  }
  kept.set(field.id, isChoice(field) ? field.checked : field.value);
}

/** Something else stands in a field now. */
export const forget = (field) => kept.delete(field.id);

function goOn(event) {
  if (event.type === 'popstate' || event.target.closest?.('a[href]:not([href^="#"])')) {
    kept.clear();
  }
}

function keep() {
  if (kept.size > 0 && path === location.pathname) {
    sessionStorage.setItem(KEY, JSON.stringify({ path, fields: [...kept] }));
  }
}

/** As if it were typed again, so that whoever listens hears of it. */
function type(field, value) {
  if (isChoice(field)) {
    field.checked = value;
  } else {
    field.value = value;
  }
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function restore() {
  const stored = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const { path: of, fields = [] } = JSON.parse(stored ?? '{}');
  const missing = of === location.pathname ? new Map(fields) : new Map();
  const put = () => {
    for (const [id, value] of missing) {
      const field = document.getElementById(id);
      if (field?.matches(FIELDS)) {
        missing.delete(id);
        type(field, value);
      }
    }
    return missing.size === 0;
  };
  if (!put()) {
    const watch = new MutationObserver(() => put() && watch.disconnect());
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), PATIENCE);
  }
}

document.addEventListener('input', (event) => note(event.composedPath()[0]), { capture: true });
// Who goes on leaves what was typed before.
document.addEventListener('click', goOn, { capture: true });
window.addEventListener('popstate', goOn, { capture: true });
// The application's own reload; and Vaadin's, where the browser tells of it.
window.addEventListener('answer-lost', keep);
window.navigation?.addEventListener('navigate', (event) => {
  if (event.navigationType === 'reload' && !event.userInitiated) {
    keep();
  }
});
restore();
// Over a slow line somebody may have typed before this came.
document.querySelectorAll(FIELDS).forEach((field) => {
  if (isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue) {
    note(field);
  }
});
