import * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';
import { ComputeClient, type ComputeEnd } from '../compute-client.ts';
import { readSetting } from './settings.ts';
import type { Translate } from './translate.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly language: Language;
  readonly t: Translate;
}

/** The compute process of this window, with one message for each thing that a person should know about it. */
export function createCompute({ context, log, language, t }: Parts): ComputeClient {
  const say = (text: string): void => {
    const show = t('Show Log');
    void vscode.window.showWarningMessage(text, show).then((chosen) => {
      if (chosen === show) log.show();
    });
  };
  return new ComputeClient(
    context.asAbsolutePath('dist/compute.js'),
    () =>
      vscode.workspace.isTrusted
        ? {
            language,
            storage: (context.storageUri ?? context.globalStorageUri).fsPath,
            engine: readSetting('engine'),
          }
        : undefined,
    {
      log: (line) => log.info(line),
      ended: (end) => say(endText(end, t)),
      nativeEngineMissing: (reason) => {
        log.warn(reason);
        say(t('DuckDB can’t be loaded here, so tables are read as text: slower, with the same numbers.'));
      },
    },
  );
}

function endText({ restarted, textOnly }: ComputeEnd, t: Translate): string {
  if (!restarted) return t('The compute process ended too often and was not started again.');
  return textOnly
    ? t('The compute process ended again; restarted without DuckDB.')
    : t('The compute process ended; restarted.');
}
