import * as vscode from 'vscode';
import type { Completion } from '../../core/config-language/completion.ts';
import { toRange } from '../host/editor-range.ts';
import type { LanguageThread } from '../language-thread.ts';
import type { ConfigKnowledge } from './config-knowledge.ts';
import { editedText } from './config-texts.ts';

/** Letters after which something can be completed without a word. */
export const completionTriggers = [':', ' ', '-', '{', '[', ',', '"', "'", '/'];

const kinds = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  metric: vscode.CompletionItemKind.Function,
  column: vscode.CompletionItemKind.Field,
  version: vscode.CompletionItemKind.Reference,
  set: vscode.CompletionItemKind.Module,
  file: vscode.CompletionItemKind.File,
  shape: vscode.CompletionItemKind.Snippet,
} as const;

/** Completes keys and values of configs. */
export class ConfigCompletions implements vscode.CompletionItemProvider {
  constructor(
    private readonly thread: LanguageThread,
    private readonly knowledge: ConfigKnowledge,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const edited = editedText(document);
    const offset = document.offsetAt(position);
    const known = await this.knowledge.soon(edited, await this.thread.call('need', edited, offset));
    if (token.isCancellationRequested) return [];
    return (await this.thread.call('completions', edited, offset, known)).map(toItem);
  }
}

function toItem(completion: Completion): vscode.CompletionItem {
  const { label, kind, detail, documentation, range, snippet, filter, sort, continues } = completion;
  const item = new vscode.CompletionItem(label, kinds[kind]);
  if (detail !== undefined) item.detail = detail;
  if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
  item.range = toRange(range);
  item.insertText = new vscode.SnippetString(snippet);
  // Lines after the first are indented already.
  item.keepWhitespace = true;
  item.filterText = filter;
  item.sortText = sort;
  if (continues) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
