import type { ModelSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { Need, NeedKind } from '../../core/governance/need.ts';
import { needText } from '../../core/governance/need-text.ts';
import { type ToldFinding, workspaceNeeds } from '../../core/governance/needs.ts';
import { needsOfModel } from '../../core/governance/needs-of-model.ts';
import type { Language } from '../../core/messages/catalog.ts';
import { Breath } from '../host/breath.ts';
import { fileName } from '../host/file-words.ts';
import type { Translate } from '../host/translate.ts';
import { pagedRows } from '../host/tree/paged-rows.ts';
import { fileTarget, type Row } from '../host/tree/row.ts';
import { verdictLooks } from '../host/tree/verdict-looks.ts';

/** What the rows are made of besides the snapshot. */
export interface NeedContext {
  readonly language: Language;
  readonly t: Translate;
  readonly findings: readonly ToldFinding[];
}

/** Kinds of needs as a person works through them, each group under one heading. */
const groups = ['broken', 'failing', 'insufficient', 'unevaluated', 'stale', 'undocumented', 'finding'] as const;
type Group = (typeof groups)[number];

const groupOf: Record<NeedKind, Group> = {
  'broken-config': 'broken',
  'table-unusable': 'broken',
  'damaged-evidence': 'broken',
  'gate-failing': 'failing',
  'gate-insufficient': 'insufficient',
  'gate-not-evaluated': 'unevaluated',
  unevaluated: 'unevaluated',
  stale: 'stale',
  'no-card': 'undocumented',
  'card-missing': 'undocumented',
  'no-gates': 'undocumented',
  'sensitive-without-gate': 'undocumented',
  finding: 'finding',
};

const icons: Record<Group, NonNullable<Row['icon']>> = {
  broken: { name: 'warning', color: 'list.errorForeground' },
  failing: { name: verdictLooks.fail.icon, color: verdictLooks.fail.color },
  insufficient: { name: verdictLooks.insufficient.icon, color: verdictLooks.insufficient.color },
  unevaluated: { name: verdictLooks['not-evaluated'].icon, color: verdictLooks['not-evaluated'].color },
  stale: { name: verdictLooks.stale.icon, color: verdictLooks.stale.color },
  undocumented: { name: 'book' },
  finding: { name: 'search' },
};

function groupLabel(group: Group, t: Translate): string {
  switch (group) {
    case 'broken':
      return t('Can’t be used');
    case 'failing':
      return t('Failing gates');
    case 'insufficient':
      return t('Insufficient evidence');
    case 'unevaluated':
      return t('Not evaluated');
    case 'stale':
      return t('Stale');
    case 'undocumented':
      return t('Not documented, not gated');
    case 'finding':
      return t('Findings in files');
  }
}

/** Needs of a model as long as it is the same object: after a change most models of a snapshot are. */
const remembered = new WeakMap<ModelSnapshot, Need[]>();

async function needsByModel({ projects }: WorkspaceSnapshot): Promise<(model: ModelSnapshot) => Need[]> {
  const breath = new Breath();
  for (const model of projects.flatMap(({ models }) => models)) {
    await breath.take();
    if (!remembered.has(model)) remembered.set(model, needsOfModel(model));
  }
  return (model) => remembered.get(model) ?? needsOfModel(model);
}

/** The rows of the governance tree: what needs a person, by kind, the most urgent kind first. */
export async function needRows(snapshot: WorkspaceSnapshot, context: NeedContext): Promise<readonly Row[]> {
  const needs = workspaceNeeds(snapshot, context.findings, await needsByModel(snapshot));
  return groups.flatMap((group, urgency): Row[] => {
    const ofGroup = needs.filter(({ kind }) => groupOf[kind] === group);
    if (ofGroup.length === 0) return [];
    return [
      {
        id: `needs/${group}`,
        kind: 'needs',
        label: groupLabel(group, context.t),
        description: String(ofGroup.length),
        icon: icons[group],
        urgency,
        children: () => pagedRows(ofGroup, `needs/${group}`, (need) => needRow(need, group, context), context.t),
        expanded: group !== 'finding' && ofGroup.length <= 10,
      },
    ];
  });
}

/** Under a heading that says what is wrong, a row says only of what; the whole sentence is a tooltip away. */
function shortText({ kind, message, place }: Need, text: string): Pick<Row, 'label' | 'description'> {
  const { model, version, title, set } = message.args;
  const subject = `${model} ${version}`;
  switch (kind) {
    case 'gate-failing':
    case 'gate-insufficient':
    case 'gate-not-evaluated':
      return { label: String(title), description: subject };
    case 'unevaluated':
    case 'stale':
      return { label: subject, description: String(set) };
    default: {
      const file = fileName(place.file);
      return { label: text, description: place.line === undefined ? file : `${file}:${place.line}` };
    }
  }
}

function needRow(need: Need, group: Group, { language, t }: NeedContext): Row {
  const text = needText(need, language);
  return {
    id: `${group}/${need.id}`,
    kind: need.action.command === 'open' ? 'needPlace' : 'need',
    ...shortText(need, text),
    tooltip: () => text,
    icon: icons[group],
    spoken: `${groupLabel(group, t)}, ${text}`,
    target: fileTarget(need.place),
    action: need.action,
  };
}
