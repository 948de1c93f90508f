import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

/** Whether this installation can do its work, said in one sentence; details go to the log. */
export async function runDoctor({ compute, context, log, t }: Host): Promise<void> {
  const result = await compute.call('doctor', {});
  const version = String((context.extension.packageJSON as { version?: unknown }).version ?? '?');
  log.info(`Assay ${version}, VS Code ${vscode.version}, Node ${result.node}, ${result.platform}`);
  log.info(`engine: ${result.engine}${result.nativeProblem === undefined ? '' : ` (${result.nativeProblem})`}`);
  const text =
    result.nativeProblem === undefined
      ? t('Everything works: the compute process answers and DuckDB reads tables.')
      : t(
          'Assay works, but DuckDB can’t be loaded ({0}). Tables are read more slowly, with the same numbers.',
          result.nativeProblem,
        );
  const show = t('Show Log');
  void vscode.window.showInformationMessage(text, show).then((chosen) => {
    if (chosen === show) log.show();
  });
}
