import { dirname, relative, resolve, sep } from 'node:path';
import { versionName } from '../core/config/evaluation-sets.ts';
import { cardDraft } from '../core/reports/card-draft.ts';
import type { Report } from '../core/reports/report.ts';
import type { LoadedModel } from './load-model.ts';

/** A model card that does not exist yet. */
export interface DraftedCard {
  /** Absolute path: where the config says, else `MODEL_CARD.md` beside it. */
  readonly file: string;
  readonly text: string;
  /** The config names no card yet: what to write for `card`, relative to the config. */
  readonly key?: string;
}

/** Begins the card of a model from the report of one of its versions; writes nothing. */
export function draftCard({ config, file: configFile }: LoadedModel, report: Report): DraftedCard {
  const folder = dirname(configFile);
  const file = resolve(folder, config.card ?? 'MODEL_CARD.md');
  const version = config.versions.find((known) => versionName(known) === report.evaluation.version);
  const { score } = config.columns;
  const text = cardDraft(report, {
    ...(config.owner === undefined ? {} : { owner: config.owner }),
    ...(version?.artifact === undefined
      ? {}
      : { artifact: pathFrom(dirname(file), resolve(folder, version.artifact)) }),
    ...(typeof score === 'string' ? { score } : {}),
  });
  return { file, text, ...(config.card === undefined ? { key: pathFrom(folder, file) } : {}) };
}

function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
