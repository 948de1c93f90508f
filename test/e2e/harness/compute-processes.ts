import { command } from './command.ts';

/** Process ids of the compute processes of extensions installed in a folder, as the machine lists them. */
export function computeProcesses(extensionsFolder: string): number[] {
  const lines = command('ps', ['-axo', 'pid=,args=']).split('\n');
  return lines
    .filter((line) => line.includes(extensionsFolder) && line.includes('compute.js'))
    .map((line) => Number.parseInt(line, 10));
}
