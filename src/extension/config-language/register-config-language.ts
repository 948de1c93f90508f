import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { ConfigCodeActions } from './config-code-actions.ts';
import { ConfigCodeLenses } from './config-code-lenses.ts';
import { ConfigCompletions, completionTriggers } from './config-completions.ts';
import { ConfigFormatting } from './config-formatting.ts';
import { ConfigHovers } from './config-hovers.ts';
import { ConfigKnowledge } from './config-knowledge.ts';
import { ConfigNames } from './config-names.ts';
import { configSelector } from './config-selector.ts';
import { ConfigDocumentLinks, ConfigSymbols } from './config-symbols.ts';
import { outlineUnlessShown } from './outline-unless-shown.ts';

/** The language of `*.model.yaml` and `assay.yaml`. Its thread is started when a config is first looked at. */
export function registerConfigLanguage(host: Host): vscode.Disposable {
  const { languageThread } = host;
  const knowledge = new ConfigKnowledge(host);
  const names = new ConfigNames(host);
  const lenses = new ConfigCodeLenses(host, knowledge);
  const { languages } = vscode;
  return vscode.Disposable.from(
    lenses,
    languages.registerCompletionItemProvider(
      configSelector,
      new ConfigCompletions(languageThread, knowledge),
      ...completionTriggers,
    ),
    languages.registerCodeActionsProvider(configSelector, new ConfigCodeActions(languageThread, knowledge), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    languages.registerHoverProvider(configSelector, new ConfigHovers(languageThread, knowledge)),
    languages.registerCodeLensProvider(configSelector, lenses),
    languages.registerDocumentLinkProvider(configSelector, new ConfigDocumentLinks(languageThread)),
    languages.registerRenameProvider(configSelector, names),
    languages.registerDefinitionProvider(configSelector, names),
    languages.registerReferenceProvider(configSelector, names),
    languages.registerDocumentFormattingEditProvider(configSelector, new ConfigFormatting(languageThread)),
    outlineUnlessShown(configSelector, new ConfigSymbols(languageThread)),
  );
}
