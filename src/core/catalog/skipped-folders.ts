/** Folders that hold other people's code or machine state, never a model's own files. */
export const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  '.ipynb_checkpoints',
]);
