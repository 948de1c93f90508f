import { texts } from './text.ts';

/** Results that can't be written. Nothing is left half-written. */
export const outputMessages = texts({
  'output/disk-full': {
    en: '{file}: the disk is full. Nothing was written; free some space and run again.',
    'zh-cn': '{file}：磁盘已满。没有写入任何内容；请释放空间后重新运行。',
  },
  'output/not-writable': {
    en: '{file}: no permission to write here. Nothing was written; check the owner and the mode of the folder.',
    'zh-cn': '{file}：没有写入权限。没有写入任何内容；请检查文件夹的所有者和权限。',
  },
  'output/not-a-folder': {
    en: '{file}: a file stands where a folder is needed. Nothing was written; move it out of the way.',
    'zh-cn': '{file}：需要文件夹的位置是一个文件。没有写入任何内容；请将其移开。',
  },
});
