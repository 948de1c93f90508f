import { basename } from 'node:path';
import type { Language } from '../../core/messages/catalog.ts';
import { formatNumber } from '../../core/reports/number-format.ts';

/** `1.2 MB`, in powers of 1000 as file managers and shops say it. */
export function bytesText(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1000 ** step, { language, decimals: step === 0 ? 0 : 1 })} ${units[step]}`;
}

/** The last part of a path. */
export function fileName(path: string): string {
  return basename(path) || path;
}
