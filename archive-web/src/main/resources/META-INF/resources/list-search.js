/** Looks through a list while one types. The field stays as long as the list does, with what was typed; see typed-text.js. */
import { focusUnlessTyping } from './typed-text.js';

const PAUSE = 150;

class ListSearch extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.field = this.querySelector('input');
    this.field.addEventListener('input', () => this.#typed());
    focusUnlessTyping(this.field);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE);
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('list-searched', { detail: { text: this.field.value } }));
  }
}

customElements.get('list-search') ?? customElements.define('list-search', ListSearch);
