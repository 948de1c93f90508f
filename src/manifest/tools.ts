import type { Phrase } from './phrase.ts';

interface ToolEntry {
  /** `{verb}_{noun}`, as language models see it. */
  readonly name: string;
  /** What people write after `#` to give it to the model. */
  readonly reference: string;
  /** A codicon name. */
  readonly icon: string;
  readonly title: Phrase;
  readonly description: Phrase;
  /** For the model: what it gives, when to use it, and when not. English, as models read it best. */
  readonly modelDescription: string;
  readonly input: Readonly<Record<string, { readonly description: string; readonly required: boolean }>>;
}

const version = {
  model: { description: 'Name of the model, as assayml_list_models gives it.', required: true },
  version: { description: 'Version of the model; the newest without it.', required: false },
  set: { description: 'Name of the evaluation set; the first without it.', required: false },
};

const readOnly = 'Read-only: it evaluates nothing, changes nothing and approves nothing.';

/** The tools for language models. None of them writes or signs; approving a model is never a tool. */
export const tools = {
  listModels: {
    name: 'assayml_list_models',
    reference: 'assayModels',
    icon: 'beaker',
    title: { en: 'List Models', 'zh-cn': '列出模型' },
    description: {
      en: 'Machine-learning models of the workspace with their versions and verdicts',
      'zh-cn': '工作区中的机器学习模型及其版本和结论',
    },
    modelDescription: `Lists the machine-learning models declared in this workspace (*.model.yaml): versions, stages, evaluation sets, whether evidence exists and is up to date, the leading metric with its interval, and gates by verdict. Use it first, to learn names and versions. Do not use it for language models, for models outside the workspace, or to find source files. ${readOnly}`,
    input: {},
  },
  evaluation: {
    name: 'assayml_get_evaluation',
    reference: 'assayEvaluation',
    icon: 'graph',
    title: { en: 'Read Evaluation', 'zh-cn': '读取评估结果' },
    description: {
      en: 'Metrics with intervals and gates of a model version',
      'zh-cn': '某个模型版本的指标、区间和门槛结论',
    },
    modelDescription: `Reads the stored evaluation of one version of a model: every metric with value, n, confidence interval or the reason why it is undefined, the judged gates, warnings, and why the evidence is stale, if it is. Cite numbers with their intervals. Do not use it for numbers by group (use assayml_get_fairness), to run an evaluation, or before assayml_list_models has told the model's name. ${readOnly}`,
    input: version,
  },
  fairness: {
    name: 'assayml_get_fairness',
    reference: 'assayFairness',
    icon: 'law',
    title: { en: 'Read Fairness', 'zh-cn': '读取公平性结果' },
    description: {
      en: 'Metrics by group and gaps between groups of a model version',
      'zh-cn': '某个模型版本的分组指标和群体间差距',
    },
    modelDescription: `Reads the stored metrics of one version by sensitive group, and the gaps between groups with simultaneous intervals and the gap that chance alone would show. A gap whose interval reaches zero is not shown beyond chance; never call a model fair, unbiased or compliant from it. Do not use it for overall metrics (use assayml_get_evaluation), for data about single people, or for legal conclusions. ${readOnly}`,
    input: version,
  },
  problems: {
    name: 'assayml_get_problems',
    reference: 'assayProblems',
    icon: 'checklist',
    title: { en: 'Read Problems of a File', 'zh-cn': '读取文件的问题' },
    description: {
      en: 'What is wrong in a model configuration or a model card',
      'zh-cn': '模型配置或模型卡中的问题',
    },
    modelDescription: `Lists what Assay finds wrong in one model configuration (*.model.yaml, assay.yaml) or model card (MODEL_CARD.md): rule, severity, line, message, and the corrections that are known. Do not use it for source code, for problems of other tools, or for a whole workspace at once. ${readOnly}`,
    input: {
      file: { description: 'Path of the file, absolute or relative to a workspace folder.', required: true },
    },
  },
} as const satisfies Record<string, ToolEntry>;

export type ToolName = keyof typeof tools;

export const toolEntries: readonly ToolEntry[] = Object.values(tools);
