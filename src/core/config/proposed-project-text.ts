import { formatMessage, type Language } from '../messages/catalog.ts';
import { yamlText } from './problem.ts';

/** What is proposed for `privacy.minimum_cell`: the smallest threshold that statistical offices use widely is 3, the usual one 5. */
export const proposedMinimumCell = 5;

/** A commented `assay.yaml` of a new project. */
export function proposedProjectText(project: string, language: Language): string {
  const lines = [
    `# ${formatMessage('init/comment-project', {}, language)}`,
    `project: ${yamlText(project)}`,
    '',
    `privacy: # ${formatMessage('init/comment-privacy', {}, language)}`,
    `  minimum_cell: ${proposedMinimumCell} # ${formatMessage('init/comment-minimum-cell', {}, language)}`,
  ];
  return `${lines.join('\n')}\n`;
}
