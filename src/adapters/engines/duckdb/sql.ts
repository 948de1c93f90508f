/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A double as an SQL literal that is read back as the same double. */
export function sqlDouble(value: number): string {
  return `${sqlText(String(value))}::DOUBLE`;
}

/** A path in which characters that DuckDB would take for wildcards stand for themselves. */
export function literalPath(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

/** Files as an SQL list. */
export function sqlFiles(files: readonly string[]): string {
  return `[${files.map((file) => sqlText(literalPath(file))).join(', ')}]`;
}

/** The name by which queries call a column: its position, since names of files may differ only in case. */
export function columnAlias(position: number): string {
  return `c${position}`;
}
