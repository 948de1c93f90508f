import { contexts } from './contexts.ts';
import type { Phrase } from './phrase.ts';
import { rowKinds, views } from './views.ts';

/** Where a command is offered besides the palette. */
interface MenuPlace {
  readonly menu: 'view/title' | 'view/item/context' | 'editor/title' | 'explorer/context' | 'testing/item/context';
  readonly when: string;
  readonly group: string;
}

interface CommandEntry {
  readonly id: string;
  readonly title: Phrase;
  /** A codicon name. */
  readonly icon?: string;
  /** When it may be run; elsewhere it is greyed. */
  readonly enablement?: string;
  /** False for a command that makes sense only on a row of a tree. */
  readonly inPalette: boolean;
  readonly menus: readonly MenuPlace[];
}

const trusted = 'isWorkspaceTrusted';
const inModels = `view == ${views.models.id}`;
const inAnyTree = `view =~ /^(${Object.values(views)
  .map(({ id }) => id.replace('.', '\\.'))
  .join('|')})$/`;
const isRow = (...kinds: (keyof typeof rowKinds)[]): string =>
  `viewItem =~ /^(${kinds.map((kind) => rowKinds[kind].replace('.', '\\.')).join('|')})$/`;
const isModelFile = 'resourceFilename =~ /\\.model\\.yaml$/';
const isTableFile = 'resourceFilename =~ /\\.(csv|tsv|jsonl|ndjson|parquet)(\\.gz|\\.zst)?$/ && resourceScheme == file';
/** A row of the test explorer that is of this extension, below a workspace folder. */
const isTest = 'controllerId == assayml.gates && !(testId =~ /^folder:/)';
/** Nothing else is evaluated or checked at the moment. */
const idle = `${trusted} && !${contexts.busy}`;

