import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Dataset, TableUse } from '../core/catalog/dataset.ts';
import { declaredColumns } from '../core/catalog/declared-columns.ts';
import {
  type DatasetName,
  groupDatasets,
  type KnownTable,
  type PredictionsTable,
} from '../core/catalog/group-datasets.ts';
import {
  evaluationSets,
  type PredictionsSource,
  predictionsBySet,
  versionName,
} from '../core/config/evaluation-sets.ts';
import { scalarText } from '../core/config/scalar-text.ts';
import { InputProblem } from '../core/input-problem.ts';
import { tableFormatOf } from '../core/table/table-format.ts';
import type { FileEntry } from '../ports/files.ts';
import type { LoadedModel } from './load-model.ts';
import { insideProject } from './project.ts';
import type { Services } from './services.ts';

/** The datasets of one project, from its configs and the names and sizes of its table files. */
export async function projectDatasets(
  services: Services,
  root: string,
  models: readonly LoadedModel[],
  found: readonly FileEntry[],
  signal?: AbortSignal,
): Promise<Dataset[]> {
  const look = tableLook(services, root, found);
  const names: DatasetName[] = [];
  const predictions: PredictionsTable[] = [];
  for (const model of models) {
    signal?.throwIfAborted();
    names.push(...datasetNames(model));
    predictions.push(...(await predictionsTables(model, look.table)));
  }
  const unused = found.filter(({ path }) => !look.files.has(path)).map((entry) => tableOf([entry], entry.path, root));
  return groupDatasets(names, predictions, unused);
}

function datasetNames({ config, yaml, file }: LoadedModel): DatasetName[] {
  return (config.sets ?? []).flatMap(({ dataset }, index): DatasetName[] =>
    dataset === undefined
      ? []
      : [{ name: dataset, place: { file, ...yaml.rangeOf(['sets', index, 'dataset']).start } }],
  );
}

type LookUp = (source: PredictionsSource, folder: string) => Promise<KnownTable>;

async function predictionsTables(model: LoadedModel, lookUp: LookUp): Promise<PredictionsTable[]> {
  const { config, yaml, file } = model;
  const sets = new Map(evaluationSets(config).map((set) => [set.name, set]));
  const columns = declaredColumns(config, yaml);
  const missing = (config.missing ?? []).map(scalarText);
  const tables: PredictionsTable[] = [];
  for (const [index, version] of config.versions.entries()) {
    for (const [set, source] of predictionsBySet(version)) {
      const { dataset, split } = sets.get(set) ?? {};
      const path = ['versions', index, 'predictions', ...(typeof version.predictions === 'string' ? [] : [set])];
      const use: TableUse = {
        model: config.model,
        config: file,
        version: versionName(version),
        set,
        ...(split === undefined ? {} : { split }),
        place: { file, ...yaml.rangeOf(path).start },
      };
      const table = await lookUp(source, dirname(file));
      tables.push({ table, use, columns, missing, ...(dataset === undefined ? {} : { dataset }) });
    }
  }
  return tables;
}

/** Looks tables up, each once, and remembers which files they are. A file that was found costs no further look. */
function tableLook(services: Services, root: string, found: readonly FileEntry[]) {
  const entries = new Map(found.map((entry) => [entry.path, entry]));
  const known = new Map<string, KnownTable>();
  const files = new Set<string>();
  const table: LookUp = async (source, folder) => {
    if (typeof source !== 'string') {
      const name = `${source.connection}: ${'table' in source ? source.table : source.query}`;
      return { name, files: 0, bytes: 0 };
    }
    const location = resolve(folder, source);
    const entry = entries.get(location);
    const lookedUp =
      known.get(location) ??
      (entry && entry.size > 0 ? tableOf([entry], location, root) : await tableAt(services, location, root, files));
    known.set(location, lookedUp);
    files.add(location);
    return lookedUp;
  };
  return { table, files };
}

async function tableAt(services: Services, location: string, root: string, seen: Set<string>): Promise<KnownTable> {
  try {
    await insideProject(services.files, location, root);
    const source = await services.tableSource(location, root);
    const entries: FileEntry[] = [];
    for (const file of source.files) {
      await insideProject(services.files, file, root);
      seen.add(file);
      const entry = await services.files.stat(file);
      if (entry) entries.push(entry);
    }
    return tableOf(entries, location, root);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    const { messageId, args, place } = error;
    const { file = location, line } = place ?? {};
    return {
      ...tableOf([], location, root),
      problem: { messageId, args: { ...args }, place: { file, ...(line === undefined ? {} : { line }) } },
    };
  }
}

function tableOf(entries: readonly FileEntry[], location: string, root: string): KnownTable {
  const format = tableFormatOf(entries[0]?.path ?? location);
  return {
    name: relative(root, location).replaceAll(sep, '/') || basename(location),
    location,
    ...(format === undefined ? {} : { format }),
    files: entries.length,
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
  };
}
