import { formatMessage, type MessageArgs } from '../messages/catalog.ts';
import type { warningMessages } from '../messages/table-content.ts';
import type { BinaryCells, BinaryRows } from '../statistics/binary-rows.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import type { Warning } from './document.ts';
import type { GroupKey } from './group-layout.ts';

const smallGroup = 30;
const muchMissing = 0.05;

type WarningId = keyof typeof warningMessages;

function warning(id: WarningId, args: MessageArgs): Warning {
  return { code: id.slice('warning/'.length), message: formatMessage(id, args, 'en'), args };
}

/** What a reader must know about the groups; `statistics` holds all rows first, then the groups in order. */
export function groupWarnings(groups: readonly GroupKey[], statistics: readonly BinaryStatistic[]): Warning[] {
  const used = statistics[0]?.rows ?? 0;
  return groups.flatMap((group, index) => {
    const rows = statistics[index + 1]?.rows ?? 0;
    const missing = group.values.includes(null);
    if (missing && group.grouping.kind !== 'slice' && rows > muchMissing * used) {
      const percent = Number(((100 * rows) / used).toPrecision(2));
      return [warning('warning/sensitive-missing', { columns: group.by.join(' × '), percent })];
    }
    if (missing || rows >= smallGroup) return [];
    const name = group.by.map((column, k) => `${column}=${group.values[k]}`).join(', ');
    return [warning('warning/small-group', { group: name, rows, limit: smallGroup })];
  });
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

export function clippingWarnings(overall: BinaryStatistic): Warning[] {
  if (overall.scores === undefined) return [];
  const rows = overall.scores.positive.clipped + overall.scores.negative.clipped;
  return rows === 0 ? [] : [warning('warning/scores-clipped', { rows })];
}
