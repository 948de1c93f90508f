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
  'output/is-a-folder': {
    en: '{file}: a folder of this name is there already. Nothing was written; choose another name.',
    'zh-cn': '{file}：已有同名文件夹。没有写入任何内容；请换一个名称。',
  },
  'output/name-long': {
    en: '{file}: the file system takes no name as long as this. Shorten the names of the model, the version and the set.',
    'zh-cn': '{file}：文件系统不支持这么长的名称。请缩短模型、版本和集合的名称。',
  },
  'output/not-a-folder': {
    en: '{file}: a file stands where a folder is needed. Nothing was written; move it out of the way.',
    'zh-cn': '{file}：需要文件夹的位置是一个文件。没有写入任何内容；请将其移开。',
  },
});
