/** A text with a button that copies it, and says so. */
const SHOWN_FOR = 2000;

class CopiedText extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) {
        this.#copy(button);
      }
    });
  }

  async #copy(button) {
    const text = this.querySelector('code');
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), SHOWN_FOR);
    } catch {
      // Not every browser lets a page copy, nor every address: then the text is selected, to be copied by hand.
      getSelection().selectAllChildren(text);
    }
  }
}

customElements.get('copied-text') ?? customElements.define('copied-text', CopiedText);
