import * as z from 'zod/mini';
import { datasetSchema } from '../core/catalog/dataset.ts';
import {
  type ModelSnapshot,
  modelSnapshotSchema,
  type ProjectSnapshot,
  projectSnapshotSchema,
  versionSnapshotSchema,
  type WorkspaceSnapshot,
} from '../core/catalog/snapshot.ts';

/**
 * A snapshot in parts, each small enough to be taken in within a few milliseconds: a workspace of 5,000 versions is 15
 * MB, which at once would keep the editor from everything else for a second. What the other side has already, by the
 * digest of its content, is not sent again.
 */
export const snapshotPartSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('project'), project: z.omit(projectSnapshotSchema, { models: true, datasets: true }) }),
  /** A model of the last project; its versions follow. */
  z.object({ type: z.literal('model'), digest: z.string(), model: z.omit(modelSnapshotSchema, { versions: true }) }),
  z.object({ type: z.literal('versions'), versions: z.array(versionSnapshotSchema) }),
  /** The datasets of the last project; the rest of them follows. */
  z.object({ type: z.literal('datasets'), digest: z.string() }),
  z.object({ type: z.literal('moreDatasets'), datasets: z.array(datasetSchema) }),
  /** A model, or the datasets, of the last project as the other side has them. */
  z.object({ type: z.literal('known'), digest: z.string() }),
]);

export type SnapshotPart = z.infer<typeof snapshotPartSchema>;

const versionsAtOnce = 25;
const datasetsAtOnce = 200;

/** The parts of a snapshot in their order. `known`: digests of what the other side has. */
export function* snapshotParts(
  snapshot: WorkspaceSnapshot,
  known: ReadonlySet<string>,
  digestOf: (content: unknown) => string,
): Generator<SnapshotPart> {
  for (const { models, datasets, ...project } of snapshot.projects) {
    yield { type: 'project', project };
    const ofDatasets = digestOf(datasets);
    if (known.has(ofDatasets)) yield { type: 'known', digest: ofDatasets };
    else {
      yield { type: 'datasets', digest: ofDatasets };
      for (const some of slices(datasets, datasetsAtOnce)) yield { type: 'moreDatasets', datasets: some };
    }
    for (const model of models) {
      const digest = digestOf(model);
      if (known.has(digest)) yield { type: 'known', digest };
      else yield* partsOfModel(model, digest);
    }
  }
}

function* partsOfModel({ versions, ...model }: ModelSnapshot, digest: string): Generator<SnapshotPart> {
  yield { type: 'model', digest, model };
  for (const some of slices(versions, versionsAtOnce)) yield { type: 'versions', versions: some };
}

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let first = 0; first < items.length; first += size) yield items.slice(first, first + size);
}

type Block =
  | { readonly of: 'model'; readonly model: ModelSnapshot }
  | { readonly of: 'datasets'; readonly datasets: ProjectSnapshot['datasets'] };

/** Puts the parts of a snapshot together again; what did not change since the last one is the same object as then. */
export class SnapshotAssembly {
  private readonly blocks = new Map<string, Block>();
  private readonly projects: ProjectSnapshot[] = [];
  /** What the snapshot consists of, to see whether it is the last one again. */
  private readonly trace: unknown[] = [];

  constructor(private last?: SnapshotAssembly) {}

  /** Digests of what needs not be sent to the next assembly. */
  get digests(): string[] {
    return [...this.blocks.keys()];
  }

  /** @throws Error when a part is not of this snapshot. */
  add(part: SnapshotPart): void {
    switch (part.type) {
      case 'project':
        this.trace.push(part.project);
        this.projects.push({ ...part.project, models: [], datasets: [] });
        return;
      case 'known': {
        const block = this.last?.blocks.get(part.digest);
        if (block === undefined) throw new Error('A part of the snapshot was taken for known.');
        this.take(part.digest, block);
        return;
      }
      case 'model':
        this.take(part.digest, { of: 'model', model: { ...part.model, versions: [] } });
        return;
      case 'datasets':
        this.take(part.digest, { of: 'datasets', datasets: [] });
        return;
      case 'versions':
        this.project.models.at(-1)?.versions.push(...part.versions);
        return;
      case 'moreDatasets':
        this.project.datasets.push(...part.datasets);
    }
  }

  /** The snapshot; the last one when nothing has changed. */
  finish(last: WorkspaceSnapshot | undefined): WorkspaceSnapshot {
    const isSame = last !== undefined && JSON.stringify(this.trace) === JSON.stringify(this.last?.trace);
    // Without this every assembly would keep all before it.
    this.last = undefined;
    return isSame ? last : { projects: this.projects };
  }

  private get project(): ProjectSnapshot {
    const project = this.projects.at(-1);
    if (project === undefined) throw new Error('A part of the snapshot came before its project.');
    return project;
  }

  private take(digest: string, block: Block): void {
    this.trace.push(digest);
    this.blocks.set(digest, block);
    if (block.of === 'model') this.project.models.push(block.model);
    else this.project.datasets = block.datasets;
  }
}
