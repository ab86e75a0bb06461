/**
 * Counts a list of terms block by block and shows the counts as a table. What is counted is kept in the browser; see kept-list.js.
 * The form around the table is made by TermTable.java.
 */
import { column, csvCell, fileText, LONGEST, terms } from './term-list.js';
import { forgetList, keepList, keepRows, keptList } from './kept-list.js';

const BLOCK = 100;
const MOST_TERMS = 10_000;
const PAGE = 100;
const MOST_COLUMNS = 130;
const MOST_WITH_GAPS = 60;
const MOST_NAMED = 10;
/** How many blocks pass before screen readers hear of the progress again. */
const BLOCKS_UNTIL_SAID = 10;
const MOST_TRIES = 30;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

class TermTable extends HTMLElement {
  #texts = {};
  #list;
  #rows = [];
  #first = 0;
  #sort = 'list';
  #zeroFirst = false;
  #run = 0;

  connectedCallback() {
    this.find('.list-count').addEventListener('click', () => this.#start());
    this.find('.list-stop').addEventListener('click', () => this.#stop());
    this.find('.list-forget').addEventListener('click', () => this.#forget());
    this.find('#list-file').addEventListener('change', (event) => this.#readFile(event.target));
    this.find('#list-publisher').addEventListener('focus', () => this.#offerPublishers(), { once: true });
    this.find('#list-terms').addEventListener('input', () => this.#nameButton(false));
  }

  disconnectedCallback() {
    this.#run++;
  }

  find(selector) {
    return this.querySelector(selector);
  }

  /** The page is there: what was counted before is shown, and what was not is counted. */
  async begin({ language, texts }) {
    this.#texts = texts;
    this.language = language;
    this.numbers = new Intl.NumberFormat(language);
    const kept = await keptList();
    if (kept && !this.#list) {
      this.#list = kept.list;
      this.#rows = kept.rows.slice(0, kept.list.terms.length);
      this.#fillForm();
      this.#show();
      if (this.#rows.length < this.#list.terms.length) {
        this.#say(this.#text('status.resumed'));
        await this.#count();
      } else {
        this.#sayDone();
      }
    }
    this.toggleAttribute('ready', true);
  }

  #text(name, ...values) {
    return values.reduce(
      (text, value, i) => text.replaceAll(`{${i}}`, () => (typeof value === 'number' ? this.numbers.format(value) : value)),
      this.#texts[name] ?? '',
    );
  }

  #say(text) {
    this.find('.list-status').textContent = text;
  }

  #fillForm() {
    const { choices } = this.#list;
    const field = this.find('#list-terms');
    field.value ||= this.#list.terms.join('\n');
    Object.entries(choices).forEach(([name, value]) => (this.find(`#list-${name}`).value = value));
  }

  #choices() {
    return Object.fromEntries(
      ['by', 'width', 'from', 'to', 'publisher'].map((name) => [name, this.find(`#list-${name}`).value.trim()]),
    );
  }

  async #readFile(input) {
    const [file] = input.files;
    if (file) {
      this.find('#list-terms').value = column(await fileText(file), /\.csv$/i.test(file.name)).trim();
      this.#nameButton(false);
    }
  }

  async #offerPublishers() {
    try {
      const answer = await (await fetch('/api/v1/items?size=0')).json();
      this.find('#list-publishers').replaceChildren(
        ...answer.facets.publisher.map(({ value }) => Object.assign(document.createElement('option'), { value })),
      );
    } catch {
      // The name can be typed.
    }
  }

  #isSame(list) {
    return (
      this.#list &&
      JSON.stringify([this.#list.terms, this.#list.choices]) === JSON.stringify([list.terms, list.choices])
    );
  }

  async #start() {
    const choices = this.#choices();
    const list = { ...terms(this.find('#list-terms').value), choices };
    if (list.terms.length === 0) {
      return this.#say(this.#text('status.empty'));
    }
    if (list.terms.length > MOST_TERMS) {
      return this.#say(this.#text('status.many', list.terms.length, MOST_TERMS));
    }
    if ([choices.from, choices.to].some((date) => date !== '' && !DATE.test(date))) {
      return this.#say(this.#text('status.date'));
    }
    if (!this.#isSame(list) || this.#rows.length >= list.terms.length) {
      this.#list = list;
      this.#rows = [];
      this.#first = 0;
      await keepList(list);
    }
    return this.#count();
  }

