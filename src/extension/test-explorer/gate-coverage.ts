import * as vscode from 'vscode';
import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import { groupingName } from '../../core/reports/group-name.ts';

/**
 * Which sensitive groupings some gate looks at, as the coverage of a config: a line of `sensitive` is covered when a
 * gate is about its groups or the gap between them. A model nobody is named in has no coverage.
 */
export class GateCoverage extends vscode.FileCoverage {
  /** Nothing else of the model: the editor keeps the coverage of the last hundred runs. */
  private readonly sensitive: ModelSnapshot['declared']['sensitive'];

  constructor({ config, declared: { sensitive } }: ModelSnapshot) {
    const gated = sensitive.filter(({ gates }) => gates > 0).length;
    const count = new vscode.TestCoverageCount(gated, sensitive.length);
    super(vscode.Uri.file(config), count, undefined, count);
    this.sensitive = sensitive;
  }

  /** Each grouping by its name, with how many gates are about it. */
  details(): vscode.FileCoverageDetail[] {
    return this.sensitive.flatMap(({ columns, line, gates }) => {
      const place = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      return [
        new vscode.DeclarationCoverage(groupingName(columns), gates, place),
        new vscode.StatementCoverage(gates, place),
      ];
    });
  }
}
