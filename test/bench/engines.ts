// Speed and memory of whole processes that evaluate a table, as ratios between processes that alternate in the same run
// on the same file.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type Cost, costTable, ratioLine } from './costs.ts';

const here = import.meta.dirname;
/** The bundle that is measured. */
export const measuredCli = path.resolve(here, '../../out/bench/cli.js');
const cache = path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'assay-bench');

/** A process to measure. `costOf` takes the cost from what it prints, where the process as a whole is not meant. */
interface Job {
  readonly name: string;
  readonly command: readonly string[];
  readonly rounds?: number;
  readonly printsCost?: boolean;
}

/** The table of so many rows, made when it isn't in the cache. */
function table(rows: number, extension: 'parquet' | 'csv'): string {
  const file = path.join(cache, `predictions-${rows}.${extension}`);
  if (existsSync(file)) return file;
  console.log(`Making ${file}`);
  mkdirSync(cache, { recursive: true });
  const unfinished = path.join(cache, `unfinished-${process.pid}.${extension}`);
  execFileSync(process.execPath, [path.join(here, 'data.mjs'), String(rows), unfinished], { stdio: 'inherit' });
  renameSync(unfinished, file);
  return file;
}

function measure(python: string, { name, command, printsCost }: Job): Cost {
  const output = path.join(cache, 'output');
  const measured = spawnSync(python, [path.join(here, 'measure.py'), output, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const cost: Cost & { status: number } = JSON.parse(measured.stdout);
  if (cost.status !== 0) throw new Error(`${name} ended with status ${cost.status}`);
  return printsCost ? { ...cost, ...JSON.parse(readFileSync(output, 'utf8')) } : cost;
}

/** Runs the jobs in turn, so that whatever else the machine does falls on all of them. */
function alternate(python: string, jobs: readonly Job[], rounds: number): Map<string, Cost[]> {
  const costs = new Map<string, Cost[]>(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const job of jobs) {
      if (round < (job.rounds ?? rounds)) costs.get(job.name)?.push(measure(python, job));
    }
  }
  return costs;
}

/** Columns that the rows are divided by; together with all rows 74 groups. */
const all74 = ['sex', 'race', 'age_band', 'region', 'sex,race'];

function evaluate(file: string, groupings: readonly string[]): string[] {
  const columns = ['--label', 'y_true', '--score', 'score', '--prediction', 'y_pred', '--positive', '1'];
  const groups = groupings.flatMap((grouping) => [grouping.includes(',') ? '--intersection' : '--slice', grouping]);
  return [process.execPath, measuredCli, 'evaluate', file, ...columns, ...groups, '--json'];
}

/** The same numbers from the sources, so that intervals can be left out: no option of the product does. */
function inProcess(file: string, intervals: 'with' | 'without'): string[] {
  return [process.execPath, '--import=tsx', path.join(here, 'in-process.ts'), file, intervals, ...all74];
}

function sklearn(python: string, file: string, groupings: readonly string[]): string[] {
  return [python, path.join(here, 'peer_sklearn.py'), file, ...groupings];
}

/** The floor in two readings: what it costs to read the columns, and to start a process that reads them. */
const names = {
  scan: 'DuckDB scan of the 7 columns, the query alone',
  scanProcess: 'DuckDB scan of the 7 columns, whole process',
  assay: 'assay evaluate, with intervals',
  withIntervals: 'reading and all numbers, in process',
  withoutIntervals: 'the same without any interval or gap',
  sklearn: 'pandas + scikit-learn by group',
};

function largeTable(rows: number, { python, rounds, peer }: EngineBench): void {
  const file = table(rows, 'parquet');
  const scan = [process.execPath, path.join(here, 'scan.mjs'), file];
  const jobs: Job[] = [
    { name: names.scan, command: scan, printsCost: true },
    { name: names.scanProcess, command: scan },
    { name: names.assay, command: evaluate(file, all74) },
    { name: names.withIntervals, command: inProcess(file, 'with'), printsCost: true },
    { name: names.withoutIntervals, command: inProcess(file, 'without'), printsCost: true },
  ];
  if (peer) {
    jobs.push({ name: names.sklearn, command: sklearn(python, file, all74), rounds: rows > 2e6 ? 1 : rounds });
  }
  console.log(`\n${rows.toLocaleString('en')} rows of Parquet, 74 groups`);
  const costs = alternate(python, jobs, rounds);
  console.log(costTable(costs));
  console.log(ratioLine('whole assay process / scan query alone', costs, names.assay, names.scan));
  console.log(ratioLine('whole assay process / whole scan process', costs, names.assay, names.scanProcess));
  if (peer) console.log(ratioLine('scikit-learn / assay', costs, names.sklearn, names.assay));
  console.log(ratioLine('with all intervals / without any', costs, names.withIntervals, names.withoutIntervals));
}

function smallTable(title: string, groupings: readonly string[], { python, rounds, peer }: EngineBench): void {
  const file = table(smallRows, 'csv');
  const [assay, other] = ['assay evaluate, text engine', 'Python with scikit-learn'];
  const jobs: Job[] = [
    { name: 'Node, doing nothing', command: [process.execPath, '-e', '0'] },
    { name: assay, command: evaluate(file, groupings) },
    ...(peer ? [{ name: other, command: sklearn(python, file, groupings) }] : []),
  ];
  console.log(`\n1,000 rows of CSV, start to result, ${title}`);
  const costs = alternate(python, jobs, rounds);
  console.log(costTable(costs));
  if (peer) console.log(ratioLine('scikit-learn / assay', costs, other, assay));
}

const smallRows = 1000;

export interface EngineBench {
  /** Python with scikit-learn. */
  readonly python: string;
  readonly rounds: number;
  /** Whether scikit-learn runs too: 140 processor seconds at ten million rows. */
  readonly peer: boolean;
}

/** Measures the table of each size and prints costs and ratios. */
export function benchEngines(sizes: readonly number[], bench: EngineBench): void {
  console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
  for (const rows of sizes) {
    if (rows > smallRows) largeTable(rows, bench);
    else {
      smallTable('all rows and 2 groups', ['sex'], bench);
      smallTable('71 groups', all74, bench);
    }
  }
}
