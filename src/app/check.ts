import { basename } from 'node:path';
import type { Finding, Severity } from '../core/finding.ts';
import type { GateResult } from '../core/gates/verdict.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { checkCards } from './check-cards.ts';
import { type CheckModelOptions, checkModel } from './check-model.ts';
import { checkProjectFile, unreadableConfig } from './check-project-file.ts';
import { type ModelFile, readModelFile } from './load-model.ts';
import { overlayFiles } from './overlay-files.ts';
import { findModelFiles, isModelFile, projectRoot } from './project.ts';
import type { Services } from './services.ts';

export interface CheckOptions extends CheckModelOptions {
  /** Working directory or workspace folder: the project root of files that have none. */
  readonly workspace: string;
  /** Only these rules: ids (`card/value-differs`) or families (`card`). All without it. */
  readonly rules?: readonly string[];
  /** Unsaved documents by absolute path, which count instead of their files. */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface CheckResult {
  /** By file, then by place. */
  readonly findings: readonly Finding[];
  readonly gates: readonly GateResult[];
  /** Number of model configs that were looked at. */
  readonly models: number;
}

/**
 * Everything that can be found wrong at or below some paths: configs, evidence, gates, cards. A path is a folder, a
 * config, an `assay.yaml` or a card; a card is checked against the models of its project that name it.
 * @throws InputProblem for a path that is not there
 */
export async function check(
  outside: Services,
  paths: readonly string[],
  options: CheckOptions,
  effort: Effort,
): Promise<CheckResult> {
  const texts = options.texts ?? new Map<string, string>();
  const services = { ...outside, files: overlayFiles(outside.files, texts, outside.sha256) };
  const { models, unreadable } = await readModels(services, paths, options, effort.signal);
  const findings: Finding[] = [...unreadable];
  const gates: GateResult[] = [];
  for (const [root, inProject] of byRoot(models)) {
    const project = await checkProjectFile(services, root, options.language);
    const found = [...project.findings, ...duplicateNames(inProject)];
    for (const model of inProject) {
      effort.signal?.throwIfAborted();
      effort.progress?.(basename(model.file));
      const result = await checkModel(services, model, options, effort);
      found.push(...result.findings);
      gates.push(...result.gates);
    }
    found.push(...(await checkCards(services, inProject, options.language)));
    findings.push(...withSeverities(found, project.severities));
  }
  const wanted = findings.filter((finding) => isWanted(finding, options.rules) && isBelow(finding, paths));
  return { findings: sorted(wanted), gates, models: models.length };
}

/** The configs that the paths mean, and those that can't be read: a path to another file means every config of its project. */
async function readModels(
  services: Services,
  paths: readonly string[],
  { workspace, language }: CheckOptions,
  signal: AbortSignal | undefined,
): Promise<{ models: ModelFile[]; unreadable: Finding[] }> {
  const places: string[] = [];
  for (const path of paths) {
    const isConfigOrFolder = isModelFile(path) || (await services.files.isFolder(path));
    const isOtherFile = !isConfigOrFolder && (await services.files.stat(path)) !== undefined;
    places.push(isOtherFile ? await projectRoot(services.files, path, workspace) : path);
  }
  const models: ModelFile[] = [];
  const unreadable: Finding[] = [];
  for (const file of await findModelFiles(services.files, places, signal)) {
    try {
      models.push(await readModelFile(services, file, workspace));
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      unreadable.push(unreadableConfig(file, error, language));
    }
  }
  return { models, unreadable };
}

function byRoot(models: readonly ModelFile[]): Map<string, ModelFile[]> {
  const projects = new Map<string, ModelFile[]>();
  for (const model of models) projects.set(model.root, [...(projects.get(model.root) ?? []), model]);
  return projects;
}

/** Evidence is filed by model name, so two models of one name would take each other's. */
function duplicateNames(models: readonly ModelFile[]): Finding[] {
  const first = new Map<string, ModelFile>();
  return models.flatMap((model): Finding[] => {
    const name = model.config?.model;
    if (name === undefined) return [];
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, model);
      return [];
    }
    const { file, yaml } = model;
    const args = { model: name, other: basename(other.file) };
    const range = yaml.rangeOf(['model']);
    return [{ rule: 'config/duplicate-model', args, severity: 'error', file, range, related: [], fixes: [] }];
  });
}

function withSeverities(findings: readonly Finding[], severities: ReadonlyMap<string, Severity | 'off'>): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function isWanted({ rule }: Finding, rules: readonly string[] | undefined): boolean {
  return rules === undefined || rules.some((wanted) => rule === wanted || rule.startsWith(`${wanted}/`));
}

/** A card or project file that was asked for alone is answered alone; configs bring what hangs on them. */
function isBelow({ file }: Finding, paths: readonly string[]): boolean {
  const alone = paths.filter((path) => /\.(md|markdown)$/i.test(path) || basename(path) === 'assay.yaml');
  return alone.length < paths.length || alone.includes(file);
}

function sorted(findings: readonly Finding[]): Finding[] {
  const place = ({ range }: Finding): number => (range?.start.line ?? 0) * 1e6 + (range?.start.column ?? 0);
  return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : place(a) - place(b)));
}
