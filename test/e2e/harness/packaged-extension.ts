import fs from 'node:fs';
import path from 'node:path';
import { outputFolder } from './paths.ts';

/** The VSIX that `npm run package` made for this machine: what is tested is what people install. */
export function packagedExtension(): string {
  const given = process.env['ASSAY_VSIX'];
  if (given) return given;
  const target = `${process.platform}-${process.arch}`;
  const found = fs.existsSync(outputFolder)
    ? fs.readdirSync(outputFolder).find((name) => name.endsWith(`${target}.vsix`) || name.includes(`-${target}-`))
    : undefined;
  if (!found) throw new Error(`No VSIX for ${target} in ${outputFolder}: npm run package`);
  return path.join(outputFolder, found);
}

/** Where VS Code has put the extension below its folder of extensions. */
export function installedExtension(extensionsFolder: string): string {
  const name = fs.readdirSync(extensionsFolder).find((entry) => entry.startsWith('assayml.'));
  if (!name) throw new Error(`The extension is not in ${extensionsFolder}.`);
  return path.join(extensionsFolder, name);
}
