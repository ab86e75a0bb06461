/** A button that takes an item into the reader's selection or out of it, and how many there are. */
import { MOST, follow, keep, selection } from './selection-store.js';

class MarkItem extends HTMLElement {
  #unfollow = () => {};

  connectedCallback() {
    this.addEventListener('click', this);
    this.#unfollow = follow(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    this.#unfollow();
  }

  handleEvent(event) {
    if (event.target.closest('button')) {
      this.#toggle();
    }
  }

  #toggle() {
    const { id, headline, date, publisher, path } = this.dataset;
    const items = selection();
    const others = items.filter((each) => each.id !== id);
    if (others.length < items.length) {
      keep(others);
    } else if (items.length < MOST) {
      keep([...items, { id, headline, date, publisher, path, note: '' }]);
    } else {
      this.querySelector('button').textContent = this.dataset.full;
    }
  }

  #show() {
    const marked = selection().some((each) => each.id === this.dataset.id);
    this.querySelector('button')?.setAttribute('aria-pressed', String(marked));
  }
}

/** In the link to the selection, which is there as long as something is chosen. */
class SelectionCount extends HTMLElement {
  #unfollow = () => {};

  connectedCallback() {
    this.#unfollow = follow(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#unfollow();
  }

  #show() {
    const count = selection().length;
    this.textContent = ` (${count})`;
    this.closest('a').hidden = count === 0;
  }
}

customElements.get('mark-item') ?? customElements.define('mark-item', MarkItem);
customElements.get('selection-count') ?? customElements.define('selection-count', SelectionCount);
