/** Reads a list of terms as TermList.java does: one a line, or the first column of a table. */

export const LONGEST = 200;

function quoted(line) {
  let value = '';
  for (let i = 1; i < line.length; i++) {
    if (line[i] === '"' && line[i + 1] !== '"') {
      break;
    }
    i += line[i] === '"' ? 1 : 0;
    value += line[i];
  }
  return value;
}

function first(line, commas) {
  if (line.startsWith('"') && line.indexOf('"', 1) > 0) {
    return quoted(line);
  }
  const end = line.search(commas ? /[\t;,]/ : /[\t;]/);
  return end < 0 ? line : line.slice(0, end);
}

/** The first columns of a text, one a line; in a file whose name ends in .csv a comma may end them. */
export function column(text, csv) {
  const plain = text.replace(/^\ufeff/, '');
  const commas = csv && !/[;\t]/.test(plain);
  return plain
    .split(/\r\n|\r|\n/)
    .map((line) => first(line.trim(), commas))
    .join('\n');
}

/** The different terms of a text, those that it has more than once, and those that are too long. */
export function terms(text) {
  const different = new Map();
  const duplicates = new Set();
  const long = new Set();
  column(text, false)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((term) => term !== '')
    .forEach((term) => {
      const key = term.toLowerCase();
      if (term.length > LONGEST) {
        long.add(term);
      } else if (different.has(key)) {
        duplicates.add(different.get(key));
      } else {
        different.set(key, term);
      }
    });
  return { terms: [...different.values()], duplicates: [...duplicates], long: [...long] };
}

/** The text of a file: UTF-8, or what older spreadsheets write. */
export async function fileText(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Where a spreadsheet would run what follows, also one that splits the file at another sign. */
const FORMULA = /(?<=^|[,;|\n])(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A cell of a table for spreadsheets, which must not take it for a formula; as CsvTable of the library writes one. */
export function csvCell(value, separator) {
  const safe = typeof value === 'string' ? value.replace(/[\t\r]/g, ' ').replace(FORMULA, "'") : String(value);
  return safe.includes(separator) || /["\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
