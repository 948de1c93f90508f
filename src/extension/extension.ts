import * as vscode from 'vscode';
import type { ViewName } from '../manifest/views.ts';
import type { AssayApi } from './api.ts';
import { createCard } from './card/create-card.ts';
import { Checks } from './checks/checks.ts';
import { fixAll, registerFixAll } from './checks/fix-all.ts';
import { registerQuickFixes } from './checks/quick-fixes.ts';
import { diagnosticSource } from './checks/to-diagnostic.ts';
import { cleanUpEvidence } from './clean-up/clean-up-evidence.ts';
import { compareVersions } from './compare/compare.ts';
import { registerConfigLanguage } from './config-language/register-config-language.ts';
import { createConfig } from './create-config/create-config.ts';
import { createDatasetsView } from './datasets/datasets-view.ts';
import { registerFileDecorations } from './decorations/file-decorations.ts';
import { runDoctor } from './doctor/doctor.ts';
import { Evaluations } from './evaluate/evaluate.ts';
import { createFeaturesView } from './features/features-view.ts';
import { addGate } from './gates/add-gate.ts';
import { createGovernanceView, resolveNeed } from './governance/governance-view.ts';
import { ChangingWorkspace, workspaceFolders } from './host/changing-workspace.ts';
import { createCompute } from './host/compute.ts';
import type { Host } from './host/host.ts';
import { languageOfEditor } from './host/language-of-editor.ts';
import { registerCommands } from './host/register-commands.ts';
import { touches } from './host/settings.ts';
import { openPlace } from './host/show-problem.ts';
import { debounce } from './host/single-flight.ts';
import { TableProfiles } from './host/table-profiles.ts';
import { snapshotsOf } from './host/take-snapshot.ts';
import { Arrangement } from './host/tree/arrangement.ts';
import { placeOfRow } from './host/tree/row.ts';
import type { RowTree } from './host/tree/row-tree.ts';
import { WorkspaceModels } from './host/workspace-models.ts';
import { LanguageThread } from './language-thread.ts';
import { registerTools } from './lm-tools/register-tools.ts';
import { createModelsView } from './models/models-view.ts';
import { revealModel } from './models/reveal-model.ts';
import type { AssayExports } from './public-api/assay-api.ts';
import { createApi } from './public-api/create-api.ts';
import { reportIssue } from './report-issue/report-issue.ts';
import { ReportPanels } from './reports/report-panels.ts';
import { resetState } from './reset/reset-state.ts';
import { searchWorkspace } from './search/search.ts';
import { TablePanels } from './tables/table-panels.ts';
import { registerTasks } from './tasks/task-provider.ts';
import { registerCommandLine } from './terminal/command-line.ts';
import { GateTests } from './test-explorer/gate-tests.ts';

const quietMilliseconds = 500;
/** A file that is written all the time must not keep the rest from being seen. */
const latestMilliseconds = 10_000;

/** The API for other extensions, and what the product's own tests look at. */
interface Exports extends AssayExports {
  readonly internals: AssayApi;
}

/** Registers everything and reads nothing: the first look at a view or a file starts the work. */
export function activate(context: vscode.ExtensionContext): Exports {
  try {
    return start(context);
  } catch (error) {
    // The editor shows no failed activation by itself.
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Assay could not start: {0}', reason));
    throw error;
  }
}

