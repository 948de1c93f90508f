import { columnsToRead } from '../core/evaluation/columns-to-read.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import { evaluate } from '../core/evaluation/evaluate.ts';
import { configDigest, inputsDigest } from '../core/evaluation/inputs.ts';
import type { DeclaredPlan } from '../core/evaluation/plan.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { MessageId } from '../core/messages/catalog.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import { dataDigest } from './data-digest.ts';
import type { EngineName, Services } from './services.ts';

/** Whose numbers these are; all absent for a bare table. */
export type Identity = Pick<Evaluation, 'model' | 'version' | 'set'>;

export interface EvaluateOptions {
  readonly engine?: EngineName;
  /** Digest of the model file that made the predictions, where the config names it. */
  readonly artifact?: string;
}

/** Lets timers, messages and Ctrl-C have their turn between the phases of an evaluation. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads a table and computes every number of the plan; saves nothing. */
export async function evaluateSource(
  services: Services,
  plan: DeclaredPlan,
  source: TableSource,
  identity: Identity,
  options: EvaluateOptions,
  effort: Effort,
): Promise<Evaluation> {
  const started = services.clock.now();
  const engine = await services.engineFor(source, options.engine);
  effort.progress?.('reading');
  const [table, data] = await Promise.all([
    engine.read({ source, missing: plan.missing, ...columnsToRead(plan) }, effort),
    dataDigest(services, source, effort.signal),
  ]);
  if (table.rows === 0) throw noRows(source);
  effort.progress?.('evaluating');
  const numbers = await evaluate(table, plan, { ...effort, pause: nextTurn }).catch(async (error: unknown) => {
    throw await inTable(services, error, source, effort);
  });
  const actor = services.clock.actor();
  return {
    schema: 'assay/evaluation/1',
    ...identity,
    ...numbers,
    digests: {
      data,
      config: configDigest(plan, services.sha256),
      ...(options.artifact === undefined ? {} : { artifact: options.artifact }),
      inputs: inputsDigest(data, plan, services.sha256),
    },
    run: {
      time: started.toISOString(),
      ...(actor === undefined ? {} : { actor }),
      engine: engine.name,
      duration_ms: services.clock.now().getTime() - started.getTime(),
      tool: services.tool,
    },
  };
}

/** A header alone is a table that was not written to its end, or of nobody: no number of it means anything. */
export function noRows({ files: [file = ''] }: TableSource): InputProblem {
  return new InputProblem('input/no-rows', { file }, { file });
}

/** Problems of a row, as they are said where its line is known. */
const ofLine: Partial<Record<MessageId, MessageId>> = {
  'input/score-range-row': 'input/score-range',
  'input/weight-negative-row': 'input/weight-negative',
  'input/weight-huge-row': 'input/weight-huge',
  'input/weight-fraction-row': 'input/weight-fraction',
};

/** A problem of the table's content, with the file that it is in and the line where people find the row. */
async function inTable(services: Services, error: unknown, source: TableSource, effort: Effort): Promise<unknown> {
  const [file = ''] = source.files;
  if (!(error instanceof InputProblem) || error.place) return error;
  const { messageId, args } = error;
  const { row } = args;
  if (typeof row !== 'number') return new InputProblem(messageId, args, { file });
  const place = await services.rowPlace(source, row, effort);
  if (place.line === undefined) return new InputProblem(messageId, { ...args, ...place }, { file: place.file });
  return new InputProblem(ofLine[messageId] ?? messageId, { ...args, ...place }, place);
}
