import type { ViewName } from '../manifest/views.ts';
import { Checks } from './checks/checks.ts';
import { createDatasetsView } from './datasets/datasets-view.ts';
import { Evaluations } from './evaluate/evaluate.ts';
import { createFeaturesView } from './features/features-view.ts';
import { createGovernanceView } from './governance/governance-view.ts';
import type { Host } from './host/host.ts';
import type { RowTree } from './host/tree/row-tree.ts';
import { createModelsView } from './models/models-view.ts';
import { ReportPanels } from './reports/report-panels.ts';
import { TablePanels } from './tables/table-panels.ts';
import { GateTests } from './test-explorer/gate-tests.ts';

/** The features that commands, or other features, ask for something. */
export interface Features {
  readonly checks: Checks;
  readonly panels: ReportPanels;
  readonly tables: TablePanels;
  readonly trees: Readonly<Record<ViewName, RowTree>>;
  readonly evaluations: Evaluations;
  readonly tests: GateTests;
}

/** Features do not know each other: what one needs of another is handed to it here. */
export function createFeatures(host: Host): Features {
  const checks = new Checks(host);
  const panels = new ReportPanels(host);
  const afterEvaluation = async (): Promise<void> => {
    await Promise.all([host.models.refresh(), panels.refresh(), checks.runQuietly()]);
  };
  return {
    checks,
    panels,
    tables: new TablePanels(host),
    trees: {
      models: createModelsView(host, {
        problemsOf: (file) => checks.count(file),
        onDidChangeProblems: checks.onDidChange,
      }),
      datasets: createDatasetsView(host),
      features: createFeaturesView(host),
      governance: createGovernanceView(host, {
        findings: () => checks.all(),
        onDidChangeFindings: checks.onDidChange,
      }),
    },
    evaluations: new Evaluations(host, afterEvaluation),
    tests: new GateTests(host, afterEvaluation),
  };
}
