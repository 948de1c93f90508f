import { formatMessage, type Language } from '../messages/catalog.ts';
import { formatCount, formatNumber } from '../reports/number-format.ts';
import type { KnownTable, TableColumn } from './knowledge.ts';
import { code, markdownTable } from './markdown.ts';

const mostValues = 8;

/** `integer`, in the reader's language. */
export function typeText(type: string, language: Language): string {
  const known = ['integer', 'number', 'boolean', 'text', 'time'] as const;
  return formatMessage(`editor/type/${known.find((one) => one === type) ?? 'other'}`, {}, language);
}

/** Type, missing rows and values of a column, in Markdown. */
export function columnMarkdown(column: TableColumn, table: KnownTable, language: Language): string {
  const { missing } = column;
  const rows = formatCount(table.rows, language);
  const missingText =
    missing === 0
      ? formatMessage('editor/missing-none', {}, language)
      : formatMessage('editor/missing-some', { rows: formatCount(missing, language), all: rows }, language);
  return [
    formatMessage('editor/column-of', { table: code(table.name) }, language),
    markdownTable([
      [formatMessage('editor/type', {}, language), typeText(column.type, language)],
      [formatMessage('editor/missing', {}, language), missingText],
      [formatMessage('editor/values', {}, language), valuesText(column, language)],
    ]),
    ...(column.withheldBelow === undefined
      ? []
      : [formatMessage('editor/withheld', { limit: column.withheldBelow }, language)]),
  ].join('\n\n');
}

/** The range of a number with many values, else the most frequent values. */
function valuesText(column: TableColumn, language: Language): string {
  const { minimum, maximum, distinct, frequent } = column;
  if (minimum !== undefined && maximum !== undefined && distinct > mostValues) {
    const [smallest, largest] = [minimum, maximum].map((bound) => formatNumber(bound, { language }));
    return formatMessage('editor/to', { smallest: smallest ?? '', largest: largest ?? '' }, language);
  }
  const shown = frequent.slice(0, mostValues).map(({ value }) => code(value));
  const values = shown.join(', ');
  const count = distinct - shown.length;
  if (shown.length === 0) return formatCount(distinct, language);
  return count > 0
    ? formatMessage('editor/values-more', { values, count: formatCount(count, language) }, language)
    : values;
}
