/** Help for the query language: a dialog that a button and F1 open. Its content comes from the server. */
class SearchHelp extends HTMLElement {
  #onKey = (event) => {
    if (event.key === 'F1') {
      event.preventDefault();
      this.#open();
    }
  };

  connectedCallback() {
    this.dialog = this.querySelector('dialog');
    this.querySelector('button').addEventListener('click', () => this.#open());
    this.dialog.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#onKey);
  }

  #open() {
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }

  /** The dialog closes by its button, by an example that is followed, and by a click beside it. */
  #clicked(event) {
    if (event.target === this.dialog || event.target.closest('a, header button')) {
      this.dialog.close();
    }
  }
}

customElements.get('search-help') ?? customElements.define('search-help', SearchHelp);
