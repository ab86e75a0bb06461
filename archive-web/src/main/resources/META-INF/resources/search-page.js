/**
 * The search page keeps the focus. A link that was followed is often made anew with the answer: who used it goes on at the
 * link that took its place, or else at the count of what was found.
 */
class SearchPage extends HTMLElement {
  #last = '';

  connectedCallback() {
    this.addEventListener('focusin', (event) => {
      this.#last = event.target.closest('[data-focus]')?.dataset.focus ?? '';
    });
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
