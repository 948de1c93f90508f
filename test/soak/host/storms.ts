import fs from 'node:fs';
import path from 'node:path';

/** Files by their paths below the folder of the storms. */
type Files = ReadonlyMap<string, string>;

const modelsAtOnce = 12;
const tablesAtOnce = 240;

function tableText(random: () => number): string {
  const rows = Array.from({ length: 40 }, (_, row) => {
    const score = random();
    return `${row},${random() < score ? 'yes' : 'no'},${score.toFixed(4)},${'ab'[row % 2]}`;
  });
  return `id,label,score,group\n${rows.join('\n')}\n`;
}

function configText(name: string, random: () => number): string {
  return `model: ${name}
task: binary
positive: yes
card: CARD-${name}.md
columns: { label: label, score: score, id: id }
sets: [{ name: test, dataset: ${name}-data }]
versions:
  - { version: "1", predictions: { test: ${name}.csv } }
  - { version: "2", stage: production, predictions: { test: ${name}.csv } }
sensitive: [{ column: group }]
bootstrap: 100
gates:
  - { metric: roc_auc, min: 0.${Math.floor(5 + 4 * random())} }
${random() < 0.1 ? 'tusk: binary\n' : ''}`;
}

/** What a branch of a repository might hold: models with tables and cards in folders, and tables that nobody names. */
function someFiles(random: () => number): Files {
  const files = new Map<string, string>();
  for (let made = 0; made < modelsAtOnce; made++) {
    const name = `m${Math.floor(random() * 40)}`;
    const folder = `team-${name.length}/${name}`;
    files.set(`${folder}/${name}.model.yaml`, configText(name, random));
    files.set(`${folder}/${name}.csv`, tableText(random));
    files.set(`${folder}/CARD-${name}.md`, `# ${name}\n\nThe AUC is 0.${Math.floor(random() * 1000)}.\n`);
  }
  for (let made = 0; made < tablesAtOnce; made++) {
    const number = Math.floor(random() * 1000);
    files.set(`tables/t${number % 7}/t${number}.csv`, `id,value\n1,${random()}\n`);
    if (made % 10 === 0) files.set(`tables/t${number % 7}/notes${number}.txt`, 'nothing');
  }
  return files;
}

/** Hundreds of files that come, move and go at once, below one folder. */
export class Storms {
  constructor(
    private readonly folder: string,
    private readonly random: () => number,
  ) {}

  /** Files are made and written over. */
  create(): void {
    for (const [name, text] of someFiles(this.random)) this.write(name, text);
  }

  /** A folder of models and some tables get other names. */
  rename(): void {
    const teams = this.names('').filter((name) => name.startsWith('team-'));
    for (const name of teams) this.move(name, `${name}-${Math.floor(this.random() * 100)}`);
    for (const folder of this.names('tables')) {
      for (const name of this.names(`tables/${folder}`).filter(() => this.random() < 0.3)) {
        this.move(`tables/${folder}/${name}`, `tables/${folder}/r${Math.floor(this.random() * 1000)}-${name}`);
      }
    }
  }

  /** What changing to another branch does: files go, come and change in one burst. */
  checkOut(): void {
    const wanted = someFiles(this.random);
    for (const name of this.all()) if (!wanted.has(name)) fs.rmSync(this.at(name), { force: true });
    this.removeEmptyFolders('');
    for (const [name, text] of wanted) this.write(name, text);
  }

  /** Predictions change, as when a model is trained again. */
  changeTables(): void {
    for (const name of this.all()) if (name.endsWith('.csv')) this.write(name, tableText(this.random));
  }

  /** Some folders go at once, and single files of others. */
  remove(): void {
    for (const name of this.names('')) if (this.random() < 0.4) fs.rmSync(this.at(name), { recursive: true });
    for (const name of this.all()) if (this.random() < 0.3) fs.rmSync(this.at(name));
  }

  end(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** Configs that are there now. */
  configs(): string[] {
    return this.all()
      .filter((name) => name.endsWith('.model.yaml'))
      .map((name) => this.at(name));
  }

  tables(): string[] {
    return this.all()
      .filter((name) => name.endsWith('.csv'))
      .map((name) => this.at(name));
  }

  private at(name: string): string {
    return path.join(this.folder, name);
  }

  private write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(this.at(name)), { recursive: true });
    fs.writeFileSync(this.at(name), text);
  }

  private move(name: string, target: string): void {
    if (!fs.existsSync(this.at(target))) fs.renameSync(this.at(name), this.at(target));
  }

  private names(folder: string): string[] {
    return fs.existsSync(this.at(folder)) ? fs.readdirSync(this.at(folder)) : [];
  }

  private all(): string[] {
    if (!fs.existsSync(this.folder)) return [];
    const entries = fs.readdirSync(this.folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)));
  }

  private removeEmptyFolders(folder: string): void {
    for (const name of this.names(folder)) {
      const below = path.join(folder, name);
      if (!fs.statSync(this.at(below)).isDirectory()) continue;
      this.removeEmptyFolders(below);
      if (this.names(below).length === 0) fs.rmdirSync(this.at(below));
    }
  }
}