function start(context: vscode.ExtensionContext): Exports {
  const host = createHost(context);
  const { models, compute, log, changes } = host;
  const checks = new Checks(host);
  const panels = new ReportPanels(host);
  const tables = new TablePanels(host);
  const modelsView = createModelsView(host, {
    problemsOf: (file) => checks.count(file),
    onDidChangeProblems: checks.onDidChange,
  });
  const trees: Record<ViewName, RowTree> = {
    models: modelsView,
    datasets: createDatasetsView(host),
    features: createFeaturesView(host),
    governance: createGovernanceView(host, { findings: () => checks.all(), onDidChangeFindings: checks.onDidChange }),
  };
  const afterEvaluation = async (): Promise<void> => {
    await Promise.all([models.refresh(), panels.refresh(), checks.runQuietly()]);
  };
  const evaluations = new Evaluations(host, afterEvaluation);
  const tests = new GateTests(host, afterEvaluation);
  const refreshSoon = debounce(
    quietMilliseconds,
    () => {
      if (models.snapshot !== undefined) void models.refresh();
    },
    latestMilliseconds,
  );
  context.subscriptions.push(
    checks,
    panels,
    tables,
    ...Object.values(trees),
    registerFileDecorations(host),
    registerQuickFixes(checks),
    registerConfigLanguage(host),
    registerFixAll(host, checks),
    tests,
    registerTasks(host),
    registerTools(host, { check: () => checks.run(), diagnosticSource }),
    registerCommandLine(host),
    { dispose: refreshSoon.cancel },
    changes.onDidChange(refreshSoon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (touches(change, 'engine')) compute.restart();
    }),
    registerCommands(host, {
      evaluate: (argument) => evaluations.one(argument),
      evaluateAll: () => evaluations.all(),
      evaluateChanged: () => evaluations.changed(),
      createConfig: (argument) => createConfig(host, argument),
      createCard: (argument) => createCard(host, argument),
      addGate: (argument) => addGate(host, argument),
      compare: (argument) =>
        compareVersions(host, argument, (comparison) => panels.show({ kind: 'evaluation', ...comparison })),
      check: () => vscode.window.withProgress(checkProgress(host), () => checks.run()),
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
      filter: () => host.arrangement.chooseFilter(),
      clearFilter: () => host.arrangement.setFilter(''),
      sort: () => host.arrangement.chooseOrder(),
      revealInModels: (argument) => revealModel(host, modelsView, argument),
      resolveNeed: (argument) => resolveNeed(argument),
      cleanUp: () => cleanUpEvidence(host),
      doctor: () => runDoctor(host),
      restartCompute: () => compute.restart(),
      resetState: () => resetState(host),
      reportIssue: () => reportIssue(host),
      showLog: () => log.show(),
    }),
  );
  return { getApi: createApi(host), internals: internals(host, trees, panels, checks, tests) };
}

function createHost(context: vscode.ExtensionContext): Host {
  const language = languageOfEditor();
  const log = vscode.window.createOutputChannel('Assay', { log: true });
  const { t } = vscode.l10n;
  const compute = createCompute({ context, log, language, t });
  const version = String((context.extension.packageJSON as { version?: unknown }).version);
  const languageOptions = { language, tool: `assay ${version}` };
  const languageThread = new LanguageThread(context.asAbsolutePath('dist/language.js'), languageOptions, (line) =>
    log.error(line),
  );
  const computed = snapshotsOf(compute);
  const read = snapshotsOf(languageThread);
  const models = new WorkspaceModels(
    (folders) => (vscode.workspace.isTrusted ? computed(folders) : read(folders)),
    workspaceFolders,
  );
  const changes = new ChangingWorkspace(() => models.snapshot);
  const profiles = new TableProfiles(compute, changes.onDidChangeTable);
  const arrangement = new Arrangement(context.workspaceState, t);
  context.subscriptions.push(log, compute, languageThread, models, changes, profiles, arrangement);
  return { context, log, language, t, compute, languageThread, models, changes, profiles, arrangement };
}

function checkProgress({ t }: Host): vscode.ProgressOptions {
  return { location: vscode.ProgressLocation.Window, title: t('Checking the workspace') };
}

function internals(
  { models, compute }: Host,
  trees: Record<ViewName, RowTree>,
  panels: ReportPanels,
  checks: Checks,
  tests: GateTests,
): AssayApi {
  return {
    models: {
      snapshot: () => models.snapshot,
      list: () => models.list(),
      refresh: () => models.refresh(),
      rows: (row) => trees.models.getChildren(row),
    },
    rows: (tree, row) => trees[tree].getChildren(row),
    panels: () => panels.views(),
    findings: () => checks.all(),
    tests,
    compute: {
      pid: () => compute.pid,
      kill: () => (compute.pid === undefined ? false : process.kill(compute.pid, 'SIGKILL')),
    },
  };
}
