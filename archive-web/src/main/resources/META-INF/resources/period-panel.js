/**
 * Two of Vaadin's date pickers that write a period into the field beside them, as if it had been typed. They are made when the
 * panel is first opened. The field can be typed in as ever; the pickers show what it says if they or the server wrote it.
 */
const ISO = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[ .-](\d{4})$/;
/** The first of January 2024 was a Monday; Vaadin counts the days of a week from Sunday. */
const SUNDAY = Date.UTC(2024, 0, 7);
const DAY = 86_400_000;

class PeriodPanel extends HTMLElement {
  #written = '';
  #outside = (event) => {
    if (!event.composedPath().includes(this)) {
      this.#open(false);
    }
  };

  connectedCallback() {
    this.opener = this.querySelector('.period-opener');
    this.panel = this.querySelector('.period-dates');
    this.field = this.closest('form').querySelector('input.period');
    this.opener.addEventListener('click', () => this.#toggle());
    this.field.addEventListener('keydown', (event) => this.#fieldKey(event));
    this.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    this.closest('form').addEventListener('submit', () => this.#open(false));
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.#outside);
  }

  /** What the server writes into the field, and the days that it begins and ends with; not shown while somebody chooses. */
  show(text, from, to) {
    this.shown = { text, from, to };
  }

  async #toggle() {
    if (!this.panel.hidden) {
      this.#open(false);
      return;
    }
    if (!this.from) {
      this.#build();
    }
    this.#fill();
    this.#open(true);
    await customElements.whenDefined('vaadin-date-picker');
    this.from.focus();
  }

  #open(open) {
    this.panel.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    document.removeEventListener('pointerdown', this.#outside);
    if (open) {
      document.addEventListener('pointerdown', this.#outside);
    }
  }

  #build() {
    this.from = this.#picker(this.panel.dataset.from);
    this.to = this.#picker(this.panel.dataset.to);
    this.panel.prepend(this.from, this.to);
  }

  #picker(label) {
    const picker = document.createElement('vaadin-date-picker');
    const { noDate, tooEarly } = this.panel.dataset;
    picker.label = label;
    picker.i18n = this.#i18n();
    picker.clearButtonVisible = true;
    // Who types a date is left in peace; a calendar opens by its button or the arrow down.
    picker.autoOpenDisabled = true;
    picker.addEventListener('change', () => this.#chosen());
    picker.addEventListener('opened-changed', () => this.#describeCalendar(picker));
    picker.addEventListener('validated', () => {
      picker.errorMessage = picker.invalid ? (picker.value ? tooEarly : noDate) : '';
    });
    return picker;
  }

  /** Says to screen readers what Vaadin's calendar leaves out: its name, and that the field controls it; lets keys scroll its months. */
  #describeCalendar(picker) {
    const calendar = picker.querySelector('vaadin-date-picker-overlay-content');
    if (!calendar || calendar.id) {
      return;
    }
    calendar.id = `calendar-${picker === this.from ? 'from' : 'to'}`;
    calendar.setAttribute('aria-label', picker.label);
    picker.inputElement.setAttribute('aria-controls', calendar.id);
    const months = calendar.querySelector('vaadin-date-picker-month-scroller')?.shadowRoot.getElementById('scroller');
    months?.setAttribute('tabindex', '0');
    // Each day says its whole date, so the row of weekdays is for the eye; months are made as they are scrolled to.
    const hideWeekdays = () =>
      calendar.querySelectorAll('vaadin-month-calendar').forEach((month) =>
        month.updateComplete.then(() =>
          month.shadowRoot.querySelector('[part="weekdays"]')?.setAttribute('aria-hidden', 'true')));
    new MutationObserver(hideWeekdays).observe(calendar, { childList: true, subtree: true });
    hideWeekdays();
  }

  #i18n() {
    const language = document.documentElement.lang;
    const { today, cancel } = this.panel.dataset;
    const days = (form) =>
      [0, 1, 2, 3, 4, 5, 6].map((day) => this.#name(language, { weekday: form }, SUNDAY + day * DAY));
    return {
      monthNames: [...Array(12).keys()].map((month) => this.#name(language, { month: 'long' }, Date.UTC(2024, month))),
      weekdays: days('long'),
      weekdaysShort: days('short'),
      firstDayOfWeek: 1,
      today,
      cancel,
      formatDate: ({ year, month, day }) =>
        `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      parseDate: (text) => this.#read(text.trim()),
    };
  }

  #name(language, form, time) {
    return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(time);
  }

  /** A day written in digits; a day that the calendar does not have is none. */
  #read(text) {
    const iso = text.match(ISO);
    const dayFirst = text.match(DAY_FIRST);
    const [year, month, day] = (iso?.slice(1) ?? dayFirst?.slice(1).reverse() ?? []).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 ? { year, month: month - 1, day } : undefined;
  }

  #fill() {
    const typed = this.field.value.trim();
    if (!this.from || typed === this.#written) {
      return;
    }
    const { from, to } = this.shown?.text === typed ? this.shown : { from: '', to: '' };
    this.to.min = '';
    this.from.value = from;
    this.to.value = to;
    this.to.min = from;
    this.#written = typed;
  }

  #chosen() {
    const from = this.from.value;
    const to = this.to.value;
    this.to.min = from;
    this.#written = from === to ? from : `${from}..${to}`;
    this.field.value = this.#written;
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #fieldKey(event) {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      this.#toggle();
    }
  }

  /** The first Escape closes a calendar, the next the panel. */
  #key(event) {
    const calendarIsOpen = this.from?.opened || this.to?.opened;
    if (event.key === 'Escape' && !this.panel.hidden && !calendarIsOpen) {
      event.preventDefault();
      this.#open(false);
      this.opener.focus();
    }
  }
}

customElements.get('period-panel') ?? customElements.define('period-panel', PeriodPanel);
