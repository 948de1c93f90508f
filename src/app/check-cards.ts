import { basename, dirname } from 'node:path';
import type { CardModel } from '../core/cards/card-model.ts';
import { checkCard } from '../core/cards/check-card.ts';
import { evaluationSets, versionName } from '../core/config/evaluation-sets.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import type { Finding, Fix } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import { cardSkeleton } from '../core/reports/card-skeleton.ts';
import { foreignSeparator } from './foreign-separator.ts';
import type { LoadedModel, ModelFile } from './load-model.ts';
import { insideProject } from './project.ts';
import { readSource } from './read-source.ts';
import type { Services } from './services.ts';

/** Cards that the models of a project name: whether they are there, and whether their numbers are those of the evidence. */
export async function checkCards(
  services: Services,
  models: readonly ModelFile[],
  language: Language,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const ofCard = new Map<string, CardModel[]>();
  for (const model of models) {
    const { config } = model;
    if (config?.card === undefined) continue;
    const loaded: LoadedModel = { ...model, config };
    const card = await cardFile(services, loaded, config.card, language);
    if (typeof card === 'string') ofCard.set(card, [...(ofCard.get(card) ?? []), await cardModel(services, loaded)]);
    else findings.push(card);
  }
  for (const [file, cardModels] of ofCard) {
    findings.push(...(await checkCardFile(services, file, cardModels, language)));
  }
  return findings;
}

async function checkCardFile(
  services: Services,
  file: string,
  models: readonly CardModel[],
  language: Language,
): Promise<Finding[]> {
  try {
    return checkCard(await readSource(services, file), models, language);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    const args = { problem: formatMessage(error.messageId, { ...error.args, file: basename(file) }, language) };
    return [{ rule: 'card/unreadable', args, severity: 'error', file, related: [], fixes: [] }];
  }
}

/** The card's absolute path, or why there is none. */
async function cardFile(
  { files }: Services,
  model: LoadedModel,
  card: string,
  language: Language,
): Promise<string | Finding> {
  const common = { severity: 'error', file: model.file, related: [], fixes: [] } as const;
  const range = model.yaml.rangeOf(['card']);
  try {
    const path = await insideProject(files, card, model.root, dirname(model.file));
    if (await files.stat(path)) return path;
    const misspelt = foreignSeparator(card, { file: model.file });
    if (misspelt) return { ...common, rule: misspelt.messageId, args: misspelt.args, range };
    const text = cardSkeleton(model.config.model, language);
    const create = { title: 'fix/create', args: { path: card }, digest: model.yaml.source.digest, edits: [] } as const;
    const fixes: Fix[] = [{ ...create, choice: true, creates: { file: path, text } }];
    return { ...common, rule: 'card/missing', args: { path: card }, range, fixes };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { ...common, rule: error.messageId, args: error.args, range };
  }
}

/** What a card may say of a model: the newest evidence of each version on each set. */
async function cardModel({ evidence }: Services, { root, config }: LoadedModel): Promise<CardModel> {
  const newest = new Map<string, Evaluation>();
  for (const { file, version, set } of (await evidence.list(root, config.model)).evaluations) {
    const key = JSON.stringify([version, set]);
    if (newest.has(key)) continue;
    const stored = await evidence.read(file);
    if (stored) newest.set(key, stored.evaluation);
  }
  return {
    name: config.model,
    versions: config.versions.map((version) => ({
      name: versionName(version),
      ...(version.stage === undefined ? {} : { stage: version.stage }),
    })),
    sets: evaluationSets(config),
    evaluations: [...newest.values()],
  };
}