/** Every command of the extension. The key names its handler. */
export const commands = {
  evaluate: {
    id: 'assayml.evaluate',
    title: { en: 'Evaluate Model', 'zh-cn': '评估模型' },
    icon: 'play',
    enablement: idle,
    inPalette: true,
    menus: [
      { menu: 'view/item/context', when: isRow('model', 'version'), group: 'inline@1' },
      { menu: 'view/item/context', when: isRow('model', 'version'), group: '1_run@1' },
      { menu: 'editor/title', when: isModelFile, group: 'navigation@1' },
    ],
  },
  evaluateAll: {
    id: 'assayml.evaluateAll',
    title: { en: 'Evaluate All Models', 'zh-cn': '评估所有模型' },
    icon: 'run-all',
    enablement: idle,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: 'navigation@1' }],
  },
  evaluateChanged: {
    id: 'assayml.evaluateChanged',
    title: { en: 'Evaluate What Has Changed', 'zh-cn': '评估有变化的内容' },
    icon: 'debug-rerun',
    enablement: idle,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: '2_run@1' }],
  },
  createConfig: {
    id: 'assayml.createConfig',
    title: { en: 'Create Configuration from Table…', 'zh-cn': '从数据表创建配置…' },
    icon: 'new-file',
    enablement: trusted,
    inPalette: true,
    menus: [
      { menu: 'view/title', when: inModels, group: '3_create@1' },
      { menu: 'view/item/context', when: isRow('table'), group: '3_create@1' },
      { menu: 'explorer/context', when: isTableFile, group: '7_assay@1' },
    ],
  },
  addGate: {
    id: 'assayml.addGate',
    title: { en: 'Add Gate…', 'zh-cn': '添加门槛…' },
    icon: 'add',
    enablement: idle,
    inPalette: true,
    menus: [
      { menu: 'view/item/context', when: isRow('model'), group: '3_create@1' },
      { menu: 'editor/title', when: isModelFile, group: '2_show@2' },
    ],
  },
  createCard: {
    id: 'assayml.createCard',
    title: { en: 'Create Model Card', 'zh-cn': '创建模型卡' },
    icon: 'book',
    enablement: trusted,
    inPalette: true,
    menus: [{ menu: 'view/item/context', when: isRow('model'), group: '3_create@2' }],
  },
  compare: {
    id: 'assayml.compare',
    title: { en: 'Compare Versions…', 'zh-cn': '比较版本…' },
    icon: 'compare-changes',
    enablement: idle,
    inPalette: true,
    menus: [{ menu: 'view/item/context', when: isRow('model', 'version'), group: '2_open@3' }],
  },
  check: {
    id: 'assayml.check',
    title: { en: 'Check Workspace', 'zh-cn': '检查工作区' },
    icon: 'checklist',
    enablement: idle,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: 'navigation@2' }],
  },
  fixAll: {
    id: 'assayml.fixAll',
    title: { en: 'Fix All Findings', 'zh-cn': '修复所有发现的问题' },
    icon: 'wand',
    enablement: idle,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: '2_run@2' }],
  },
  openReport: {
    id: 'assayml.openReport',
    title: { en: 'Open Evaluation Report', 'zh-cn': '打开评估报告' },
    icon: 'open-preview',
    enablement: trusted,
    inPalette: true,
    menus: [
      { menu: 'view/item/context', when: isRow('version'), group: 'inline@2' },
      { menu: 'view/item/context', when: isRow('model', 'version'), group: '2_open@1' },
      { menu: 'editor/title', when: isModelFile, group: 'navigation@2' },
      { menu: 'testing/item/context', when: isTest, group: 'inline@9' },
      { menu: 'testing/item/context', when: isTest, group: '2_open@1' },
    ],
  },
  openFairness: {
    id: 'assayml.openFairness',
    title: { en: 'Open Fairness Report', 'zh-cn': '打开公平性报告' },
    icon: 'law',
    enablement: trusted,
    inPalette: true,
    menus: [
      { menu: 'view/item/context', when: isRow('model', 'version', 'fairness'), group: '2_open@2' },
      { menu: 'testing/item/context', when: isTest, group: '2_open@2' },
    ],
  },
  exportReport: {
    id: 'assayml.exportReport',
    title: { en: 'Export Report…', 'zh-cn': '导出报告…' },
    icon: 'export',
    enablement: trusted,
    inPalette: true,
    menus: [{ menu: 'view/item/context', when: isRow('model', 'version'), group: '4_share@1' }],
  },
  copyCommand: {
    id: 'assayml.copyCommand',
    title: { en: 'Copy Reproduction Command', 'zh-cn': '复制复现命令' },
    icon: 'copy',
    enablement: trusted,
    inPalette: true,
    menus: [{ menu: 'view/item/context', when: isRow('model', 'version'), group: '4_share@2' }],
  },
  openTable: {
    id: 'assayml.openTable',
    title: { en: 'Open Table', 'zh-cn': '打开数据表' },
    icon: 'table',
    inPalette: true,
    menus: [
      { menu: 'view/item/context', when: isRow('table', 'column'), group: '2_open@1' },
      { menu: 'explorer/context', when: isTableFile, group: '7_assay@2' },
    ],
  },
  openConfig: {
    id: 'assayml.openConfig',
    title: { en: 'Go to Configuration', 'zh-cn': '转到配置' },
    inPalette: false,
    menus: [{ menu: 'view/item/context', when: isRow('model', 'version', 'gate'), group: '2_open@4' }],
  },
  refresh: {
    id: 'assayml.refresh',
    title: { en: 'Refresh', 'zh-cn': '刷新' },
    icon: 'refresh',
    inPalette: true,
    menus: [{ menu: 'view/title', when: inAnyTree, group: 'navigation@3' }],
  },
  search: {
    id: 'assayml.search',
    title: { en: 'Search', 'zh-cn': '搜索' },
    icon: 'search',
    enablement: trusted,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inAnyTree, group: '1_find@1' }],
  },
  filter: {
    id: 'assayml.filter',
    title: { en: 'Filter Trees…', 'zh-cn': '筛选树视图…' },
    inPalette: true,
    menus: [{ menu: 'view/title', when: inAnyTree, group: '1_find@2' }],
  },
  clearFilter: {
    id: 'assayml.clearFilter',
    title: { en: 'Show All Rows', 'zh-cn': '显示所有行' },
    icon: 'clear-all',
    enablement: contexts.filtered,
    inPalette: true,
    menus: [{ menu: 'view/title', when: `${inAnyTree} && ${contexts.filtered}`, group: 'navigation@0' }],
  },
  sort: {
    id: 'assayml.sort',
    title: { en: 'Sort Trees…', 'zh-cn': '树视图排序…' },
    inPalette: true,
    menus: [{ menu: 'view/title', when: inAnyTree, group: '1_find@3' }],
  },
  revealInModels: {
    id: 'assayml.revealInModels',
    title: { en: 'Reveal in Models', 'zh-cn': '在模型中显示' },
    icon: 'list-tree',
    inPalette: true,
    menus: [{ menu: 'editor/title', when: isModelFile, group: '2_show@1' }],
  },
  resolveNeed: {
    id: 'assayml.resolveNeed',
    title: { en: 'Do What Is Needed', 'zh-cn': '执行所需操作' },
    icon: 'play',
    enablement: idle,
    inPalette: false,
    menus: [{ menu: 'view/item/context', when: isRow('need'), group: 'inline@1' }],
  },
  cleanUp: {
    id: 'assayml.cleanUp',
    title: { en: 'Clean Up Old Evidence…', 'zh-cn': '清理旧证据…' },
    icon: 'trash',
    enablement: idle,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: '8_tidy@1' }],
  },
  doctor: {
    id: 'assayml.doctor',
    title: { en: 'Check This Installation', 'zh-cn': '检查此安装' },
    enablement: trusted,
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: '9_help@1' }],
  },
  restartCompute: {
    id: 'assayml.restartCompute',
    title: { en: 'Restart Compute Process', 'zh-cn': '重启计算进程' },
    enablement: trusted,
    inPalette: true,
    menus: [],
  },
  resetState: {
    id: 'assayml.resetState',
    title: { en: 'Reset Remembered Choices and Index', 'zh-cn': '重置记住的选择和索引' },
    enablement: idle,
    inPalette: true,
    menus: [],
  },
  reportIssue: {
    id: 'assayml.reportIssue',
    title: { en: 'Report Issue…', 'zh-cn': '报告问题…' },
    icon: 'bug',
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: '9_help@3' }],
  },
  showLog: {
    id: 'assayml.showLog',
    title: { en: 'Show Log', 'zh-cn': '显示日志' },
    inPalette: true,
    menus: [{ menu: 'view/title', when: inModels, group: '9_help@2' }],
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commands;

/** The same table without its literal types, for code that walks over it. */
export const commandEntries: readonly CommandEntry[] = Object.values(commands);
