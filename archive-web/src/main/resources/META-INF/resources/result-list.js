/**
 * A list of hits that remembers which one the reader followed. Who comes back from the item, by the browser's button or by
 * the link in the page, goes on at that hit.
 */
let left = null;

const FRAMES_TO_WAIT = 60;

const currentSearch = () => new URLSearchParams(location.search).toString();

class ResultList extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('click', (event) => this.#leave(event.target.closest('h3 a')));
    // The event does not bubble.
    this.addEventListener('toggle', (event) => this.#ask(event.target), { capture: true });
  }

  connectedCallback() {
    if (left) {
      this.#return(FRAMES_TO_WAIT);
    }
  }

  #ask({ open, dataset }) {
    if (open && dataset.item) {
      this.dispatchEvent(new CustomEvent('why-asked', { detail: { item: dataset.item } }));
    }
  }

  /** Tells why an item was found. */
  explain(item, reasons) {
    const asked = [...this.querySelectorAll('details[data-item]')].filter((each) => each.dataset.item === item);
    asked.forEach((each) => (each.querySelector('ul').innerHTML = reasons));
  }

  #leave(link) {
    if (link) {
      left = { search: currentSearch(), hit: link.getAttribute('href'), top: window.scrollY };
      // The browser would return to where it was when the item had already replaced the list.
      history.scrollRestoration = 'manual';
    }
  }

  /** The hits and the address may come a moment after the element. */
  #return(frames) {
    requestAnimationFrame(() => {
      const link = [...this.querySelectorAll('h3 a')].find((hit) => hit.getAttribute('href') === left?.hit);
      if (link && left.search === currentSearch()) {
        link.focus({ preventScroll: true });
        window.scrollTo(0, left.top);
        history.scrollRestoration = 'auto';
        left = null;
      } else if (left && frames > 0) {
        this.#return(frames - 1);
      }
    });
  }
}

customElements.get('result-list') ?? customElements.define('result-list', ResultList);
