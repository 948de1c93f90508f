import { relative } from 'node:path';
import { findPredictions, init } from '../../app/init.ts';
import { proposedMinimumCell } from '../../core/config/proposed-project-text.ts';
import { formatMessage, type Language } from '../../core/messages/catalog.ts';
import { formatCount } from '../../core/reports/number-format.ts';
import { textTable } from '../../core/reports/text-table.ts';
import { shellWord } from '../../core/text/shell-word.ts';
import { command, exitCodes } from '../command.ts';

/** `assay init`: a commented config from a look at a table of predictions. */
export const initCommand = command({
  name: 'init',
  operands: '[predictions]',
  minimumOperands: 0,
  maximumOperands: 1,
  summary: {
    en: 'Looks at a table of predictions and writes a commented *.model.yaml beside it, and assay.yaml at the root of its project if there is none. Overwrites nothing.',
    'zh-cn': '查看预测表，在其旁写出带注释的 *.model.yaml；项目根目录没有 assay.yaml 时一并写出。从不覆盖。',
  },
  example: 'assay init data/predictions-v1.csv',
  options: {},
  async run([table], _values, { services, workingDirectory, language, effort, output }) {
    const predictions = table ?? (await findPredictions(services.files, workingDirectory, effort.signal));
    const { file, rows, guesses, projectFile } = await init(services, predictions, workingDirectory, language, effort);
    const config = relative(workingDirectory, file);
    const guessed = textTable(
      [{ title: '' }, { title: '' }, { title: '', maximumWidth: 60 }],
      guesses.map(({ role, value, because }) => [role, value, formatMessage(because.id, because.args ?? {}, language)]),
    );
    const written = formatMessage('cli/init-written', { file: config, rows: formatCount(rows, language) }, language);
    const project = projectFile === undefined ? [] : [projectLine(relative(workingDirectory, projectFile), language)];
    const notes = [...project, formatMessage('cli/init-next', { file: shellWord(config) }, language)];
    await output.text(`${written}\n${guessed.trimStart()}\n\n${notes.join('\n')}\n`);
    return exitCodes.fine;
  },
});

function projectLine(file: string, language: Language): string {
  return formatMessage('cli/init-project', { file, limit: proposedMinimumCell }, language);
}
