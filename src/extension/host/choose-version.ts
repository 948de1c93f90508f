import type { ModelSnapshot, VersionSnapshot } from '../../core/catalog/snapshot.ts';
import { headlineText } from '../../core/reports/headline-text.ts';
import { type ChosenModel, modelOfArgument, modelsInQuestion, sayNoModel } from './choose-model.ts';
import type { Host } from './host.ts';
import { type Choice, pick } from './pick.ts';

/**
 * Which version a command is about: what its menu passed, else the only one of the config in the active editor or of
 * the workspace, else the one that the user picks. A menu may pass a model alone, which stands for its newest version.
 * Undefined when the user picks none, or there is none.
 */
export async function chooseVersion(host: Host, argument: unknown): Promise<ChosenModel | undefined> {
  const given = modelOfArgument(argument);
  if (given !== undefined) return given;
  const models = await modelsInQuestion(host);
  return models.length === 0 ? sayNoModel(host) : pickVersion(host, models);
}

/** Lets the user pick one version of some models, of each the newest first; a single one is not asked for. */
export async function pickVersion(host: Host, models: readonly ModelSnapshot[]): Promise<ChosenModel | undefined> {
  const [only] = models;
  // What keeps its config from being read is said by whatever reads it next.
  if (models.length === 1 && only?.versions.length === 0) return { config: only.config };
  const offered = models.flatMap((model) =>
    model.versions.map((version) => ({
      chosen: { config: model.config, version: version.version },
      choice: toChoice(host, model, version),
    })),
  );
  const choices = offered.map(({ choice }) => choice);
  const value = await pick(host, 'version', host.t('Which version?'), choices);
  return offered.find(({ choice }) => choice.value === value)?.chosen;
}

function toChoice({ language, t }: Host, { name, config }: ModelSnapshot, version: VersionSnapshot): Choice {
  const [evaluated] = version.evaluations;
  const headline = evaluated === undefined ? t('not evaluated') : headlineText(evaluated, language);
  return {
    label: `${name} ${version.version}`,
    description: [version.stage, headline].filter((fact) => fact !== undefined).join(' · '),
    value: `${config}#${version.version}`,
  };
}
