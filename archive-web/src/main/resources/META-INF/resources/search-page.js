/**
 * The search page keeps the focus. A link that was followed is often made anew with the answer: who used it goes on at the
 * link that took its place, or else at the count of what was found.
 *
 * After a step back or forth, of which Vaadin does not always tell the server (see shown-page.js), the page compares the search that
 * it shows with the address.
 */
const sorted = (query) => {
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return parameters.toString();
};

class SearchPage extends HTMLElement {
  #last = '';
  #stepped = false;
  #step = () => (this.#stepped = true);
  #arrive = () => this.#compareAddress();

  connectedCallback() {
    window.addEventListener('popstate', this.#step);
    window.addEventListener('vaadin-navigated', this.#arrive);
    this.addEventListener('focusin', (event) => {
      this.#last = event.target.closest('[data-focus]')?.dataset.focus ?? '';
    });
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this.#step);
    window.removeEventListener('vaadin-navigated', this.#arrive);
  }

  #compareAddress() {
    const isShown = location.pathname === new URL(document.baseURI).pathname;
    if (this.#stepped && isShown && sorted(this.dataset.address) !== sorted(location.search)) {
      const address = location.search.slice(1);
      this.dispatchEvent(new CustomEvent('address-left-behind', { detail: { address } }));
    }
    this.#stepped = false;
  }

  restoreFocus() {
    // The answer is in the page only after the script that came with it.
    setTimeout(() => {
      if (document.activeElement === document.body) {
        const again = [...this.querySelectorAll('[data-focus]:not([tabindex="-1"])')];
        const target = this.#last && again.find((each) => each.dataset.focus === this.#last);
        (target || this.querySelector('.summary h2')).focus();
      }
    });
  }
}

customElements.get('search-page') ?? customElements.define('search-page', SearchPage);
