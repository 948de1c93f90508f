import type { Report } from '../core/reports/report.ts';

/** Makes the self-contained HTML page; loaded only when a page is asked for. */
export interface ReportRenderer {
  html(report: Report): string;
}
