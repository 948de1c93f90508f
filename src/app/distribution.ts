import { distributionOfCells } from '../core/profile/distribution-of-cells.ts';
import { histogramEdges } from '../core/profile/histogram-edges.ts';
import type { ColumnProfile, Distribution, TableProfile } from '../core/profile/table-profile.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import type { Services } from './services.ts';

/** Columns of numbers with more values than these are cut into bins. */
const fewValues = { column: 20, by: 12 };
const groupBins = 6;

/** What is distributed within which groups. */
export interface DistributionRequest {
  readonly column: string;
  /** `edges` cut a column of numbers into half-open bins; without them one of many numbers is cut at round ones. */
  readonly by: { readonly column: string; readonly edges?: readonly number[] | undefined };
  /** Texts that stand for a missing value. */
  readonly missing?: readonly string[];
}

/**
 * How a column is distributed within the groups of another.
 * @param profile of the same table; it says where to cut
 * @throws InputProblem when the table has no such columns, or edges cut one that holds other than numbers
 */
export async function distributionByGroup(
  services: Services,
  source: TableSource,
  profile: TableProfile,
  { column, by, missing = [] }: DistributionRequest,
  effort: Effort,
): Promise<Distribution> {
  const profileOf = (name: string) => profile.columns.find((known) => known.name === name);
  const edges = binsOf(profileOf(column));
  const groupEdges = by.edges ?? groupsOf(profileOf(by.column));
  const engine = await services.engineFor(source);
  const table = await engine.read(
    {
      source,
      categories: [
        // The outer bins are open, and hold nothing more: the edges lie around all values.
        edges === undefined ? { column } : { column, edges: edges.slice(1, -1) },
        groupEdges === undefined ? { column: by.column } : { column: by.column, edges: groupEdges },
      ],
      numbers: [],
      keys: [],
      missing,
    },
    effort,
  );
  return distributionOfCells(table, edges);
}

function binsOf(column: ColumnProfile | undefined): readonly number[] | undefined {
  return column?.numbers === undefined || column.distinct <= fewValues.column
    ? undefined
    : column.numbers.histogram.edges;
}

function groupsOf(column: ColumnProfile | undefined): readonly number[] | undefined {
  if (column?.numbers === undefined || column.distinct <= fewValues.by) return undefined;
  const { minimum, maximum } = column.numbers;
  return histogramEdges({ minimum, maximum, limit: groupBins, isWhole: column.type === 'integer' }).slice(1, -1);
}
