import { resolve } from 'node:path';
import { targetsOf } from '../../app/evaluate-model.ts';
import { loadModel } from '../../app/load-model.ts';
import { reportFromEvidence } from '../../app/report.ts';
import { command, exitCodes } from '../command.ts';
import { choiceOption } from '../parse-arguments.ts';
import { renderReport, writeReport } from '../write-report.ts';

/** `assay report`: the newest evidence of a version as a page or Markdown; evaluates nothing. */
export const reportCommand = command({
  name: 'report',
  operands: '<*.model.yaml>',
  minimumOperands: 1,
  maximumOperands: 1,
  summary: { en: 'Writes a report from evidence.', 'zh-cn': '根据证据写出报告。' },
  example: 'assay report credit-risk.model.yaml --format md',
  options: {
    format: { type: 'string', value: 'FORMAT', help: { en: 'html (default) or md', 'zh-cn': 'html（默认）或 md' } },
    version: {
      type: 'string',
      value: 'V',
      help: { en: 'this version; else the newest', 'zh-cn': '指定版本；默认最新' },
    },
    set: { type: 'string', value: 'S', help: { en: 'on this evaluation set', 'zh-cn': '指定评估集' } },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: {
        en: 'write to a file, not to stdout; missing folders are made',
        'zh-cn': '写入文件而非标准输出；缺少的文件夹会自动创建',
      },
    },
  },
  async run([operand = ''], values, context) {
    const { services, workingDirectory, language, effort, output } = context;
    const format = choiceOption('format', values.format, ['html', 'md']) ?? 'html';
    const model = await loadModel(services, resolve(workingDirectory, operand), workingDirectory);
    const target = targetsOf(model.config, values.version, values.set).at(-1);
    const report = await reportFromEvidence(
      services,
      model,
      target,
      { language, commandFolder: workingDirectory },
      effort,
    );
    if (values.output === undefined) await output.result(await renderReport(report, format, context));
    else output.message(await writeReport(values.output, report, context));
    return exitCodes.fine;
  },
});
