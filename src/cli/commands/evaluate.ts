import { relative, resolve } from 'node:path';
import { targetsOf } from '../../app/evaluate-model.ts';
import { evaluateSource } from '../../app/evaluate-source.ts';
import { loadModel } from '../../app/load-model.ts';
import { privacyOf } from '../../app/plan-of.ts';
import { projectRoot } from '../../app/project.ts';
import { reportOfModel, reportOfTable } from '../../app/report.ts';
import { type ModelRun, runModel } from '../../app/run-model.ts';
import { gateResult } from '../../core/gates/gate-result.ts';
import { InputProblem } from '../../core/input-problem.ts';
import { formatMessage } from '../../core/messages/catalog.ts';
import { evaluationText } from '../../core/reports/evaluation-text.ts';
import { gatesSummary, gatesText } from '../../core/reports/gates-text.ts';
import { shellWord } from '../../core/text/shell-word.ts';
import { type CommandContext, command, type ExitCode, exitCodes, type OptionValues } from '../command.ts';
import { choiceOption } from '../parse-arguments.ts';
import { writeReport } from '../write-report.ts';
import { columnOptions, evaluationOptions, numberOptions, planOfOptions } from './evaluation-options.ts';

const options = {
  version: { type: 'string', value: 'V', help: { en: 'only this version', 'zh-cn': '只评估此版本' } },
  set: { type: 'string', value: 'S', help: { en: 'only this evaluation set', 'zh-cn': '只评估此评估集' } },
  ...evaluationOptions,
  engine: {
    type: 'string',
    value: 'ENGINE',
    help: { en: 'duckdb or text; else the faster one', 'zh-cn': 'duckdb 或 text；默认取较快者' },
  },
  report: {
    type: 'string',
    value: 'FILE',
    help: {
      en: 'write a report: .html or .md; missing folders are made',
      'zh-cn': '写出报告：.html 或 .md；缺少的文件夹会自动创建',
    },
  },
  'no-save': { type: 'boolean', help: { en: 'write no evidence', 'zh-cn': '不写证据' } },
  'allow-connections': { type: 'boolean' },
  json: { type: 'boolean', help: { en: 'print one JSON document', 'zh-cn': '输出一个 JSON 文档' } },
  strict: { type: 'boolean', help: { en: 'insufficient evidence fails too', 'zh-cn': '证据不足也算失败' } },
} as const;

type Values = OptionValues<typeof options>;

/** `assay evaluate`: a model config, or a bare table with its columns named by options. */
export const evaluateCommand = command({
  name: 'evaluate',
  operands: '<*.model.yaml | table>',
  minimumOperands: 1,
  maximumOperands: 1,
  summary: {
    en: 'Computes every metric with its interval, overall and by group, and keeps the evidence.',
    'zh-cn': '计算总体和各群体的所有指标及其区间，并保存证据。',
  },
  example: 'assay evaluate credit-risk.model.yaml --report out/report.html',
  options,
  run: ([operand = ''], values, context) =>
    /\.ya?ml$/i.test(operand) ? evaluateConfig(operand, values, context) : evaluateTable(operand, values, context),
});

async function evaluateConfig(operand: string, values: Values, context: CommandContext): Promise<ExitCode> {
  const { services, workingDirectory, language, effort } = context;
  const misplaced = columnOptions.find((name) => values[name] !== undefined);
  if (misplaced) throw new InputProblem('cli/option-for-table', { option: `--${misplaced}`, config: operand });
  const model = await loadModel(services, resolve(workingDirectory, operand), workingDirectory);
  const overrides = numberOptions(values);
  const engine = choiceOption('engine', values.engine, ['duckdb', 'text']);
  const targets = targetsOf(model.config, values.version, values.set);
  const options = {
    overrides,
    save: !values['no-save'],
    judgeRetired: values.version !== undefined,
    ...(engine ? { engine } : {}),
  };
  const run = await runModel(services, model, targets, options, effort);
  const notes = run.evidence.map(({ file }) =>
    formatMessage('evaluation/saved', { file: relative(workingDirectory, file) }, language),
  );
  if (options.save && run.evidence.length === 0) notes.push(formatMessage('evaluation/not-saved', {}, language));
  const newest = run.evaluations.at(-1);
  const evidence = run.evidence[run.evaluations.length - 1];
  if (values.report && newest) {
    const baseline = run.evaluations.findLast((other) => other.set?.name === newest.set?.name && other !== newest);
    const report = reportOfModel(model, {
      language,
      evaluation: newest,
      gates: run.gates.map((gate) => gateResult(gate, language)),
      comparisons: run.comparisons,
      ...(evidence ? { evidence } : {}),
      ...(baseline ? { baseline } : {}),
    });
    notes.push(await writeReport(values.report, report, context));
  }
  return conclude(run, notes, values, context);
}

async function evaluateTable(operand: string, values: Values, context: CommandContext): Promise<ExitCode> {
  const { services, workingDirectory, language, effort } = context;
  const misplaced = (['version', 'set'] as const).find((name) => values[name] !== undefined);
  if (misplaced) throw new InputProblem('cli/option-for-config', { option: `--${misplaced}`, table: operand });
  const source = await services.tableSource(operand, workingDirectory);
  const engine = choiceOption('engine', values.engine, ['duckdb', 'text']);
  const root = await projectRoot(services.files, source.files[0] ?? operand, workingDirectory);
  const plan = await planOfOptions(values, async () => {
    const description = await (await services.engineFor(source, engine)).describe(source, effort);
    return description.columns.map((column) => column.name);
  });
  const guarded = { ...plan, ...(await privacyOf(services, root)) };
  const evaluation = await evaluateSource(services, guarded, source, {}, engine ? { engine } : {}, effort);
  const notes: string[] = [];
  if (values.report) {
    const report = reportOfTable(evaluation, { table: operand, language, command: tableCommand(operand, values) });
    notes.push(await writeReport(values.report, report, context));
  }
  return conclude({ evaluations: [evaluation], comparisons: [], gates: [], table: operand }, notes, values, context);
}

/** The command that gives these numbers again: the table with every option that they depend on. */
function tableCommand(operand: string, values: Values): string {
  const options = (Object.keys(evaluationOptions) as (keyof typeof evaluationOptions)[]).flatMap((name) =>
    [values[name] ?? []].flat().map((value) => `--${name} ${shellWord(value)}`),
  );
  return ['assay evaluate', shellWord(operand), ...options].join(' ');
}

async function conclude(
  { evaluations, comparisons, gates: judged, table }: Omit<ModelRun, 'evidence'> & { readonly table?: string },
  notes: readonly string[],
  values: Values,
  { output, language, workingDirectory }: CommandContext,
): Promise<ExitCode> {
  const gates = judged.map((gate) => ({
    ...gateResult(gate, values.json ? 'en' : language),
    file: relative(workingDirectory, gate.file),
  }));
  if (values.json) {
    await output.result(`${JSON.stringify({ schema: 'assay/run/1', evaluations, comparisons, gates })}\n`);
  } else {
    const sections = evaluations.map((evaluation) => evaluationText(evaluation, language, table));
    if (gates.length > 0) sections.push(gatesText(gates, language));
    if (notes.length > 0) sections.push(notes.join('\n'));
    if (gates.length > 0) sections.push(gatesSummary(1, gates, language).join(' · '));
    await output.text(`${sections.join('\n\n')}\n`);
  }
  const failing = gates.some(
    ({ verdict }) => verdict === 'fail' || (values.strict && (verdict === 'insufficient' || verdict === 'stale')),
  );
  return failing ? exitCodes.findings : exitCodes.fine;
}
