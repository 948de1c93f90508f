import fs from 'node:fs';
import type { WorkspaceCopy } from './workspace-copy.ts';

const rows = 300_000;
/** So many resamples that whoever looks has time to cancel, on any machine. */
const resamples = 200_000;

export const largeModel = 'large.model.yaml';

/** Adds a model to the copied workspace whose evaluation takes a while. */
export function addLargeModel(copy: WorkspaceCopy): undefined {
  const lines = ['id,label,score,group'];
  let random = 1;
  for (let row = 0; row < rows; row++) {
    // Numerical Recipes' linear congruential generator: the same table every time.
    random = (Math.imul(1_664_525, random) + 1_013_904_223) >>> 0;
    const score = random / 2 ** 32;
    lines.push(`${row},${(row * 7) % 10 < score * 10 ? 1 : 0},${score.toFixed(6)},${'abcdefgh'[row % 8]}`);
  }
  fs.writeFileSync(copy.path('data', 'large.csv'), `${lines.join('\n')}\n`);
  declareLargeModel(copy, resamples);
}

/** Declares the model anew, e.g. with so few resamples that its evaluation ends soon. */
export function declareLargeModel(copy: WorkspaceCopy, bootstrap: number): void {
  fs.writeFileSync(
    copy.path(largeModel),
    `model: large
task: binary
positive: "1"
columns: { label: label, score: score, id: id }
sets: [{ name: test }]
versions: [{ version: "1", predictions: { test: data/large.csv } }]
sensitive: [{ column: group }]
bootstrap: ${bootstrap}
`,
  );
}
