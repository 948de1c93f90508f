import { texts } from './text.ts';

/** Data files and options that can't be used: what, where, how to mend it. */
export const inputMessages = texts({
  'input/file-missing': {
    en: '{file}: no such file. Check the path; it is relative to {base}.',
    'zh-cn': '{file}：文件不存在。请检查路径；它相对于 {base}。',
  },
});
