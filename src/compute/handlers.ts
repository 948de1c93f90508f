import { dirname } from 'node:path';
import { compareOnSets } from '../app/compare-versions.ts';
import { targetsOf } from '../app/evaluate-model.ts';
import { proposeConfig } from '../app/init.ts';
import { loadModel } from '../app/load-model.ts';
import { runModel } from '../app/run-model.ts';
import type { Services } from '../app/services.ts';
import { workspaceSnapshot } from '../app/snapshot.ts';
import { supersededEvidence } from '../app/superseded-evidence.ts';
import { openSearch, withIndex } from '../compose/indexed.ts';
import type { Language } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import type { ComputeOptions, ComputeParams, ComputeResult } from '../protocol/compute.ts';
import { spokenSnapshot } from '../protocol/words.ts';
import { checkFolders, checkHandlers } from './check-handlers.ts';
import { doctor } from './doctor.ts';
import { reportHandlers } from './report-handlers.ts';
import type { ComputeHandlers } from './serve.ts';
import { snapshotHandlers } from './snapshot-handlers.ts';
import { tableHandlers } from './table-handlers.ts';

/** The use cases, as the compute process offers them. */
export function computeHandlers(
  services: Services,
  options: ComputeOptions,
  nativeProblem: () => string | undefined,
  log: (line: string) => void,
): ComputeHandlers {
  const { language, storage } = options;
  const place = { wasmFolder: __dirname, log, ...(storage === undefined ? {} : { folder: storage }) };
  const looking = whenFirstUsed(() =>
    withIndex(services, place).catch((error: unknown) => {
      log(`index: ${String(error)}; every file is read`);
      return services;
    }),
  );
  const searching = whenFirstUsed(() => openSearch(services, place));
  return {
    ...snapshotHandlers(async (folders, effort) =>
      spokenSnapshot(
        await workspaceSnapshot(await looking(), folders, { language, looksAtData: true }, effort),
        language,
      ),
    ),
    evaluate: (wish, effort) => evaluate(services, wish, effort),
    ...checkHandlers(
      async (wish, effort) => checkFolders(await looking(), options, wish, effort),
      // Whoever checks is not to fail because nothing can be searched.
      (findings) =>
        void searching().then(
          (index) => index.takeFindings(findings),
          (error: unknown) => log(`search: ${String(error)}`),
        ),
    ),
    ...reportHandlers(services, language, looking),
    propose: (wish, effort) => propose(services, language, wish, effort),
    compare: async ({ config, folder, ...versions }, effort) => ({
      files: await compareOnSets(services, await loadModel(services, config, folder), versions, effort),
    }),
    superseded: async ({ folders }, effort) => ({
      evidence: await supersededEvidence(await looking(), folders, effort),
    }),
    ...tableHandlers(services),
    search: async ({ folders, query, limit }, effort) =>
      (await searching()).search(await looking(), folders, query, limit, effort),
    doctor: () => doctor(services, nativeProblem),
  };
}

/** What takes long to load is loaded once, and only when it is wanted. */
function whenFirstUsed<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** Evaluates one target after the other, so that memory holds one table; each is saved before the next begins. */
async function evaluate(
  services: Services,
  { config, folder, version, set }: ComputeParams<'evaluate'>,
  effort: Effort,
): Promise<ComputeResult<'evaluate'>> {
  const model = await loadModel(services, config, folder);
  const targets = targetsOf(model.config, version, set);
  const run = { save: true, judgeRetired: false };
  // Steps within a target are too short, and in no language of the user's, to be shown.
  const quiet = effort.signal ? { signal: effort.signal } : {};
  const evaluated: ComputeResult<'evaluate'>['evaluated'] = [];
  for (const [index, target] of targets.entries()) {
    effort.progress?.(`${target.version} · ${target.set}`, index / targets.length);
    const { evidence } = await runModel(services, model, [target], run, quiet);
    evaluated.push({
      model: model.config.model,
      version: target.version,
      set: target.set,
      files: evidence.map(({ file }) => file),
    });
  }
  return { evaluated };
}

/** A config for a table, in the folder of the table. */
async function propose(
  services: Services,
  language: Language,
  { file, chosen }: ComputeParams<'propose'>,
  effort: Effort,
): Promise<ComputeResult<'propose'>> {
  const proposal = await proposeConfig(services, file, dirname(file), { language, chosen }, effort);
  const { question } = proposal;
  return {
    file: proposal.file,
    text: proposal.text,
    ...(question ? { question: { role: question.role, candidates: [...question.candidates] } } : {}),
  };
}
