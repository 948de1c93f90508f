import * as vscode from 'vscode';
import type { ConfigService } from '../../core/config-language/config-service.ts';
import type { Host } from '../host/host.ts';
import { loadLanguage } from '../host/load-language.ts';
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

/** The language of `*.model.yaml` and `assay.yaml`. Its code is loaded when a config is first looked at. */
export function registerConfigLanguage(host: Host): vscode.Disposable {
  let loaded: ConfigService | undefined;
  const service = (): ConfigService => {
    loaded ??= loadLanguage().configService(host.language);
    return loaded;
  };
  const knowledge = new ConfigKnowledge(host, service);
  const names = new ConfigNames(host, service);
  const lenses = new ConfigCodeLenses(host, service, knowledge);
  const { languages } = vscode;
  return vscode.Disposable.from(
    lenses,
    languages.registerCompletionItemProvider(
      configSelector,
      new ConfigCompletions(service, knowledge),
      ...completionTriggers,
    ),
    languages.registerCodeActionsProvider(configSelector, new ConfigCodeActions(service, knowledge), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    languages.registerHoverProvider(configSelector, new ConfigHovers(service, knowledge)),
    languages.registerCodeLensProvider(configSelector, lenses),
    languages.registerDocumentLinkProvider(configSelector, new ConfigDocumentLinks(service)),
    languages.registerRenameProvider(configSelector, names),
    languages.registerDefinitionProvider(configSelector, names),
    languages.registerReferenceProvider(configSelector, names),
    languages.registerDocumentFormattingEditProvider(configSelector, new ConfigFormatting(service)),
    outlineUnlessShown(configSelector, new ConfigSymbols(service)),
  );
}
