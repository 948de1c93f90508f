import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in a page that is serious or critical, a line each. The script comes in through the debugger, so the
 * page's content security policy does not stop it.
 */
export async function seriousAccessibilityProblems(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const { violations, passes } = await frame.evaluate<AxeResults>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  if (passes.length < 10) throw new Error(`axe looked at hardly anything (${passes.length} rules passed).`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
