/** The reader's searches: to name, open, order, rename, remove, copy, and take to another browser as a file. */
import { LONGEST_NAME, MOST_NAMED, add, follow, isAddress, isKept, isName, keep, read, searches, written } from './saved-store.js';

const LARGEST_FILE = 2_000_000;

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const button = (text, about, action) => {
  const made = element('button', { type: 'button', className: 'quiet', textContent: text });
  if (about) {
    made.setAttribute('aria-label', `${text}: ${about}`);
  }
  made.addEventListener('click', action);
  return made;
};

class SavedSearches extends HTMLElement {
  #unfollow = () => {};
  #before = null;
  #renaming = -1;

  connectedCallback() {
    this.texts = JSON.parse(this.dataset.texts);
    this.asked = JSON.parse(this.dataset.asked);
    this.status = element('p', { className: 'saved-status', role: 'status' });
    this.tools = element('div', { className: 'saved-tools' });
    this.named = element('section', { className: 'saved-named' });
    this.made = element('section', { className: 'saved-history' });
    this.replaceChildren(...this.#form(), this.status, this.tools, this.named, this.made, this.#files());
    this.#unfollow = follow((elsewhere) => this.#changed(elsewhere));
    this.#show();
  }

  disconnectedCallback() {
    this.#unfollow();
  }

  /** What another tab has changed is not undone here, and what is being typed stays. */
  #changed(elsewhere) {
    this.#before = elsewhere ? null : this.#before;
    if (this.#renaming < 0) {
      this.#show();
    }
  }

