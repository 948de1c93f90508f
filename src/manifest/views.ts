import { contexts } from './contexts.ts';
import type { Phrase } from './phrase.ts';

export const container = { id: 'assayml', title: 'Assay', icon: 'media/assay.svg' } as const;

export const views = {
  models: { id: 'assayml.models', name: { en: 'Models', 'zh-cn': '模型' }, size: 3, collapsed: false },
  datasets: { id: 'assayml.datasets', name: { en: 'Datasets', 'zh-cn': '数据集' }, size: 1, collapsed: true },
  features: { id: 'assayml.features', name: { en: 'Features', 'zh-cn': '特征' }, size: 1, collapsed: true },
  governance: { id: 'assayml.governance', name: { en: 'Governance', 'zh-cn': '治理' }, size: 2, collapsed: false },
} as const;

export type ViewName = keyof typeof views;

/** The panels, by the view type that the editor knows them by when it restores them. */
export const panelTypes = {
  evaluation: 'assayml.evaluation',
  fairness: 'assayml.fairness',
  table: 'assayml.table',
} as const;

/** What a row of a tree is; menus ask for it by `viewItem`. */
export const rowKinds = {
  project: 'assayml.project',
  model: 'assayml.model',
  version: 'assayml.version',
  gate: 'assayml.gate',
  fairness: 'assayml.fairness',
  card: 'assayml.card',
  artifact: 'assayml.artifact',
  problem: 'assayml.problem',
  dataset: 'assayml.dataset',
  table: 'assayml.table',
  column: 'assayml.column',
  columnUse: 'assayml.columnUse',
  needs: 'assayml.needs',
  need: 'assayml.need',
  needPlace: 'assayml.needPlace',
  note: 'assayml.note',
} as const;

interface Welcome {
  readonly view: string;
  readonly key: string;
  readonly contents: Phrase;
  readonly when: string;
}

const startHere = 'command:workbench.action.openWalkthrough?%22assayml.assayml%23assayml.start%22';

const noFolder = (view: ViewName): Welcome => ({
  view: views[view].id,
  key: `${view}.noFolder`,
  when: 'workspaceFolderCount == 0',
  contents: {
    en: 'No folder is open.\n[Open Folder](command:vscode.openFolder)',
    'zh-cn': '尚未打开文件夹。\n[打开文件夹](command:vscode.openFolder)',
  },
});

const empty = (view: ViewName, condition: string, contents: Phrase, key = 'empty'): Welcome => ({
  view: views[view].id,
  key: `${view}.${key}`,
  when: `workspaceFolderCount != 0 && ${contexts.ready} && ${condition}`,
  contents,
});

/** An empty tree says why it is empty and gives the one next step. */
export const welcomes: readonly Welcome[] = [
  noFolder('datasets'),
  noFolder('features'),
  noFolder('governance'),
  empty('datasets', `!${contexts.hasDatasets}`, {
    en: 'No table was found: no CSV, TSV, JSON lines or Parquet file in this folder.\nPut the predictions of a model into it, one row for each case, with the label and the score.',
    'zh-cn':
      '没有找到数据表：此文件夹中没有 CSV、TSV、JSON lines 或 Parquet 文件。\n请放入模型的预测结果，每个样本一行，包含标签和得分。',
  }),
  empty('features', `!${contexts.hasFeatures}`, {
    en: `Columns are shown once a model names a table: [see how to start](${startHere}).`,
    'zh-cn': `模型指定数据表后，这里会显示其列：[查看如何开始](${startHere})。`,
  }),
  empty(
    'governance',
    `!${contexts.hasModels}`,
    {
      en: `What needs you is shown once there is a model: [see how to start](${startHere}).`,
      'zh-cn': `有模型之后，这里会显示需要您处理的事项：[查看如何开始](${startHere})。`,
    },
    'noModel',
  ),
  empty('governance', `!${contexts.hasNeeds} && ${contexts.hasModels}`, {
    en: 'Nothing needs you: what is declared is evaluated, up to date, gated and documented.',
    'zh-cn': '无需处理：已声明的内容均已评估、保持最新、设有门槛并有文档。',
  }),
  {
    view: views.models.id,
    key: 'noFolder',
    when: 'workspaceFolderCount == 0',
    contents: {
      en: 'No folder is open. Models are found in the files of a folder.\n[Open Folder](command:vscode.openFolder)',
      'zh-cn': '尚未打开文件夹。模型来自文件夹中的文件。\n[打开文件夹](command:vscode.openFolder)',
    },
  },
  {
    view: views.models.id,
    key: 'restricted',
    when: `workspaceFolderCount != 0 && !isWorkspaceTrusted && ${contexts.ready} && !${contexts.hasModels}`,
    contents: {
      en: 'This folder is not trusted, so nothing is run. Existing evidence would be shown here, but there is none.\n[Manage Workspace Trust](command:workbench.trust.manage)',
      'zh-cn':
        '此文件夹不受信任，因此不会运行任何内容。已有的评估证据会显示在这里，但目前没有。\n[管理工作区信任](command:workbench.trust.manage)',
    },
  },
  {
    view: views.models.id,
    key: 'nothingFound',
    when: `workspaceFolderCount != 0 && isWorkspaceTrusted && ${contexts.ready} && !${contexts.hasModels}`,
    contents: {
      en: `No file named *.model.yaml was found. It names a model’s predictions, groups and gates.\n[Create One from a Table](command:assayml.createConfig)\n[Show How to Start](${startHere})`,
      'zh-cn': `没有找到名为 *.model.yaml 的文件。它说明模型的预测、分组和门槛。\n[从数据表创建](command:assayml.createConfig)\n[查看如何开始](${startHere})`,
    },
  },
];
