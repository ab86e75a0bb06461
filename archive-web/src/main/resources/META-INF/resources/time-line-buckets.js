/** The stretches of time of a time line, numbered from 0: their dates, names and ticks. */
const STEPS = { year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], month: [1, 2, 3, 6, 12, 24, 60, 120], day: [1, 2, 5, 10, 15] };

export class Buckets {
  constructor({ unit, start, counts, language }) {
    this.unit = unit;
    this.start = start.split('-').map(Number);
    this.length = counts.length;
    this.language = language;
  }

  #date(index) {
    const [year, month, day] = this.start;
    const date = new Date(0);
    date.setUTCFullYear(
      this.unit === 'year' ? year + index : year,
      this.unit === 'month' ? month - 1 + index : month - 1,
      this.unit === 'day' ? day + index : day,
    );
    return date;
  }

  iso(index) {
    const length = { day: 10, month: 7, year: 4 }[this.unit];
    return this.#date(index).toISOString().slice(0, length);
  }

  label(from, to) {
    const first = this.#name(this.#date(from));
    return from === to ? first : `${first} – ${this.#name(this.#date(to))}`;
  }

  sum(values, from, to) {
    return values.slice(from, to + 1).reduce((sum, value) => sum + value, 0);
  }

  /** At most so many places with a label, at round dates. */
  ticks(most) {
    const step = STEPS[this.unit].find((each) => this.length / each <= most) ?? STEPS[this.unit].at(-1);
    const ticks = [];
    for (let index = 0; index < this.length; index++) {
      if (this.#isRound(this.#date(index), step)) {
        ticks.push({ index, label: this.#shortName(this.#date(index)) });
      }
    }
    const thinned = Math.ceil(ticks.length / most);
    return ticks.filter((tick, i) => i % thinned === 0);
  }

  #isRound(date, step) {
    const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
    switch (this.unit) {
      case 'year':
        return date.getUTCFullYear() % step === 0;
      case 'month':
        return months % step === 0;
      default:
        return (date.getUTCDate() - 1) % step === 0 && (step === 1 || date.getUTCDate() <= 31 - step / 2);
    }
  }

  #format(options, date) {
    return new Intl.DateTimeFormat(this.language, { timeZone: 'UTC', ...options }).format(date);
  }

  #name(date) {
    switch (this.unit) {
      case 'year':
        return String(date.getUTCFullYear());
      case 'month':
        return this.#format({ month: 'long', year: 'numeric' }, date);
      default:
        return this.#format({ day: 'numeric', month: 'long', year: 'numeric' }, date);
    }
  }

  #shortName(date) {
    switch (this.unit) {
      case 'year':
        return String(date.getUTCFullYear());
      case 'month':
        return date.getUTCMonth() === 0
          ? String(date.getUTCFullYear())
          : this.#format({ month: 'short' }, date).replace('.', '');
      default:
        return this.#format({ day: 'numeric', month: 'short' }, date).replace('.', '');
    }
  }
}
