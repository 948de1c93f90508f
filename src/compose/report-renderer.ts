import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReportRenderer } from '../ports/report-renderer.ts';

/** The views are a bundle of their own beside this one, so that nobody pays for them who asks for no page. */
export async function loadReportRenderer(): Promise<ReportRenderer> {
  const load = createRequire(__filename);
  const { renderer } = load(join(__dirname, 'report.js')) as { readonly renderer: ReportRenderer };
  return renderer;
}
