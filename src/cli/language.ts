import type { Language } from '../core/messages/catalog.ts';

/** The language of a locale such as `zh_CN.UTF-8`; English for every one that there are no texts for. */
function languageOfLocale(locale: string | undefined): Language {
  return /^zh\b|^zh[_-]/i.test(locale ?? '') ? 'zh-cn' : 'en';
}

/** `--lang`, else the locale of the environment. */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  return languageOfLocale(asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']);
}
