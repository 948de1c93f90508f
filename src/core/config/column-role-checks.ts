import type { ModelConfig } from './model-config.ts';
import type { Problem } from './problem.ts';

/** A model that is judged by its own answers is always right: the label is no other column too. */
export function columnRoleProblems({ columns }: ModelConfig): Problem[] {
  return (['score', 'prediction', 'weight'] as const).flatMap((role): Problem[] => {
    if (columns[role] !== columns.label) return [];
    return [{ rule: 'config/label-twice', path: ['columns', role], args: { column: columns.label, role } }];
  });
}
