/** Airy or close: how much of each hit is shown. The reader's choice, remembered in this browser and not in the address. */
const KEY = 'density';

class DensitySwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) {
        this.#choose(button.dataset.density);
      }
    });
    this.#show(this.#remembered());
  }

  #remembered() {
    try {
      return localStorage.getItem(KEY) ?? 'airy';
    } catch {
      // A browser may forbid to remember.
      return document.documentElement.dataset.density ?? 'airy';
    }
  }

  #choose(density) {
    this.#show(density);
    try {
      localStorage.setItem(KEY, density);
    } catch {
      // It holds until the page is left.
    }
  }

  #show(density) {
    document.documentElement.dataset.density = density;
    this.querySelectorAll('button').forEach((button) =>
      button.setAttribute('aria-pressed', String(button.dataset.density === density)),
    );
  }
}

customElements.get('density-switch') ?? customElements.define('density-switch', DensitySwitch);
