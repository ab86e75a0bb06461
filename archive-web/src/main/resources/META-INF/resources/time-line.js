/**
 * The bars of the time line. Each is a link to the search in its time; several are chosen by dragging over them or with Shift
 * and the arrow keys. Only one bar is a tab stop: arrow keys, Home, End, Page Up and Page Down move between them.
 */
import { Buckets } from './time-line-buckets.js';

const TICK_WIDTH = 64;
const PAGE = 10;
/** In percent of the width: labels so near the edge stand inside it. */
const EDGE = 3;

class TimeLine extends HTMLElement {
  #data;
  #buckets;
  #from = -1;
  #to = -1;
  #dragged = false;

  connectedCallback() {
    if (!this.bars) {
      this.#build();
    }
    this.resized = new ResizeObserver(() => this.#drawAxis());
    this.resized.observe(this);
    this.table = this.parentElement.querySelector('details');
    this.table?.addEventListener('toggle', () => this.#fillTable());
  }

  disconnectedCallback() {
    this.resized.disconnect();
  }

  #build() {
    this.bars = this.#element('div', 'bars');
    this.axis = this.#element('div', 'axis');
    this.axis.setAttribute('aria-hidden', 'true');
    this.told = this.#element('p', 'bar-told');
    this.told.setAttribute('aria-hidden', 'true');
    this.status = this.#element('p', 'visually-hidden');
    this.status.setAttribute('aria-live', 'polite');
    this.append(this.bars, this.axis, this.told, this.status);
    this.bars.addEventListener('keydown', (event) => this.#key(event));
    this.bars.addEventListener('focusin', (event) => this.#entered(event.target));
    this.bars.addEventListener('pointerdown', (event) => this.#pointerDown(event));
    this.bars.addEventListener('pointermove', (event) => this.#pointerMove(event));
    this.bars.addEventListener('pointerup', () => this.#pointerUp());
    this.bars.addEventListener('pointercancel', () => this.#choose(-1, -1));
    this.bars.addEventListener('pointerleave', () => this.#tell(''));
    this.bars.addEventListener('click', (event) => this.#click(event), { capture: true });
  }

  #element(name, className) {
    const element = document.createElement(name);
    element.className = className;
    return element;
  }

  /** Draws a time line; see TimeLinePanel for what the data are. */
  show(data) {
    this.#data = data;
    this.#buckets = new Buckets(data);
    const values = data.counts.map((count, i) => this.#value(i));
    const highest = Math.max(...values, Number.MIN_VALUE);
    this.bars.replaceChildren(...values.map((value, i) => this.#bar(i, value / highest)));
    this.bars.lastElementChild?.setAttribute('tabindex', '0');
    this.#choose(-1, -1);
    this.#tell('');
    this.#drawAxis();
    this.#fillTable();
  }

  #value(i) {
    const { counts, all, share } = this.#data;
    return share ? Math.min(1, counts[i] / Math.max(1, all[i])) : counts[i];
  }

  #bar(i, height) {
    const bar = document.createElement('a');
    bar.href = this.#address(i, i);
    bar.dataset.focus = 'time-line';
    bar.draggable = false;
    bar.tabIndex = -1;
    bar.setAttribute('aria-label', this.#describe(i, i));
    bar.classList.toggle('gap', this.#data.all[i] === 0);
    const fill = document.createElement('span');
    fill.style.height = `${100 * height}%`;
    fill.classList.toggle('some', this.#data.counts[i] > 0);
    bar.append(fill);
    return bar;
  }

  #address(from, to) {
    const query = new URLSearchParams(this.#data.query);
    query.set('from', this.#buckets.iso(from));
    query.set('to', this.#buckets.iso(to));
    return `/?${query}`;
  }

  #describe(from, to) {
    const { texts, share } = this.#data;
    const count = this.#buckets.sum(this.#data.counts, from, to);
    const all = this.#buckets.sum(this.#data.all, from, to);
    const time = this.#buckets.label(from, to);
    if (all === 0) {
      return `${time}: ${texts.gap}`;
    }
    const items = `${this.#number(count)} ${count === 1 ? texts.item : texts.items}`;
    const part = this.#percent(count / all);
    return share ? `${time}: ${part} (${items})` : `${time}: ${items}`;
  }

  #number(number) {
    return new Intl.NumberFormat(this.#data.language).format(number);
  }

  #percent(part) {
    const format = { style: 'percent', maximumSignificantDigits: 2 };
    return new Intl.NumberFormat(this.#data.language, format).format(Math.min(1, part));
  }

  #key(event) {
    const index = this.#index(event.target);
    const count = this.bars.childElementCount;
    const target = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      PageUp: index - PAGE,
      PageDown: index + PAGE,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(count - 1, target));
      if (event.shiftKey) {
        this.#choose(this.#from < 0 ? index : this.#from, next);
        this.status.textContent = this.#describeChosen();
      } else {
        this.#choose(-1, -1);
      }
      this.bars.children[next].focus();
    } else if (event.key === 'Escape') {
      this.#choose(-1, -1);
    } else if ((event.key === 'Enter' || event.key === '+') && this.#from >= 0) {
      event.preventDefault();
      this.#goToChosen();
    } else if (event.key === '+') {
      event.target.click();
    } else if (event.key === '-') {
      this.parentElement.querySelector('a.zoom-out')?.click();
    }
  }

  #entered(bar) {
    this.bars.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    bar.setAttribute('tabindex', '0');
    if (this.#from < 0) {
      const index = this.#index(bar);
      this.#tell(this.#describe(index, index));
    }
  }

  #index(bar) {
    return [...this.bars.children].indexOf(bar.closest('a'));
  }

  #indexAt(event) {
    const { left, width } = this.bars.getBoundingClientRect();
    const count = this.bars.childElementCount;
    return Math.max(0, Math.min(count - 1, Math.floor(((event.clientX - left) / width) * count)));
  }

  #pointerDown(event) {
    this.#dragged = false;
    if (event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      this.pressedAt = this.#indexAt(event);
    }
  }

  #pointerMove(event) {
    const index = this.#indexAt(event);
    if (this.pressedAt === undefined) {
      this.#tell(this.#describe(index, index));
    } else if (index !== this.pressedAt || this.#dragged) {
      this.#dragged = true;
      this.bars.setPointerCapture(event.pointerId);
      this.#choose(this.pressedAt, index);
    }
  }

  #pointerUp() {
    this.pressedAt = undefined;
    if (this.#dragged) {
      this.#goToChosen();
    }
  }

  /** The click that ends a drag is none. */
  #click(event) {
    if (this.#dragged && event.isTrusted) {
      event.preventDefault();
      event.stopPropagation();
      this.#dragged = false;
    }
  }

  #choose(from, to) {
    this.#from = from;
    this.#to = to;
    this.pressedAt = from < 0 ? undefined : this.pressedAt;
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    [...this.bars.children].forEach((bar, i) => bar.classList.toggle('chosen', from >= 0 && i >= first && i <= last));
    this.status.textContent = '';
    if (from >= 0) {
      this.#tell(this.#describeChosen());
    }
  }

  #describeChosen() {
    return this.#describe(Math.min(this.#from, this.#to), Math.max(this.#from, this.#to));
  }

  /** By a link, so that the browser's history and the router treat it as one. */
  #goToChosen() {
    const link = document.createElement('a');
    link.href = this.#address(Math.min(this.#from, this.#to), Math.max(this.#from, this.#to));
    this.append(link);
    link.click();
    link.remove();
  }

