import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, parse, resolve, sep } from 'node:path';

/** Whether a path has the wildcards `*`, `?`, `[…]` or `{…}`. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * Files that a pattern names, sorted. `*` and `?` stand for characters within a name, `[…]` for one of some, `{a,b}`
 * for either, `**` for any folders. Names that begin with a dot match only where the pattern has the dot.
 */
export async function globFiles(pattern: string, folder: string): Promise<string[]> {
  const absolute = isAbsolute(pattern) ? pattern : join(folder, pattern);
  const { root } = parse(absolute);
  const parts = absolute.slice(root.length).split(sep === '\\' ? /[\\/]+/ : /\/+/);
  const firstWild = parts.findIndex(isGlob);
  const found = new Set<string>();
  await collect(resolve(root, ...parts.slice(0, firstWild)), parts.slice(firstWild), found);
  return [...found].sort();
}

async function collect(folder: string, parts: readonly string[], found: Set<string>): Promise<void> {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [] as Dirent[]);
  if (part === '**') await collect(folder, rest, found);
  const matches = part === '**' ? /^[^.]/ : nameExpression(part);
  for (const entry of entries) {
    if (!matches.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (part === '**') {
      if (isFolder) await collect(path, parts, found);
    } else if (rest.length > 0) {
      await collect(path, rest, found);
    } else if (!isFolder) {
      found.add(path);
    }
  }
}

function nameExpression(part: string): RegExp {
  const body = part.replace(/\*+|\?|\[!|[[\]{},]|[.+^$()|\\]/g, (token) => {
    if (token.startsWith('*')) return '.*';
    const meaning: Record<string, string> = {
      '?': '.',
      '[!': '[^',
      '[': '[',
      ']': ']',
      '{': '(?:',
      '}': ')',
      ',': '|',
    };
    return meaning[token] ?? `\\${token}`;
  });
  try {
    return new RegExp(part.startsWith('.') ? `^${body}$` : `^(?!\\.)${body}$`, 'su');
  } catch {
    return /(?!)/;
  }
}
