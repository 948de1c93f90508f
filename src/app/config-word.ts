import { relative } from 'node:path';
import { shellWord } from '../core/text/shell-word.ts';
import type { ModelFile } from './load-model.ts';

/**
 * A config as one word of a command.
 * @param folder where the command will be typed; without it the root of the project, where the editor opens terminals
 */
export function configWord({ file, root }: Pick<ModelFile, 'file' | 'root'>, folder: string = root): string {
  return shellWord(relative(folder, file));
}
