/** How many items each month of each year has: a table whose cells are darker the more there are, and hatched where there are none. */
import { Buckets } from './time-line-buckets.js';

class CoverageCalendar extends HTMLElement {
  /** Draws a calendar; see CoverageCalendar.java for what the data are. By years alone if there are too many months. */
  show(data) {
    const buckets = new Buckets(data);
    const highest = Math.max(1, ...data.counts);
    const numbers = new Intl.NumberFormat(data.language);
    const rows = new Map();
    data.counts.forEach((count, i) => {
      const [year, month] = buckets.iso(i).split('-');
      const row = rows.get(year) ?? rows.set(year, new Map()).get(year);
      row.set(Number(month ?? 1), { count, iso: buckets.iso(i), label: buckets.label(i, i) });
    });
    const columns = data.unit === 'year' ? [1] : data.months.map((name, i) => i + 1);
    const table = document.createElement('table');
    table.append(this.#head(data, columns));
    const body = table.createTBody();
    [...rows.keys()].reverse().forEach((year) => {
      const row = body.insertRow();
      const name = document.createElement('th');
      name.scope = 'row';
      name.textContent = year;
      row.append(name);
      columns.forEach((month) => row.append(this.#cell(rows.get(year).get(month), highest, numbers)));
    });
    this.replaceChildren(table);
  }

  #head(data, columns) {
    const head = document.createElement('thead');
    const row = head.insertRow();
    [data.year, ...columns.map((month) => (data.unit === 'year' ? '' : data.months[month - 1]))].forEach((text) => {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = text;
      row.append(cell);
    });
    return head;
  }

  #cell(month, highest, numbers) {
    const cell = document.createElement('td');
    if (month?.count > 0) {
      const link = document.createElement('a');
      link.href = `/?from=${month.iso}&to=${month.iso}`;
      link.textContent = numbers.format(month.count);
      link.title = month.label;
      cell.append(link);
      cell.style.setProperty('--share', `${Math.round(10 + 40 * Math.sqrt(month.count / highest))}%`);
      cell.className = 'some';
    } else {
      cell.className = month ? 'gap' : '';
      cell.textContent = month ? '0' : '';
    }
    return cell;
  }
}

customElements.get('coverage-calendar') ?? customElements.define('coverage-calendar', CoverageCalendar);
