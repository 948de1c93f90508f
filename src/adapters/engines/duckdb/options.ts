export interface DuckDbOptions {
  /** Folders that DuckDB may read below; without it only the files of the table. */
  readonly roots?: readonly string[];
  /** As DuckDB writes it, `2GB`. */
  readonly memoryLimit?: string;
  /** Without it as many as the machine has. */
  readonly threads?: number;
}
