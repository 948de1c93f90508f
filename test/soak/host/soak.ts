import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AssayApi } from '../../../src/extension/api.ts';
import { activated } from '../../e2e/host/activated.ts';
import { folder } from '../../e2e/host/workspace-files.ts';
import { randomNumbers } from '../random.ts';
import { type MemorySample, memorySample } from './memory.ts';
import { Person, pause } from './person.ts';
import { settled } from './shown.ts';
import { Storms } from './storms.ts';

/** What a soak has found. */
export interface SoakResult {
  readonly summary: readonly string[];
  readonly failures: readonly string[];
}

interface Act {
  readonly name: string;
  readonly act: () => unknown;
}

const minute = 60_000;
/** Caches fill, code is compiled, and allocators take what they keep. */
const warmUpRounds = 3;
const allowedGrowth = 50 * 2 ** 20;

/** Run in the extension host: rounds of a minute, each of which ends as it began. */
export async function run(): Promise<void> {
  const api = await activated();
  const random = randomNumbers(Number(process.env['ASSAY_SOAK_SEED']));
  const soak = new Soak(api, random);
  const end = Date.now() + Number(process.env['ASSAY_SOAK_MINUTES']) * minute;
  await soak.begin();
  while (Date.now() < end) await soak.round();
  fs.writeFileSync(process.env['ASSAY_SOAK_RESULT'] ?? '', JSON.stringify(soak.result()));
}

class Soak {
  private readonly storms: Storms;
  private readonly acts: readonly Act[];
  private readonly samples: MemorySample[] = [];
  private readonly settledAfter: number[] = [];
  private readonly failures: string[] = [];
  private readonly done = new Map<string, number>();
  private readonly kept: { readonly name: string; readonly bytes: Buffer }[];

  constructor(
    private readonly api: AssayApi,
    private readonly random: () => number,
  ) {
    this.storms = new Storms(path.join(folder(), 'storms'), random);
    this.acts = this.possibleActs();
    const kept = ['credit-risk.model.yaml', 'MODEL_CARD.md'];
    this.kept = kept.map((name) => ({ name, bytes: fs.readFileSync(path.join(folder(), name)) }));
  }

  async begin(): Promise<void> {
    await vscode.commands.executeCommand('assayml.models.focus');
    await vscode.commands.executeCommand('assayml.evaluateAll');
    await vscode.commands.executeCommand('assayml.check');
    console.log('     s  acts  host heap  host RSS  handles  listeners  compute heap  compute RSS  files');
  }

  async round(): Promise<void> {
    const end = Date.now() + minute;
    while (Date.now() < end) {
      const { name, act } = this.acts[Math.floor(this.random() * this.acts.length)] as Act;
      await act();
      this.done.set(name, (this.done.get(name) ?? 0) + 1);
      await this.look(name);
    }
    await this.tidy();
    this.samples.push(await memorySample(this.api.compute.pid()));
    this.print();
  }

  result(): SoakResult {
    const failures = [...this.failures];
    const before = this.samples[Math.min(warmUpRounds, this.samples.length) - 1];
    const after = this.samples.at(-1);
    const growth = (['host', 'hostRss', 'compute', 'computeRss'] as const).map((name) => {
      const grown = (after?.[name] ?? 0) - (before?.[name] ?? 0);
      if (grown > allowedGrowth) failures.push(`${name} grew by ${megabytes(grown)} MB`);
      return `${name} ${megabytes(grown)}`;
    });
    const times = this.settledAfter.toSorted((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
    const summary = [
      [...this.done].map(([name, count]) => `${name} ${count}`).join(' · '),
      `${times.length} looks: all shown was what lay on the disk after ${at(0.5)} ms (median), ${at(1)} ms (longest)`,
      `growth in MB since round ${warmUpRounds}: ${growth.join(' · ')}`,
    ];
    return { summary, failures };
  }

  private possibleActs(): Act[] {
    const { storms } = this;
    const person = new Person(this.api, storms, this.random);
    return [
      { name: 'files made', act: () => storms.create() },
      { name: 'files renamed', act: () => storms.rename() },
      { name: 'branch changed', act: () => storms.checkOut() },
      { name: 'tables changed', act: () => storms.changeTables() },
      { name: 'files deleted', act: () => storms.remove() },
      { name: 'config edited', act: () => person.editConfig() },
      { name: 'card edited', act: () => person.editCard() },
      { name: 'one evaluated', act: () => person.evaluateOne() },
      { name: 'another evaluated', act: () => person.evaluateOther() },
      { name: 'changed evaluated', act: () => person.evaluateChanged() },
      { name: 'trees opened', act: () => person.openTrees() },
      { name: 'tables opened', act: () => person.openTables() },
      { name: 'reports opened', act: () => person.openReports() },
      { name: 'tests run', act: () => person.runTests() },
      { name: 'cards compared', act: () => person.comparesCards() },
    ];
  }

  private async look(after: string): Promise<void> {
    const waited = await settled(this.api);
    if (typeof waited === 'number') this.settledAfter.push(waited);
    else {
      this.failures.push(`stale after “${after}”: ${waited}`);
      console.log(`✗ ${this.failures.at(-1)}`);
      // What comes next begins from what is there.
      await this.api.models.refresh();
      await vscode.commands.executeCommand('assayml.check');
    }
  }

  /** The workspace as it was, nothing open. */
  private async tidy(): Promise<void> {
    this.storms.end();
    for (const { name, bytes } of this.kept) fs.writeFileSync(path.join(folder(), name), bytes);
    fs.rmSync(path.join(folder(), '.assay'), { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('assayml.evaluateAll');
    await this.look('tidying');
    await pause(2000);
  }

  private print(): void {
    const sample = this.samples.at(-1);
    if (sample === undefined) return;
    const acts = [...this.done.values()].reduce((sum, count) => sum + count, 0);
    const cells = [
      [Math.round(performance.now() / 1000), 6],
      [acts, 6],
      [megabytes(sample.host), 11],
      [megabytes(sample.hostRss), 10],
      [sample.hostHandles, 9],
      [sample.listeners, 11],
      [megabytes(sample.compute), 14],
      [megabytes(sample.computeRss), 13],
      [sample.computeFiles, 7],
    ] as const;
    console.log(cells.map(([value, width]) => String(value ?? '–').padStart(width)).join(''));
  }
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 2 ** 20).toFixed(1);
}
