/** Tells the page which items are selected in this browser, now and whenever that changes. Nothing of it is shown here. */
import { follow, selection } from './selection-store.js';

class SelectedItems extends HTMLElement {
  #unfollow = () => {};

  connectedCallback() {
    this.#unfollow = follow(() => this.#tell());
    // The listener of the page is there once it has shown this element.
    setTimeout(() => this.#tell());
  }

  disconnectedCallback() {
    this.#unfollow();
  }

  #tell() {
    const ids = selection().map(({ id }) => id).join(' ');
    if (this.isConnected && ids !== this.told) {
      this.told = ids;
      this.dispatchEvent(new CustomEvent('selection-shown', { detail: ids }));
    }
  }
}

customElements.get('selected-items') ?? customElements.define('selected-items', SelectedItems);
