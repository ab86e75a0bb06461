/** A picture of a comparison, which is downloaded as PNG: the browser draws the file in SVG on a canvas. */
const SCALE = 2;

class ComparisonPicture extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
  }

  async handleEvent(event) {
    if (event.target.closest('svg a')) {
      // The router of the page takes the target of a link in a picture for a text. The browser follows the link by itself.
      event.stopPropagation();
      return;
    }
    const button = event.target.closest('button');
    if (!button || button.disabled) {
      return;
    }
    button.disabled = true;
    try {
      await this.#download();
    } finally {
      button.disabled = false;
    }
  }

  async #download() {
    const answer = await fetch(this.dataset.picture);
    if (!answer.ok) {
      return;
    }
    const svg = await answer.text();
    const { width, height } = this.querySelector('svg').viewBox.baseVal;
    const sized = svg.replace('<svg ', `<svg width="${width * SCALE}" height="${height * SCALE}" `);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d').drawImage(image, 0, 0);
    const file = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = this.dataset.name;
    link.setAttribute('router-ignore', '');
    this.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

customElements.get('comparison-picture') ?? customElements.define('comparison-picture', ComparisonPicture);
