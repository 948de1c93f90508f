import fs from 'node:fs';
import path from 'node:path';

/** What a workspace of the size of a large team's has. */
export const largeWorkspace = { models: 100, versions: 50, tables: 20_000 } as const;

const table = 'id,label,score,group\n1,yes,0.9,a\n2,no,0.2,b\n3,yes,0.7,b\n4,no,0.4,a\n';

/** Makes such a workspace in a folder: models of the versions that are told, and tables that no config names. */
export function writeLargeWorkspace(folder: string, { models, versions, tables } = largeWorkspace): void {
  fs.writeFileSync(path.join(folder, 'assay.yaml'), 'project: large\n');
  for (let model = 0; model < models; model++) {
    fs.mkdirSync(path.join(folder, `m${model}`));
    fs.writeFileSync(path.join(folder, `m${model}`, 'test.csv'), table);
    fs.writeFileSync(path.join(folder, `m${model}`, `m${model}.model.yaml`), configOf(model, versions));
  }
  for (let made = 0; made < tables; made++) {
    const inside = path.join(folder, 'tables', String(made % 200));
    fs.mkdirSync(inside, { recursive: true });
    fs.writeFileSync(path.join(inside, `t${made}.csv`), table);
  }
}

function configOf(model: number, versions: number): string {
  const all = Array.from(
    { length: versions },
    (_, version) => `  - { version: "${version}", predictions: { test: test.csv } }`,
  );
  const head = `model: m${model}\ntask: binary\npositive: yes\ncolumns: { label: label, score: score, id: id }`;
  const tail = 'sets: [{ name: test }]\nsensitive: [{ column: group }]\ngates:\n  - { metric: roc_auc, min: 0.6 }\n';
  return `${head}\nversions:\n${all.join('\n')}\n${tail}`;
}
