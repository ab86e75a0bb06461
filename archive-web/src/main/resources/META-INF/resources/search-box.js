/**
 * The search field: searches while one types, offers how the text may go on (the combobox pattern of ARIA 1.2), and sends
 * the whole form on Enter. Its parts come from the server; no answer touches what is being typed, see typed-text.js.
 */
import { answer, ask, isUntouchedSince } from './typed-text.js';

const PAUSE_BEFORE_SEARCH = 180;
const PAUSE_BEFORE_OFFERS = 90;
const SHORTEST_TEXT = 2;
const OFFERS_OF_A_KIND = 4;

class SearchBox extends HTMLElement {
  #searchTimer = 0;
  #offerTimer = 0;
  #asked = new AbortController();
  #active = -1;
  #told = '';

  connectedCallback() {
    this.form = this.querySelector('form');
    this.text = this.querySelector('input[type=search]');
    this.period = this.querySelector('input.period');
    this.offers = this.querySelector('.offers');
    this.form.querySelectorAll('button.primary').forEach((button) => (button.type = 'submit'));
    this.form.addEventListener('submit', (event) => this.#submit(event));
    this.text.addEventListener('input', () => this.#typed());
    this.text.addEventListener('keydown', (event) => this.#key(event));
    this.text.addEventListener('blur', () => this.#close());
    // Not a click: the field would lose the focus before it.
    this.offers.addEventListener('mousedown', (event) => this.#pressed(event));
    // What the address says needs no search, should it stand in the field again after a reload.
    this.#told = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    if (this.text.value) {
      this.#typed();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#searchTimer);
    this.#close();
  }

  /** Shows a search that was reached by a link, the browser's buttons or Enter. */
  show(text, period, question) {
    answer(this.period, period, question);
    if (answer(this.text, text, question)) {
      clearTimeout(this.#searchTimer);
      this.#close();
      this.#told = text;
    }
  }

  /** Leads to a period that could not be read, unless the reader is writing again. */
  refuse(question) {
    if (isUntouchedSince(this.period, question) && isUntouchedSince(this.text, question)) {
      this.period.focus();
    }
  }

  #submit(event) {
    event.preventDefault();
    clearTimeout(this.#searchTimer);
    this.#close();
    this.#send(this.text.value);
  }

  #send(text) {
    this.#tell('search-sent', { text, period: this.period.value, question: ask() });
  }

  #typed() {
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(() => this.#searchTyped(), PAUSE_BEFORE_SEARCH);
    clearTimeout(this.#offerTimer);
    this.#offerTimer = setTimeout(() => this.#ask(), PAUSE_BEFORE_OFFERS);
  }

  #searchTyped() {
    const text = this.text.value.trim();
    if (text !== this.#told && (text.length === 0 || text.length >= SHORTEST_TEXT)) {
      this.#tell('search-typed', { text });
    }
  }

  #tell(type, detail) {
    this.#told = detail.text.trim();
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** An earlier question is given up, so that its answer cannot come after a later one's. */
  async #ask() {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const text = this.text.value.slice(0, this.text.selectionStart ?? undefined);
    if (text.trim().length < SHORTEST_TEXT) {
      this.#close();
      return;
    }
    try {
      const query = new URLSearchParams({ q: text, size: OFFERS_OF_A_KIND });
      const response = await fetch(`api/v1/completions?${query}`, { signal });
      if (response.ok) {
        const offers = await response.json();
        if (!signal.aborted && document.activeElement === this.text) {
          this.#offer(offers);
        }
      }
    } catch {
      // Given up, or no connection: nothing is offered, and searching tells what is wrong.
    }
  }

  #offer({ texts, publishers, headlines }) {
    this.#active = -1;
    this.text.removeAttribute('aria-activedescendant');
    const { words, publisher, headline } = this.offers.dataset;
    const groups = [
      this.#group(words, texts.map((text) => ({ label: text, text }))),
      this.#group(publisher, publishers.map((name) => ({ label: name, publisher: name }))),
      this.#group(headline, headlines.map((each) => ({ label: each.headline, item: each.id }))),
    ];
    this.offers.replaceChildren(...groups.filter((group) => group.querySelector('[role=option]')));
    this.#options.forEach((option, i) => (option.id = `offer-${i}`));
    this.#open(this.#options.length > 0);
  }

  #group(label, offers) {
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    const heading = document.createElement('span');
    heading.setAttribute('aria-hidden', 'true');
    heading.textContent = label;
    group.append(heading, ...offers.map((offer) => this.#option(offer)));
    return group;
  }

  #option(offer) {
    const option = document.createElement('div');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.textContent = offer.label;
    option.offer = offer;
    return option;
  }

  get #options() {
    return [...this.offers.querySelectorAll('[role=option]')];
  }

  #open(open) {
    this.offers.hidden = !open;
    this.text.setAttribute('aria-expanded', String(open));
  }

  #close() {
    clearTimeout(this.#offerTimer);
    this.#asked.abort();
    this.#active = -1;
    this.text?.removeAttribute('aria-activedescendant');
    if (this.offers) {
      this.#open(false);
    }
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.offers.hidden) {
      event.preventDefault();
      this.#ask();
    } else if (step) {
      event.preventDefault();
      this.#move(step);
    } else if (event.key === 'Escape' && !this.offers.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#options[this.#active].offer);
    }
  }

  /** Up and down, and between the last and the first through the field itself. */
  #move(step) {
    const options = this.#options;
    this.#active = ((this.#active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.#active)));
    const active = options[this.#active];
    active?.scrollIntoView({ block: 'nearest' });
    if (active) {
      this.text.setAttribute('aria-activedescendant', active.id);
    } else {
      this.text.removeAttribute('aria-activedescendant');
    }
  }

  #pressed(event) {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) {
      this.#choose(option.offer);
    }
  }

  #choose({ text, publisher, item }) {
    clearTimeout(this.#searchTimer);
    this.#close();
    if (text !== undefined) {
      this.text.value = text;
      this.#send(text);
    } else if (publisher !== undefined) {
      this.dispatchEvent(new CustomEvent('publisher-chosen', { detail: { publisher, question: ask() } }));
    } else {
      this.dispatchEvent(new CustomEvent('item-chosen', { detail: { item } }));
    }
  }
}

customElements.get('search-box') ?? customElements.define('search-box', SearchBox);