  #stop() {
    this.#run++;
    this.#ended();
    this.#say(this.#text('status.stopped', this.#rows.length, this.#list.terms.length));
  }

  async #forget() {
    this.#run++;
    this.#list = undefined;
    this.#rows = [];
    this.find('#list-terms').value = '';
    this.find('#list-file').value = '';
    this.find('.list-remarks').textContent = '';
    this.#ended();
    this.#show();
    this.#say('');
    await forgetList();
    this.find('#list-terms').focus();
  }

  async #count() {
    const run = ++this.#run;
    const list = this.#list;
    const progress = this.find('progress');
    progress.max = list.terms.length;
    progress.hidden = false;
    this.find('.list-stop').hidden = false;
    this.find('.list-count').disabled = true;
    let blocks = 0;
    while (this.#rows.length < list.terms.length) {
      const from = this.#rows.length;
      const rows = await this.#ask(list, list.terms.slice(from, from + BLOCK), run);
      if (run !== this.#run) {
        return;
      }
      if (!rows) {
        this.#ended();
        return;
      }
      this.#rows.push(...rows);
      await keepRows(from, rows);
      progress.value = this.#rows.length;
      if (blocks++ % BLOCKS_UNTIL_SAID === 0) {
        this.#say(this.#text('status.progress', this.#rows.length, list.terms.length));
        this.#show();
      }
    }
    this.#ended();
    this.#show();
    this.#sayDone();
  }

  #ended() {
    this.find('progress').hidden = true;
    this.find('.list-stop').hidden = true;
    this.find('.list-count').disabled = false;
    this.find('.list-forget').hidden = !this.#list;
    this.#nameButton(this.#list && this.#rows.length > 0 && this.#rows.length < this.#list.terms.length);
  }

  #nameButton(unfinished) {
    this.find('.list-count').textContent = this.#text(unfinished ? 'continue' : 'button');
  }

  #sayDone() {
    const found = this.#rows.filter((row) => row.total > 0).length;
    this.#ended();
    this.#say(this.#text('status.done', found, this.#rows.length));
  }

  /** The rows of a block; undefined, with a sentence, if there is no getting them. */
  async #ask(list, block, run) {
    const { by, width, ...filter } = list.choices;
    const parameters = new URLSearchParams({ by, width, ...nonEmpty(filter) });
    for (let tries = 0; tries < MOST_TRIES && run === this.#run; tries++) {
      try {
        const response = await fetch(`/api/v1/lists?${parameters}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ terms: block }),
        });
        if (response.ok) {
          return (await response.json()).rows;
        }
        if (response.status !== 429 && response.status !== 503) {
          this.#say(this.#text('status.failed', (await response.json()).detail ?? response.status));
          return undefined;
        }
        const seconds = Number(response.headers.get('Retry-After')) || 2;
        this.#say(this.#text('status.waiting', seconds));
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      } catch {
        break;
      }
    }
    if (run === this.#run) {
      this.#say(this.#text('status.offline', this.#rows.length, list.terms.length));
    }
    return undefined;
  }

  /* The table */

  #columns() {
    const sums = new Map();
    this.#rows.forEach((row) =>
      Object.entries(row.counts).forEach(([name, count]) => sums.set(name, (sums.get(name) ?? 0) + count)),
    );
    const names = [...sums.keys()].sort();
    const { by } = this.#list.choices;
    if (by === 'publisher') {
      names.sort((one, other) => sums.get(other) - sums.get(one) || one.localeCompare(other, this.language));
    }
    return { names: by === 'publisher' ? names : withGaps(names, by), sums };
  }

  #sorted() {
    const rows = [...this.#rows];
    if (this.#sort === 'total') {
      rows.sort((one, other) => other.total - one.total);
    } else if (this.#sort === 'name') {
      const collator = new Intl.Collator(this.language);
      rows.sort((one, other) => collator.compare(one.term, other.term));
    }
    return this.#zeroFirst ? [...rows.filter((row) => !row.total), ...rows.filter((row) => row.total)] : rows;
  }

  #show() {
    const result = this.find('.list-result');
    if (this.#rows.length === 0) {
      result.replaceChildren();
      return;
    }
    const columns = this.#columns();
    const shown = this.#list.choices.by === 'publisher' ? columns.names.slice(0, MOST_COLUMNS) : columns.names.slice(-MOST_COLUMNS);
    const rows = this.#sorted();
    const scroll = element('div', { className: 'list-scroll', tabIndex: 0 });
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', this.#text('table'));
    scroll.append(this.#table(rows.slice(this.#first, this.#first + PAGE), shown, columns.sums));
    result.replaceChildren(this.#controls(), scroll, ...this.#pager(rows.length));
    this.#remark(shown.length, columns.names.length);
  }

  #remark(shown, all) {
    const { duplicates, long } = this.#list;
    const named = (values) =>
      values.slice(0, MOST_NAMED).map((value) => (value.length > 40 ? `${value.slice(0, 40)}…` : value)).join(', ') +
      (values.length > MOST_NAMED ? ` ${this.#text('status.more', values.length - MOST_NAMED)}` : '');
    this.find('.list-remarks').textContent = [
      duplicates.length > 0 && this.#text('status.duplicates', named(duplicates)),
      long.length > 0 && this.#text('status.long', LONGEST, named(long)),
      shown < all && this.#text('status.columns', shown, all),
      this.#rows.some((row) => !row.complete) && this.#text('status.incomplete'),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #controls() {
    const sort = element('select', { id: 'list-sort' });
    ['list', 'total', 'name'].forEach((value) =>
      sort.append(element('option', { value, textContent: this.#text(`sort.${value}`), selected: value === this.#sort })),
    );
    sort.addEventListener('change', () => this.#reorder(() => (this.#sort = sort.value), '#list-sort'));
    const zero = element('input', { id: 'list-zero', type: 'checkbox', checked: this.#zeroFirst });
    zero.addEventListener('change', () => this.#reorder(() => (this.#zeroFirst = zero.checked), '#list-zero'));
    const csv = element('button', { type: 'button', className: 'quiet list-csv', textContent: this.#text('csv') });
    csv.addEventListener('click', () => this.#download());
    const controls = element('div', { className: 'list-controls' });
    controls.append(
      labelled(this.#text('sort'), sort),
      labelled(this.#text('zero'), zero, true),
      csv,
    );
    return controls;
  }

  #reorder(change, focused) {
    change();
    this.#first = 0;
    this.#show();
    this.find(focused).focus();
  }

  #pager(total) {
    if (total <= PAGE) {
      return [];
    }
    const pager = element('nav', { className: 'list-pager' });
    pager.setAttribute('aria-label', this.#text('table'));
    const step = (name, first) => {
      const button = element('button', { type: 'button', className: `quiet list-${name}`, textContent: this.#text(name) });
      button.disabled = first < 0 || first >= total;
      button.addEventListener('click', () => {
        this.#first = first;
        this.#show();
        this.find('.list-scroll').focus();
      });
      return button;
    };
    pager.append(
      step('previous', this.#first - PAGE),
      element('span', {
        textContent: this.#text('page', this.#first + 1, Math.min(this.#first + PAGE, total), total),
      }),
      step('next', this.#first + PAGE),
    );
    return [pager];
  }

  #table(rows, columns, sums) {
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    [this.#text('term'), this.#text('total'), ...columns].forEach((name) =>
      head.append(header(name, 'col')),
    );
    const body = table.createTBody();
    rows.forEach((row) => {
      const line = body.insertRow();
      line.append(header(row.term, 'row'), this.#cell(row.total, row, {}, true));
      columns.forEach((name) => line.append(this.#cell(row.counts[name] ?? 0, row, this.#ofColumn(name), false)));
    });
    const foot = table.createTFoot().insertRow();
    foot.append(header(this.#text('sum'), 'row'));
    [this.#rows.reduce((sum, row) => sum + row.total, 0), ...columns.map((name) => sums.get(name) ?? 0)].forEach((sum) =>
      foot.append(element('td', { textContent: this.numbers.format(sum) })),
    );
    return table;
  }

  #cell(count, row, filter, always) {
    const cell = element('td', { className: count > 0 ? '' : 'none' });
    const text = (row.complete ? '' : '≥ ') + this.numbers.format(count);
    if (row.q !== '' && (count > 0 || always)) {
      cell.append(element('a', { href: `/?${this.#search(row, filter)}`, textContent: text }));
    } else {
      cell.textContent = text;
    }
    return cell;
  }

  #search(row, filter) {
    const { from, to, publisher } = this.#list.choices;
    return new URLSearchParams({ q: row.q, ...nonEmpty({ from, to, publisher, ...filter }) });
  }

  /** What a column asks for besides; a month no more of it than the period of the list. */
  #ofColumn(name) {
    const { by, from, to } = this.#list.choices;
    if (by === 'publisher') {
      return { publisher: name };
    }
    if (by === 'year') {
      return { year: name };
    }
    return { from: from.startsWith(name) ? from : name, to: to.startsWith(name) ? to : name };
  }

  /** For spreadsheets, which in Swedish part columns at semicolons; the mark at the beginning says that it is UTF-8. */
  #download() {
    const separator = this.language.startsWith('sv') ? ';' : ',';
    const { names } = this.#columns();
    const line = (values) => values.map((value) => csvCell(value, separator)).join(separator);
    const lines = [
      line([this.#text('term'), this.#text('total'), ...names, this.#text('query')]),
      ...this.#sorted().map((row) =>
        line([
          row.term,
          row.total,
          ...names.map((name) => row.counts[name] ?? 0),
          row.q === '' ? '' : `${location.origin}/?${this.#search(row, {})}`,
        ]),
      ),
    ];
    const file = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
    const link = element('a', { href: URL.createObjectURL(file), download: 'lista.csv' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

const element = (tag, properties) => Object.assign(document.createElement(tag), properties);

const nonEmpty = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

const header = (text, scope) => element('th', { textContent: text, scope });

function labelled(text, field, behind) {
  const label = element('label', { textContent: text, htmlFor: field.id });
  const both = document.createElement('div');
  both.append(...(behind ? [field, label] : [label, field]));
  return both;
}

/** All years or months from the first to the last, so that what nobody has is seen as well, unless they are too many to be seen. */
function withGaps(names, by) {
  if (names.length === 0) {
    return names;
  }
  const number = (name) => (by === 'year' ? Number(name) : Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1);
  const name = (value) =>
    by === 'year'
      ? String(value).padStart(4, '0')
      : `${String(Math.floor(value / 12)).padStart(4, '0')}-${String((value % 12) + 1).padStart(2, '0')}`;
  const first = number(names[0]);
  const last = number(names.at(-1));
  const length = last - first + 1;
  return length > MOST_WITH_GAPS ? names : Array.from({ length }, (unused, i) => name(first + i));
}

customElements.get('term-table') ?? customElements.define('term-table', TermTable);
