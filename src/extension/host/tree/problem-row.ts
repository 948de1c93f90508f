import type { Problem } from '../../../core/catalog/problem.ts';
import type { Translate } from '../translate.ts';
import { fileTarget, type Row } from './row.ts';

/** Why something can't be shown, as a row; a click opens the place that is to be mended. */
export function problemRow(id: string, file: string, problem: Problem, t: Translate): Row {
  const text = problem.message ?? problem.messageId;
  return {
    id: `${id}/problem`,
    kind: 'problem',
    label: text,
    icon: { name: 'error', color: 'list.errorForeground' },
    spoken: t('Problem: {0}', text),
    target: fileTarget(problem.place ?? { file }),
    urgency: 0,
  };
}
