import { relative, resolve } from 'node:path';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage } from '../core/messages/catalog.ts';
import { reportMarkdown } from '../core/reports/markdown.ts';
import type { Report } from '../core/reports/report.ts';
import type { CommandContext } from './command.ts';

/** The page or Markdown text of a report. */
export async function renderReport(
  report: Report,
  format: 'html' | 'md',
  { loadReportRenderer }: CommandContext,
): Promise<string> {
  return format === 'md' ? reportMarkdown(report) : (await loadReportRenderer()).html(report);
}

/** Writes a report in the format that its file name asks for, and says where. */
export async function writeReport(path: string, report: Report, context: CommandContext): Promise<string> {
  const format = /\.html?$/i.test(path) ? 'html' : /\.(md|markdown)$/i.test(path) ? 'md' : undefined;
  if (format === undefined) throw new InputProblem('cli/report-format', { file: path });
  const file = resolve(context.workingDirectory, path);
  await context.services.files.writeAtomically(file, await renderReport(report, format, context));
  return formatMessage(
    'evaluation/report-written',
    { file: relative(context.workingDirectory, file) },
    context.language,
  );
}