  #tell(text) {
    this.told.textContent = text;
  }

  #drawAxis() {
    if (this.#buckets) {
      const most = Math.max(2, Math.floor(this.clientWidth / TICK_WIDTH));
      const count = this.#data.counts.length;
      this.axis.replaceChildren(
        ...this.#buckets.ticks(most).map(({ index, label }) => {
          const tick = document.createElement('span');
          tick.textContent = label;
          const place = (100 * (index + 0.5)) / count;
          tick.style.left = `${place}%`;
          tick.classList.toggle('at-start', place < EDGE);
          tick.classList.toggle('at-end', place > 100 - EDGE);
          return tick;
        }),
      );
    }
  }

  /** The same as text. Made when it is looked at: there may be hundreds of rows. */
  #fillTable() {
    const body = this.table?.querySelector('tbody');
    if (body && this.table.open && this.#data) {
      const { counts, all } = this.#data;
      body.replaceChildren(
        ...counts.map((count, i) => {
          const row = document.createElement('tr');
          const name = document.createElement('th');
          name.scope = 'row';
          name.textContent = this.#buckets.label(i, i);
          const part = all[i] === 0 ? '–' : this.#percent(count / all[i]);
          const cells = [this.#number(count), this.#number(all[i]), part].map((text) => {
            const cell = document.createElement('td');
            cell.textContent = text;
            return cell;
          });
          row.append(name, ...cells);
          return row;
        }),
      );
    }
  }
}

customElements.get('time-line') ?? customElements.define('time-line', TimeLine);
