import * as vscode from 'vscode';
import type { GateResult } from '../../core/gates/verdict.ts';
import type { Language } from '../../core/messages/catalog.ts';
import { commands } from '../../manifest/commands.ts';
import { verdictWord } from '../host/tree/verdict-looks.ts';
import { numberText, type TestWording, verdictText } from './test-node.ts';

/** Where a gate stands in its config. */
export function placeOfGate({ file, line, column }: GateResult): vscode.Location {
  const start = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
  return new vscode.Location(vscode.Uri.file(file), start);
}

/** Why a gate does not pass: expected, actual, interval, reason, and the way to the charts; at the gate's line. */
export function gateMessage(gate: GateResult, config: string, wording: TestWording): vscode.TestMessage {
  const { language, t } = wording;
  const text = new vscode.MarkdownString();
  // Nothing but these two commands can be run from the text, whatever names the user's files hold.
  text.isTrusted = { enabledCommands: [commands.openReport.id, commands.openFairness.id] };
  const line = (name: string, value: string): void => {
    text.appendMarkdown(`\n- ${name}: `).appendText(value);
  };
  // Beside the gate's line, which all versions share, the editor shows the first line without reading its Markdown, but
  // for code.
  const head = `${asCode(t('version {0}', gate.version))} ${headText(gate, wording)}: ${asCode(gate.title)}`;
  text.appendMarkdown(`${head}\n`);
  text.appendMarkdown(`\n- ${t('Expected')}: ${asCode(gate.title)}`);
  line(
    t('Actual'),
    gate.value === null ? (gate.reason ?? t('undefined')) : numberText({ ...gate, interval: null }, language),
  );
  if (gate.interval !== null) line(t('Interval'), intervalText(gate, language));
  line(t('Set'), gate.set);
  if (gate.reason !== undefined && gate.value !== null) text.appendMarkdown('\n\n').appendText(gate.reason);
  text.appendMarkdown(`\n\n${links(gate, config, wording)}`);
  const message = new vscode.TestMessage(text);
  message.location = placeOfGate(gate);
  return message;
}

/** Names of the user's groups can't end the code, or become anything else. */
function asCode(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** `✗ fail, not shown beyond chance` */
function headText(gate: GateResult, wording: TestWording): string {
  const head = verdictText({ ...gate, value: null }, wording);
  return gate.verdict === 'fail' && gate.shown === false ? `${head}${wording.t(', not shown beyond chance')}` : head;
}

function intervalText(gate: GateResult, language: Language): string {
  return /\((.*)\)$/.exec(numberText(gate, language))?.[1] ?? '';
}

/** Links to the charts: groups have theirs in the fairness report. */
function links(gate: GateResult, config: string, { t }: TestWording): string {
  const target = { config, version: gate.version, set: gate.set };
  const link = (label: string, command: string): string =>
    `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([target]))})`;
  const report = link(t('Open Report'), commands.openReport.id);
  const isOfGroups = gate.by !== undefined || gate.group !== undefined;
  return isOfGroups ? `${report} · ${link(t('Open Fairness Report'), commands.openFairness.id)}` : report;
}

/** A line of the run's output: `✓ pass  roc_auc ≥ 0.75 · 0.826 (0.779–0.865)`. */
export function outputLine(gate: GateResult, wording: TestWording): string {
  const { t } = wording;
  const was = gate.was === undefined ? '' : ` (${t('was: {0}', verdictWord(gate.was, t))})`;
  const why = gate.reason === undefined ? '' : ` — ${gate.reason}`;
  return `${gate.model} ${gate.version}  ${gate.title}  ${verdictText(gate, wording)}${was}${why}`;
}
