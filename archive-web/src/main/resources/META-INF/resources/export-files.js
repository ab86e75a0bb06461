/** Links to the files of an export, which tell how far the one that was chosen last has come. */
const PAUSE = 700;

/** An export that nobody has heard of by then was refused. */
const MOST_UNKNOWN = 25;

/** A screen reader hears of an export now and then only. */
const PAUSE_BETWEEN_WORDS = 5000;

class ExportFiles extends HTMLElement {
  #timer = 0;
  #told = 0;

  connectedCallback() {
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    clearTimeout(this.#timer);
  }

  handleEvent(event) {
    const link = event.target.closest('a[data-format]');
    if (!link) {
      return;
    }
    const name = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16).padStart(8, '0')).join('-');
    const address = new URL(link.href);
    address.searchParams.set('progress', name);
    link.href = address.href;
    this.#told = 0;
    this.#show({ state: 'UNKNOWN', written: 0, total: 0 });
    this.#ask(name, MOST_UNKNOWN);
  }

  #ask(name, tries) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      let progress = { state: 'UNKNOWN', written: 0, total: 0 };
      try {
        const answer = await fetch(`${this.dataset.progress}?progress=${name}`);
        progress = answer.ok ? await answer.json() : progress;
      } catch {
        // The next one may come through.
      }
      const left = progress.state === 'UNKNOWN' ? tries - 1 : MOST_UNKNOWN;
      this.#show(left > 0 ? progress : { ...progress, state: 'FAILED' });
      if (left > 0 && (progress.state === 'UNKNOWN' || progress.state === 'RUNNING')) {
        this.#ask(name, left);
      }
    }, PAUSE);
  }

  #show({ state, written, total }) {
    const bar = this.querySelector('progress');
    bar.hidden = state !== 'RUNNING' && state !== 'UNKNOWN';
    if (total > 0) {
      bar.max = total;
      bar.value = written;
    } else {
      bar.removeAttribute('value');
    }
    const now = Date.now();
    if (state !== 'RUNNING' || now - this.#told > PAUSE_BETWEEN_WORDS) {
      this.#told = now;
      const numbers = new Intl.NumberFormat(document.documentElement.lang);
      this.querySelector('[role=status]').textContent = this.dataset[state.toLowerCase()]
        .replace('%w', numbers.format(written))
        .replace('%t', numbers.format(total));
    }
  }
}

customElements.get('export-files') ?? customElements.define('export-files', ExportFiles);
