/** Random numbers that a seed repeats: mulberry32, in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type TestValue = string | number | boolean | null;

/** A column of a table with DuckDB's type, by which Parquet is written. */
export interface TestColumn {
  readonly name: string;
  readonly sqlType: string;
  readonly values: readonly TestValue[];
}

export interface TestTable {
  readonly columns: readonly TestColumn[];
  readonly rows: number;
}

const words = [
  'male',
  'female',
  'a,b',
  'say "hi"',
  'two\nlines',
  ' padded ',
  'é',
  '日本',
  '👩🏽‍🔬',
  'É',
  "o'clock",
  'NA',
  '?',
  '10',
  '9',
  '1.0',
  '01',
  'True',
  'x'.repeat(40),
  '#',
  '\ttab',
  '-',
];

const scores = [
  (random: () => number) => random(),
  (random: () => number) => Math.round(random() * 10) / 10,
  (random: () => number) => random() ** 30,
  (random: () => number) => (random() < 0.5 ? 0.1 + 0.2 : 0.3),
];

/** A table for `randomRequest`: ties, missing values, every type of category, names and values that need quotes. */
export function randomTable(seed: number): TestTable {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const rows = Math.floor(random() * 60) + (random() < 0.1 ? 0 : 3);
  const column = (name: string, sqlType: string, missing: number, value: (row: number) => TestValue): TestColumn => ({
    name,
    sqlType,
    values: Array.from({ length: rows }, (_, row) => (random() < missing ? null : value(row))),
  });
  const label = pick<{ sqlType: string; values: TestValue[] }>([
    { sqlType: 'BIGINT', values: [0, 1] },
    { sqlType: 'BOOLEAN', values: [false, true] },
    { sqlType: 'VARCHAR', values: ['bad', 'good'] },
    { sqlType: 'DOUBLE', values: [0, 1] },
  ]);
  const kept = words.filter(() => random() < 0.3);
  const score = pick(scores);
  const columns = [
    column('id', 'VARCHAR', 0, (row) => `r${row}`),
    column('label', label.sqlType, 0.02, () => pick(label.values)),
    column('score', 'DOUBLE', 0.03, () => score(random)),
    column('weight', 'DOUBLE', 0, () => pick([0.25, 1, 2, random(), random() * 1000])),
    column('group "a", 组', 'VARCHAR', 0.1, () => pick(kept.length > 0 ? kept : ['only'])),
    column('level', pick(['BIGINT', 'INTEGER', 'TINYINT']), 0.05, () => Math.floor(random() * 12) - 3),
    column('ratio', 'DOUBLE', 0.05, () => pick([0, -0, 0.5, 2, 2.5, 1e-7, 1 / 3, -7, Number.NaN, Infinity])),
    column('flag', 'BOOLEAN', 0.05, () => random() < 0.5),
    column('age', pick(['BIGINT', 'DOUBLE', 'FLOAT']), 0.05, () => Math.floor(random() * 60) + pick([0, 0, 0.5])),
    column('cluster', pick(['BIGINT', 'VARCHAR']), 0.05, () => Math.floor(random() * 8)),
    column('unused', 'VARCHAR', 0.3, () => pick(words)),
  ];
  return { columns: columns.map(integersWhereTyped), rows };
}

export function shuffled(table: TestTable, seed: number): TestTable {
  const random = seededRandom(seed);
  const order = Array.from({ length: table.rows }, (_, row) => ({ row, key: random() })).sort((a, b) => a.key - b.key);
  const columns = table.columns.map((column) => ({
    ...column,
    values: order.map(({ row }) => column.values[row] ?? null),
  }));
  return { columns, rows: table.rows };
}

function integersWhereTyped(column: TestColumn): TestColumn {
  if (column.sqlType !== 'BIGINT') return column;
  return { ...column, values: column.values.map((value) => (typeof value === 'number' ? Math.floor(value) : value)) };
}

/** The table as CSV, with quotes where they are needed and sometimes where not. */
export function csvText(table: TestTable, seed: number): string {
  const random = seededRandom(seed);
  const lineEnd = random() < 0.3 ? '\r\n' : '\n';
  const separator = ',';
  const field = (value: TestValue): string => {
    if (value === null) return random() < 0.1 ? '""' : '';
    const text = numberText(value);
    const quoted = /[",\r\n]/.test(text) || /^ *$|^ +"/.test(text) || random() < 0.1;
    return quoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [table.columns.map(({ name }) => field(name)).join(separator)];
  for (let row = 0; row < table.rows; row++) {
    lines.push(table.columns.map(({ values }) => field(values[row] ?? null)).join(separator));
  }
  return (random() < 0.3 ? '\ufeff' : '') + lines.join(lineEnd) + (random() < 0.7 ? lineEnd : '');
}

function numberText(value: string | number | boolean): string {
  return Object.is(value, -0) ? '-0.0' : String(value);
}
