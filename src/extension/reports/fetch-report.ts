import type { Report } from '../../core/reports/report.ts';
import { folderOf } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';
import type { PanelState } from './panel-state.ts';

/** Asks the compute process for the report that a panel is to show. */
export function fetchReport(host: Host, state: PanelState): Promise<Report> {
  const { kind: _, ...target } = state;
  return host.compute.call('report', { ...target, folder: folderOf(state.config) });
}
