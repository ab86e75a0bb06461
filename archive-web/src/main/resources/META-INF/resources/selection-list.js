/** The reader's selection as a list: to remove from, to order, to note on, to copy and to export. */
import { follow, keep, selection } from './selection-store.js';

const LONGEST_NOTE = 2000;
const PAUSE = 300;

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const button = (text, action) => {
  const made = element('button', { type: 'button', className: 'quiet', textContent: text });
  made.addEventListener('click', action);
  return made;
};

class SelectionList extends HTMLElement {
  #unfollow = () => {};
  #before = null;
  #noting = false;
  #gone = {};

  static observedAttributes = ['data-gone'];

  /** What the archive no longer shows is known a moment after the list is. */
  attributeChangedCallback(name, before, gone) {
    this.#gone = gone === null ? {} : JSON.parse(gone);
    for (const [place, item] of selection().entries()) {
      const entry = this.querySelectorAll('.selection > li')[place];
      entry?.querySelector('.gone')?.replaceWith(this.#mark(item));
    }
    this.querySelector('.gone-count')?.replaceWith(this.#goneCount());
  }

  #mark({ id }) {
    const said = Object.hasOwn(this.#gone, id) ? this.#gone[id] : '';
    return element('p', { className: 'gone', textContent: said, hidden: said === '' });
  }

  /** Beside the formats, since a file does not have these items. */
  #goneCount() {
    const gone = selection().filter(({ id }) => Object.hasOwn(this.#gone, id)).length;
    return element('p', { className: 'gone-count', textContent: this.#text('gone.export', gone), hidden: gone === 0 });
  }

  #ask() {
    const ids = selection().map(({ id }) => id).join(' ');
    if (ids !== this.asked) {
      this.asked = ids;
      this.dispatchEvent(new CustomEvent('selection-shown', { detail: ids }));
    }
  }

  connectedCallback() {
    this.texts = JSON.parse(this.dataset.texts);
    this.status = element('p', { className: 'selection-count', role: 'status' });
    this.content = element('div');
    this.replaceChildren(this.status, this.content);
    this.#unfollow = follow((elsewhere) => this.#changed(elsewhere));
    this.#show();
  }

  disconnectedCallback() {
    this.#unfollow();
  }

  /** What another tab has changed is not undone here. */
  #changed(elsewhere) {
    this.#before = elsewhere ? null : this.#before;
    if (!this.#noting) {
      this.#show();
    }
  }

  #text(key, value) {
    return this.texts[key].replace('%n', value);
  }

  #show() {
    const items = selection();
    this.#say(items.length === 1 ? this.#text('one') : this.#text('some', items.length));
    if (items.length === 0) {
      const help = element('p', { textContent: this.#text('empty') });
      this.content.replaceChildren(help, ...this.#undo());
      return;
    }
    const list = element('ol', { className: 'selection' }, ...items.map((item) => this.#entry(item)));
    this.content.replaceChildren(this.#tools(), list, this.#form());
    this.#ask();
  }

  #say(text) {
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }

  #tools() {
    const tools = element(
      'div',
      { className: 'selection-tools' },
      button(this.#text('newest'), () => this.#order((a, b) => b.date.localeCompare(a.date))),
      button(this.#text('oldest'), () => this.#order((a, b) => a.date.localeCompare(b.date))),
      button(this.#text('copy'), (event) => this.#copy(event.target)),
      button(this.#text('clear'), () => this.#change([])),
      ...this.#undo(),
    );
    return tools;
  }

  #undo() {
    return this.#before === null ? [] : [button(this.#text('undo'), () => this.#restore())];
  }

  #order(comparison) {
    this.#change([...selection()].sort(comparison));
  }

  #change(items) {
    this.#before = selection();
    keep(items);
    // What was used is gone; whoever goes on by keyboard goes on here.
    const next = this.querySelector('.selection-tools button, button');
    next?.focus();
  }

  #restore() {
    const before = this.#before;
    this.#before = null;
    keep(before);
    this.querySelector('.selection-tools button')?.focus();
  }

  #entry(item) {
    const link = element('a', { href: this.#address(item), textContent: item.headline });
    const facts = element('p', { className: 'source' }, element('time', { textContent: item.date }), ` ${item.publisher}`);
    const note = element('textarea', { rows: 2, maxLength: LONGEST_NOTE, value: item.note ?? '' });
    let timer = 0;
    note.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#note(item.id, note.value), PAUSE);
    });
    note.addEventListener('change', () => this.#note(item.id, note.value));
    const remove = button(this.#text('remove'), () => this.#change(selection().filter((each) => each.id !== item.id)));
    remove.setAttribute('aria-label', `${this.#text('remove')}: ${item.headline}`);
    const label = element('label', {}, element('span', { textContent: this.#text('note') }), note);
    return element('li', {}, element('h3', {}, link), facts, this.#mark(item), label, remove);
  }

  /** Whatever is kept in the browser leads to a page of the archive and nowhere else. */
  #address(item) {
    return `/nyhet/${item.id}`;
  }

  #note(id, text) {
    this.#noting = true;
    keep(selection().map((each) => (each.id === id ? { ...each, note: text } : each)));
    this.#noting = false;
  }

  async #copy(copying) {
    const lines = selection().map((item) =>
      [
        item.date,
        item.publisher,
        item.headline,
        new URL(this.#address(item), document.baseURI).href,
        Object.hasOwn(this.#gone, item.id) ? this.#text('gone.copied') : '',
        item.note,
      ]
        .filter(Boolean)
        .join('\t')
        .replace(/\n/g, ' '),
    );
    try {
      await navigator.clipboard.writeText(`${lines.join('\n')}\n`);
      this.#say(this.#text('copied', lines.length));
    } catch {
      // Not every browser lets a page copy: then the list is selected, to be copied by hand.
      getSelection().selectAllChildren(this.querySelector('.selection'));
      copying.focus();
    }
  }

  /** Sent as a form, since a selection may be too long for an address. */
  #form() {
    const form = element('form', { method: 'post', action: this.dataset.action, className: 'export-formats' });
    form.append(element('h3', { textContent: this.#text('export') }), element('input', { type: 'hidden', name: 'language', value: this.dataset.language }));
    const hidden = element('div', { hidden: true });
    const formats = JSON.parse(this.dataset.formats).map(({ format, separator, title, help }) => {
      const choice = element('button', { type: 'submit', className: 'quiet', name: 'format', value: format, textContent: title });
      choice.dataset.separator = separator;
      if (format === 'html') {
        choice.formTarget = '_blank';
      }
      return element('li', {}, choice, ' ', element('span', { textContent: help }));
    });
    form.append(this.#goneCount(), element('ul', {}, ...formats), hidden);
    form.addEventListener('submit', ({ submitter }) => {
      hidden.replaceChildren(
        element('input', { type: 'hidden', name: 'separator', value: submitter?.dataset.separator ?? '' }),
        ...selection().flatMap((item) => [
          element('input', { type: 'hidden', name: 'id', value: item.id }),
          element('input', { type: 'hidden', name: 'note', value: item.note ?? '' }),
        ]),
      );
    });
    return form;
  }
}

customElements.get('selection-list') ?? customElements.define('selection-list', SelectionList);
