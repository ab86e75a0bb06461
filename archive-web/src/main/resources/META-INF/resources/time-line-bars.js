/**
 * The bars of the time line are links, but only one of them is a tab stop: the arrow keys, Home and End move between
 * them. The links come from the server and may change at any time.
 */
class TimeLineBars extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#move(event));
    this.addEventListener('focusin', (event) => this.#enter(event.target.closest('a')));
    this.observer = new MutationObserver(() => this.#ensureTabStop());
    this.observer.observe(this, { childList: true });
    this.#ensureTabStop();
  }

  disconnectedCallback() {
    this.observer.disconnect();
  }

  get #bars() {
    return [...this.querySelectorAll('a')];
  }

  #ensureTabStop() {
    if (!this.querySelector('a[tabindex="0"]')) {
      this.#bars.at(-1)?.setAttribute('tabindex', '0');
    }
  }

  #enter(bar) {
    this.#bars.forEach((other) => other.setAttribute('tabindex', other === bar ? '0' : '-1'));
  }

  #move(event) {
    const bars = this.#bars;
    const index = bars.indexOf(event.target.closest('a'));
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      bars[Math.max(0, Math.min(bars.length - 1, target))]?.focus();
    }
  }
}

customElements.get('time-line-bars') ?? customElements.define('time-line-bars', TimeLineBars);
