import { type Words, wordsFrom } from '../../src/core/messages/words.ts';

/** The page carries the texts of its own language as data; see `panelPage`. */
export function readWords<Id extends string>(): Words<Id> {
  const data: unknown = JSON.parse(document.querySelector('#texts')?.textContent ?? '{}');
  const texts = new Map<string, unknown>(Object.entries(data ?? {}));
  const language = document.documentElement.lang === 'zh-cn' ? 'zh-cn' : 'en';
  return wordsFrom<Id>(language, (id) => {
    const text = texts.get(id);
    return typeof text === 'string' ? text : undefined;
  });
}
