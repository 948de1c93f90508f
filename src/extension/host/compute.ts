import * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';
import { ComputeClient } from '../compute-client.ts';
import { endText, missingEngineText } from './compute-words.ts';
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
        say(missingEngineText(reason, t));
      },
    },
  );
}
