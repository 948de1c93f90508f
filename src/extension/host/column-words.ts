import type { ColumnRole, ColumnUse } from '../../core/catalog/dataset.ts';
import type { ColumnProfile } from '../../core/profile/table-profile.ts';
import type { Translate } from './translate.ts';

export function columnTypeWord(type: ColumnProfile['type'], t: Translate): string {
  switch (type) {
    case 'integer':
      return t('integer');
    case 'number':
      return t('number');
    case 'boolean':
      return t('boolean');
    case 'text':
      return t('text');
    case 'time':
      return t('time');
    case 'other':
      return t('other type');
  }
}

export function columnRoleWord(role: ColumnRole | ColumnUse['role'], t: Translate): string {
  switch (role) {
    case 'label':
      return t('label');
    case 'score':
      return t('score');
    case 'prediction':
      return t('prediction');
    case 'id':
      return t('id');
    case 'weight':
      return t('weight');
    case 'cluster':
      return t('cluster');
    case 'time':
      return t('time of the row');
    case 'query':
      return t('query');
    case 'sensitive':
      return t('sensitive');
    case 'slice':
      return t('slice');
    case 'gate':
      return t('in a gate');
  }
}

/** A codicon for what a column is taken for, else for what it holds. */
export function columnIcon(roles: readonly ColumnRole[], type?: ColumnProfile['type']): string {
  if (roles.includes('label')) return 'target';
  if (roles.includes('score') || roles.includes('prediction')) return 'graph-line';
  if (roles.includes('sensitive')) return 'law';
  if (roles.includes('slice')) return 'list-filter';
  if (roles.includes('id')) return 'key';
  if (type === 'integer' || type === 'number') return 'symbol-number';
  if (type === 'boolean') return 'symbol-boolean';
  return type === 'time' ? 'calendar' : 'symbol-string';
}

/** `no missing`, `3 missing (0.8 %)`. */
export function missingText({ missing }: ColumnProfile, rows: number, language: string, t: Translate): string {
  if (missing === 0) return t('no missing');
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return t('{0} missing ({1})', missing.toLocaleString(language), share.format(missing / rows));
}
