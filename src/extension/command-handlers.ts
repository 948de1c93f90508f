import * as vscode from 'vscode';
import { createCard } from './card/create-card.ts';
import { fixAll } from './checks/fix-all.ts';
import { cleanUpEvidence } from './clean-up/clean-up-evidence.ts';
import { compareVersions } from './compare/compare.ts';
import { createConfig } from './create-config/create-config.ts';
import type { Features } from './create-features.ts';
import { runDoctor } from './doctor/doctor.ts';
import { addGate } from './gates/add-gate.ts';
import { resolveNeed } from './governance/governance-view.ts';
import type { Host } from './host/host.ts';
import type { CommandHandlers } from './host/register-commands.ts';
import { openPlace } from './host/show-problem.ts';
import { placeOfRow } from './host/tree/row.ts';
import { revealModel } from './models/reveal-model.ts';
import { reportIssue } from './report-issue/report-issue.ts';
import { resetState } from './reset/reset-state.ts';
import { searchWorkspace } from './search/search.ts';

/** What each command does. */
export function commandHandlers(host: Host, features: Features): CommandHandlers {
  const { models, compute, log, arrangement, t } = host;
  const { checks, panels, tables, trees, evaluations, tests } = features;
  const progress = { location: vscode.ProgressLocation.Window, title: t('Checking the workspace') };
  return {
    evaluate: (argument) => evaluations.one(argument),
    evaluateAll: () => evaluations.all(),
    evaluateChanged: () => evaluations.changed(),
    createConfig: (argument) => createConfig(host, argument),
    createCard: (argument) => createCard(host, argument),
    addGate: (argument) => addGate(host, argument),
    compare: (argument) =>
      compareVersions(host, argument, (comparison) => panels.show({ kind: 'evaluation', ...comparison })),
    check: () => vscode.window.withProgress(progress, () => checks.run()),
    fixAll: () => fixAll(host, checks),
    openReport: (argument) => panels.open('evaluation', tests.subjectOf(argument) ?? argument),
    openFairness: (argument) => panels.open('fairness', tests.subjectOf(argument) ?? argument),
    exportReport: (argument) => panels.export(argument),
    copyCommand: (argument) => panels.copyCommand(argument),
    openTable: (argument) => tables.open(argument),
    openConfig: (argument) => openPlace(...placeOfRow(argument)),
    refresh: async () => {
      await models.refresh();
      if (models.failure !== undefined) throw models.failure;
    },
    search: () => searchWorkspace(host),
    filter: () => arrangement.chooseFilter(),
    clearFilter: () => arrangement.setFilter(''),
    sort: () => arrangement.chooseOrder(),
    revealInModels: (argument) => revealModel(host, trees.models, argument),
    resolveNeed: (argument) => resolveNeed(argument),
    cleanUp: () => cleanUpEvidence(host),
    doctor: () => runDoctor(host),
    restartCompute: () => compute.restart(),
    resetState: () => resetState(host),
    reportIssue: () => reportIssue(host),
    showLog: () => log.show(),
  };
}