  #text(key, value = '') {
    return this.texts[key].replace('%n', () => value);
  }

  /** What a search asks, in words. */
  #title(address) {
    const parts = [];
    for (const [name, value] of new URLSearchParams(address)) {
      if (name === 'q' && value.trim()) {
        parts.unshift(value.trim());
      } else if (Object.hasOwn(this.asked, name) && value) {
        parts.push(name === 'earlier' ? this.asked[name] : `${this.asked[name]} ${value}`);
      }
    }
    return parts.join(', ') || this.#text('everything');
  }

  #say(text) {
    this.status.textContent = text;
  }

  /** Changes what is kept; the focus goes to what took the place of what was used. */
  #change(changed, said, focused = '.saved-tools button') {
    this.#before = searches();
    this.#renaming = -1;
    keep({ ...searches(), ...changed });
    this.#say(isKept() ? said : `${said} ${this.#text('unkept')}`);
    this.querySelector(focused)?.focus();
  }

  #undo() {
    const before = this.#before;
    this.#before = null;
    keep(before);
    this.#say(this.#text('undone'));
    this.querySelector('.saved-named h2').focus();
  }

  #form() {
    const address = this.dataset.search;
    if (!isAddress(address)) {
      return [];
    }
    const name = element('input', { type: 'text', required: true, maxLength: LONGEST_NAME, value: this.#title(address).slice(0, LONGEST_NAME) });
    const form = element('form', { className: 'saved-form' },
      element('h2', { textContent: this.#text('new') }),
      element('p', { textContent: this.#text('new.help', this.#title(address)) }),
      element('label', {}, element('span', { textContent: this.#text('name') }), name),
      element('button', { type: 'submit', className: 'primary', textContent: this.#text('save') }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const others = searches().named.filter((each) => each.address !== address);
      if (isName(name.value) && others.length < MOST_NAMED) {
        this.#change({ named: [{ name: name.value.trim(), address }, ...others] }, this.#text('saved', name.value.trim()), '.saved-named a');
      } else if (others.length >= MOST_NAMED) {
        this.#say(this.#text('error.many', MOST_NAMED));
      }
    });
    return [form];
  }

  #show() {
    const { named, history, off } = searches();
    this.tools.replaceChildren(...(this.#before ? [button(this.#text('undo'), '', () => this.#undo())] : []));
    const heading = element('h2', { textContent: this.#text('named'), tabIndex: -1 });
    const entries = named.map((each, index) => this.#entry(each, index, named));
    this.named.replaceChildren(heading, entries.length ? element('ol', { className: 'saved' }, ...entries) : element('p', { textContent: this.#text('named.empty') }));
    const keeping = element('input', { type: 'checkbox', checked: !off });
    keeping.addEventListener('change', () => {
      const kept = keeping.checked;
      this.#change({ off: !kept }, this.#text(kept ? 'history.kept' : 'history.off'), '.saved-history input');
    });
    const rows = history.map((each) => this.#row(each));
    this.made.replaceChildren(
      element('h2', { textContent: this.#text('history') }),
      element('p', { textContent: this.#text('history.help') }),
      element('label', { className: 'saved-keep' }, keeping, ` ${this.#text('history.keep')}`),
      ...(rows.length
        ? [button(this.#text('history.clear'), '', () => this.#change({ history: [] }, this.#text('history.cleared'))), element('ol', { className: 'saved' }, ...rows)]
        : [element('p', { textContent: this.#text('history.empty') })]));
  }

  #entry(each, index, named) {
    if (index === this.#renaming) {
      return element('li', {}, this.#rename(each, index));
    }
    const link = element('a', { href: `/${each.address}`, textContent: each.name });
    const title = this.#title(each.address);
    const without = () => named.filter((other) => other !== each);
    const move = (by) => {
      const moved = without();
      moved.splice(index + by, 0, each);
      this.#change({ named: moved }, this.#text('moved', `${each.name}: ${index + by + 1}`), `.saved-named li:nth-child(${index + by + 1}) .${by < 0 ? 'up' : 'down'}:not([disabled]), .saved-named li:nth-child(${index + by + 1}) a`);
    };
    const up = Object.assign(button(this.#text('up'), each.name, () => move(-1)), { disabled: index === 0 });
    const down = Object.assign(button(this.#text('down'), each.name, () => move(1)), { disabled: index === named.length - 1 });
    up.classList.add('up');
    down.classList.add('down');
    const rename = button(this.#text('rename'), each.name, () => {
      this.#renaming = index;
      this.#show();
      this.querySelector('.saved-rename input').select();
    });
    rename.classList.add('rename');
    return element('li', {},
      element('h3', {}, link),
      ...(title === each.name ? [] : [element('p', { className: 'source', textContent: title })]),
      element('div', { className: 'saved-actions' }, this.#copy(each.address, each.name), rename, up, down,
        button(this.#text('remove'), each.name, () => this.#change({ named: without() }, this.#text('removed', each.name)))));
  }

  #rename(each, index) {
    const place = `.saved-named li:nth-child(${index + 1}) .rename`;
    const name = element('input', { type: 'text', required: true, maxLength: LONGEST_NAME, value: each.name });
    const end = () => {
      this.#renaming = -1;
      this.#show();
      this.querySelector(place)?.focus();
    };
    const form = element('form', { className: 'saved-rename' },
      element('label', {}, element('span', { textContent: this.#text('name') }), name),
      element('button', { type: 'submit', className: 'primary', textContent: this.#text('save') }),
      button(this.#text('cancel'), '', end));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isName(name.value)) {
        const renamed = { ...each, name: name.value.trim() };
        const isIt = (other) => other.name === each.name && other.address === each.address;
        this.#change({ named: searches().named.map((other) => (isIt(other) ? renamed : other)) }, this.#text('renamed', renamed.name), place);
      }
    });
    form.addEventListener('keydown', (event) => event.key === 'Escape' && end());
    return form;
  }

  #row(each) {
    const title = this.#title(each.address);
    const time = element('time', { dateTime: each.at, textContent: new Date(each.at).toLocaleString(document.documentElement.lang || undefined, { dateStyle: 'medium', timeStyle: 'short' }) });
    const name = element('a', { href: `/mina-sokningar${each.address}`, textContent: this.#text('save') });
    name.setAttribute('aria-label', `${this.#text('save')}: ${title}`);
    return element('li', {},
      element('h3', {}, element('a', { href: `/${each.address}`, textContent: title })),
      element('p', { className: 'source' }, time),
      element('div', { className: 'saved-actions' }, this.#copy(each.address, title), name));
  }

  #copy(address, name) {
    return button(this.#text('copy'), name, async () => {
      const link = new URL(`/${address}`, document.baseURI).href;
      try {
        await navigator.clipboard.writeText(link);
        this.#say(this.#text('copied', name));
      } catch {
        // Not every browser lets a page copy: then the address stands there, to be copied by hand.
        this.#say(this.#text('copy.failed', link));
      }
    });
  }

  #files() {
    const file = element('input', { type: 'file', accept: 'application/json,.json' });
    file.addEventListener('change', () => this.#take(file));
    return element('section', { className: 'saved-files' },
      element('h2', { textContent: this.#text('files') }),
      element('p', { textContent: this.#text('files.help') }),
      button(this.#text('export'), '', () => this.#export()),
      element('label', {}, element('span', { textContent: this.#text('import') }), file));
  }

  #export() {
    const address = URL.createObjectURL(new Blob([written()], { type: 'application/json' }));
    element('a', { href: address, download: 'nyhetsarkivet-sokningar.json' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  async #take(input) {
    const [file] = input.files;
    if (!file) {
      return;
    }
    const before = searches();
    try {
      if (file.size > LARGEST_FILE) {
        throw Object.assign(new Error('error.size'), { entry: 0 });
      }
      const added = add(read(await file.text()));
      this.#before = before;
      this.#say(this.#text('imported', added));
      this.#show();
    } catch (error) {
      this.#say(this.#text(this.texts[error.message] ? error.message : 'error.json', error.entry ?? ''));
    }
    input.value = '';
  }
}

customElements.get('saved-searches') ?? customElements.define('saved-searches', SavedSearches);
