/** A Markdown table of rows of two without a heading; what is in it is escaped but for code spans. */
export function markdownTable(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(([name, value]) => `| ${cell(name)} | ${cell(value)} |`);
  return ['| | |', '|---|---|', ...lines].join('\n');
}

/** A text of the user's, so that nothing in it is read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A text of the user's as code. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ');
}
