import { mostComparedAlone } from '../fairness/to-privileged.ts';
import { formatMessage, type MessageArgs } from '../messages/catalog.ts';
import type { warningMessages } from '../messages/table-content.ts';
import type { BinaryCells, BinaryRows } from '../statistics/binary-rows.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import type { Warning } from './document.ts';
import type { GroupLayout } from './group-layout.ts';
import type { GroupKey } from './grouping-division.ts';
import type { EvaluationPlan, Grouping } from './plan.ts';

const smallGroup = 30;
const fewClusters = 30;
const muchMissing = 0.05;
const mostSmallGroups = 5;
const mostNamed = 10;

type WarningId = keyof typeof warningMessages;

function warning(id: WarningId, args: MessageArgs): Warning {
  return { code: id.slice('warning/'.length), message: formatMessage(id, args, 'en'), args };
}

/** A group that is shown, with its rows. */
interface CountedGroup {
  readonly key: GroupKey;
  readonly rows: number;
}

/** What a reader must know about the groups; `numbers` holds all rows first, then the groups in order. */
export function groupWarnings(
  { groups, suppressed }: Pick<GroupLayout, 'groups' | 'suppressed'>,
  numbers: readonly { readonly rows: number }[],
  { minimumGroup, minimumCell }: Pick<EvaluationPlan, 'minimumGroup' | 'minimumCell'>,
): Warning[] {
  const used = numbers[0]?.rows ?? 0;
  const byGrouping = new Map<Grouping, CountedGroup[]>();
  groups.forEach((key, index) => {
    const counted = byGrouping.get(key.grouping) ?? [];
    byGrouping.set(key.grouping, counted);
    counted.push({ key, rows: numbers[index + 1]?.rows ?? 0 });
  });
  return [...byGrouping].flatMap(([grouping, counted]) => {
    const shown = counted.filter(({ key }) => !suppressed.has(key));
    return [
      ...privilegedWarnings(grouping, counted, suppressed, minimumGroup),
      ...suppressedWarnings(counted, shown, minimumCell),
      ...missingWarnings(grouping, shown, used),
      ...smallGroupWarnings(shown, counted.length),
    ];
  });
}

const isMissing = ({ key }: CountedGroup): boolean => key.values.includes(null);

/** Without its group, or enough rows of it, no disparity to the privileged one can be computed. */
function privilegedWarnings(
  { privileged, columns }: Grouping,
  groups: readonly CountedGroup[],
  suppressed: ReadonlySet<GroupKey>,
  minimumGroup: number,
): Warning[] {
  if (privileged === undefined) return [];
  const found = groups.find(({ key }) => key.values[0] === privileged);
  if (found !== undefined) {
    if (suppressed.has(found.key)) return [];
    if (found.rows >= minimumGroup) return togetherOnlyWarnings(found, groups, suppressed, minimumGroup);
    const args = { column: columns[0]?.column ?? '', privileged, limit: minimumGroup };
    return [warning('warning/privileged-small', args)];
  }
  const present = groups.filter((group) => !isMissing(group)).map(({ key }) => key.values[0] ?? '');
  const values = present.slice(0, mostNamed).join(', ');
  return [warning('warning/privileged-absent', { column: columns[0]?.column ?? '', privileged, values })];
}

/** Too many groups to compare each of them alone with the privileged one. */
function togetherOnlyWarnings(
  privileged: CountedGroup,
  groups: readonly CountedGroup[],
  suppressed: ReadonlySet<GroupKey>,
  minimumGroup: number,
): Warning[] {
  const compared = groups.filter(
    (group) => group !== privileged && !isMissing(group) && !suppressed.has(group.key) && group.rows >= minimumGroup,
  );
  if (compared.length <= mostComparedAlone) return [];
  const columns = privileged.key.by.join(' × ');
  return [warning('warning/privileged-together', { columns, count: compared.length, limit: mostComparedAlone })];
}

function missingWarnings({ kind }: Grouping, groups: readonly CountedGroup[], used: number): Warning[] {
  const missing = groups.find(isMissing);
  if (kind === 'slice' || missing === undefined || missing.rows <= muchMissing * used) return [];
  const percent = Number(((100 * missing.rows) / used).toPrecision(2));
  return [warning('warning/sensitive-missing', { columns: missing.key.by.join(' × '), percent })];
}

/** How many groups of a grouping are suppressed; not which of them are small. */
function suppressedWarnings(
  groups: readonly CountedGroup[],
  shown: readonly CountedGroup[],
  minimumCell: number | undefined,
): Warning[] {
  const count = groups.length - shown.length;
  const [first] = groups;
  if (count === 0 || first === undefined || minimumCell === undefined) return [];
  const columns = first.key.by.join(' × ');
  return [warning('warning/suppressed', { count, groups: groups.length, columns, limit: minimumCell })];
}

/** Each small group by its name, or how many of the grouping's groups there are. */
function smallGroupWarnings(groups: readonly CountedGroup[], all: number): Warning[] {
  const small = groups.filter((group) => !isMissing(group) && group.rows < smallGroup);
  const [first] = small;
  if (first !== undefined && small.length > mostSmallGroups) {
    const columns = first.key.by.join(' × ');
    const args = { count: small.length, groups: all, columns, limit: smallGroup };
    return [warning('warning/small-groups', args)];
  }
  return small.map(({ key, rows }) => {
    const group = key.by.map((column, k) => `${column}=${key.values[k]}`).join(', ');
    return warning('warning/small-group', { group, rows, limit: smallGroup });
  });
}

/** Says when there are too few clusters for what is known of intervals between them. */
export function clusterWarnings(cluster: Int32Array | undefined, column: string | undefined): Warning[] {
  if (cluster === undefined || column === undefined) return [];
  const clusters = new Set(cluster).size;
  return clusters < fewClusters ? [warning('warning/few-clusters', { column, clusters, limit: fewClusters })] : [];
}

/** Rows whose prediction is not what score and threshold say. */
export function predictionWarnings(rows: BinaryRows, cells: BinaryCells, threshold: number): Warning[] {
  const { predicted } = cells;
  const { score, cell, count } = rows;
  if (predicted === undefined || score === undefined) return [];
  let different = 0;
  for (let i = 0; i < count; i++) if (predicted[cell[i]!] !== Number(score[i]! >= threshold)) different++;
  return different === 0 ? [] : [warning('warning/prediction-threshold', { rows: different, used: count, threshold })];
}

/** Says how many scores of 0 or 1 were moved inwards so that their log loss is finite. */
export function clippingWarnings(overall: BinaryStatistic): Warning[] {
  if (overall.scores === undefined) return [];
  const rows = overall.scores.positive.clipped + overall.scores.negative.clipped;
  return rows === 0 ? [] : [warning('warning/scores-clipped', { rows })];
}
