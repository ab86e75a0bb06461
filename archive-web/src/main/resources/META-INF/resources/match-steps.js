/** Leads from one match of the search to the next in the text of an item, round from the last to the first. */
class MatchSteps extends HTMLElement {
  #at = -1;

  connectedCallback() {
    this.told = this.querySelector('[aria-live]');
    this.addEventListener('click', (event) => this.#step(Number(event.target.closest('button')?.dataset.step ?? 0)));
  }

  get #marks() {
    return [...document.querySelectorAll('article.item mark')];
  }

  #step(step) {
    const marks = this.#marks;
    if (step === 0 || marks.length === 0) {
      return;
    }
    marks[this.#at]?.classList.remove('current');
    this.#at = this.#at < 0 && step < 0 ? marks.length - 1 : (this.#at + step + marks.length) % marks.length;
    const mark = marks[this.#at];
    mark.classList.add('current');
    mark.scrollIntoView({ block: 'center' });
    this.told.textContent = this.told.dataset.at.replace('{0}', this.#at + 1).replace('{1}', marks.length);
  }
}

customElements.get('match-steps') ?? customElements.define('match-steps', MatchSteps);
