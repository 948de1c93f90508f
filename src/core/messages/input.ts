import { texts } from './text.ts';

/** Data files and options that can't be used: what, where, how to mend it. */
export const inputMessages = texts({
  'input/file-missing': {
    en: '{file}: no such file. Check the path; it is relative to {base}.',
    'zh-cn': '{file}：文件不存在。请检查路径；它相对于 {base}。',
  },
  'input/not-a-config': {
    en: '{file} is not the config of a model. Name a *.model.yaml; `assay init TABLE` writes one from a table of predictions.',
    'zh-cn': '{file} 不是模型的配置文件。请指定 *.model.yaml；`assay init 表格` 可根据预测表生成一个。',
  },
  'input/glob-empty': {
    en: '{file}: no file matches. Check the pattern; it is relative to {base}.',
    'zh-cn': '{file}：没有匹配的文件。请检查通配符；它相对于 {base}。',
  },
  'input/folder': {
    en: '{file} is a folder. Name a file in it, or all of them with a pattern such as {file}/*.parquet.',
    'zh-cn': '{file} 是文件夹。请指定其中的文件，或用 {file}/*.parquet 之类的通配符指定全部文件。',
  },
  'input/folder-of-text': {
    en: '{file} is a folder, where a text file of this name is expected. Rename the folder, or name another file.',
    'zh-cn': '{file} 是文件夹，而此处应为同名的文本文件。请重命名该文件夹，或指定其他文件。',
  },
  'input/not-a-file': {
    en: '{file} is a pipe or device, which can’t be read twice. Write its content to a file and name that.',
    'zh-cn': '{file} 是管道或设备，无法重复读取。请将其内容写入文件，再指定该文件。',
  },
  'input/format-unknown': {
    en: '{file}: tables are read from {known} files, not from "{extension}". Rename or convert the file.',
    'zh-cn': '{file}：可读取的表格格式为 {known}，不支持“{extension}”。请重命名或转换该文件。',
  },
  'input/formats-mixed': {
    en: '{file} and {other} differ in format. All files of one table must have the same.',
    'zh-cn': '{file} 与 {other} 的格式不同。同一个表的所有文件必须格式相同。',
  },
  'input/file-empty': {
    en: '{file} is empty. It should begin with a line of column names.',
    'zh-cn': '{file} 是空文件。首行应为列名。',
  },
  'input/no-rows': {
    en: '{file} has columns but no rows, so there is nothing to evaluate. Write the predictions into it, one row for each case.',
    'zh-cn': '{file} 只有列名而没有数据行，无从评估。请写入预测结果，每个样本一行。',
  },
  'input/file-empty-json': {
    en: '{file} has no rows. Each line should be one JSON object.',
    'zh-cn': '{file} 中没有数据。每行应为一个 JSON 对象。',
  },
  'input/file-empty-parquet': {
    en: '{file} is empty (0 bytes). Write it again.',
    'zh-cn': '{file} 是空文件（0 字节）。请重新生成。',
  },
  'input/file-unreadable': {
    en: '{file} can’t be read ({reason}). Check its permissions.',
    'zh-cn': '无法读取 {file}（{reason}）。请检查其权限。',
  },
  'input/file-changed': {
    en: '{file} changed while it was read. Run again when nothing writes to it.',
    'zh-cn': '{file} 在读取过程中被修改。请在没有程序写入时重新运行。',
  },
  'input/compression-damaged': {
    en: '{file} can’t be decompressed ({reason}). It may have been cut off; copy or write it again.',
    'zh-cn': '无法解压 {file}（{reason}）。文件可能不完整；请重新复制或生成。',
  },
  'input/text-large': {
    en: '{file} has {size} MB; configs and cards of up to {limit} MB are read. Is it the right file? Move data out of it.',
    'zh-cn': '{file} 有 {size} MB；最多读取 {limit} MB 的配置文件和模型卡。是否指定了错误的文件？请把数据移出。',
  },
  'input/utf16': {
    en: '{file} is UTF-16. Save it as UTF-8.',
    'zh-cn': '{file} 是 UTF-16 编码。请另存为 UTF-8。',
  },
  'input/not-text': {
    en: '{file} is not a text table: its first line has a zero byte. Check the format; text must be UTF-8.',
    'zh-cn': '{file} 不是文本表格：首行含有零字节。请检查格式；文本必须为 UTF-8。',
  },
  'input/nul': {
    en: '{file}, line {line}: zero byte in a value. Write the file again without it.',
    'zh-cn': '{file} 第 {line} 行：值中含有零字节。请去掉后重新生成文件。',
  },
  'input/encoding': {
    en: '{file}, line {line}: not UTF-8. Save the file as UTF-8 (for example: iconv -f latin1 -t utf-8).',
    'zh-cn': '{file} 第 {line} 行：不是 UTF-8 编码。请将文件另存为 UTF-8（例如：iconv -f gbk -t utf-8）。',
  },
  'input/header-blank': {
    en: '{file}, line 1: blank. The first line should have the column names.',
    'zh-cn': '{file} 第 1 行：空行。首行应为列名。',
  },
  'input/csv-ragged': {
    en: '{file}, line {line}: {found} fields, but the header has {expected}. Check for missing or unquoted delimiters.',
    'zh-cn': '{file} 第 {line} 行：有 {found} 个字段，但表头有 {expected} 个。请检查是否缺少分隔符或未加引号。',
  },
  'input/csv-quote-open': {
    en: '{file}, line {line}: a quote is opened here and never closed. Close it, or double it where it is part of the text.',
    'zh-cn': '{file} 第 {line} 行：此处的引号未闭合。请补上引号；若引号属于文本，请写成两个。',
  },
  'input/csv-quote-text': {
    en: '{file}, line {line}: text after a closing quote. Double the quotes that are part of the text.',
    'zh-cn': '{file} 第 {line} 行：右引号后还有文本。属于文本的引号请写成两个。',
  },
  'input/csv-line-ends': {
    en: '{file}, line {line}: ends in {found}, the lines before in {expected}. Save the file with one kind of line end.',
    'zh-cn': '{file} 第 {line} 行：以 {found} 结尾，而之前的行以 {expected} 结尾。请统一换行符后保存。',
  },
  'input/line-long': {
    en: '{file}, line {line}: longer than {limit} MB. Check for an unclosed quote or missing line ends.',
    'zh-cn': '{file} 第 {line} 行：超过 {limit} MB。请检查是否有未闭合的引号或缺少换行符。',
  },
  'input/json-line': {
    en: '{file}, line {line}: not JSON from column {column} on. Each line should be one whole object, as {"score": 0.5}.',
    'zh-cn': '{file} 第 {line} 行：从第 {column} 列起不是 JSON。每行应为一个完整的对象，如 {"score": 0.5}。',
  },
  'input/json-line-other': {
    en: '{file}, line {line}: JSON, but not an object. Each line should be one object, as {"score": 0.5}.',
    'zh-cn': '{file} 第 {line} 行：是 JSON，但不是对象。每行应为一个对象，如 {"score": 0.5}。',
  },
  'input/column-missing': {
    en: '{file} has no column "{column}". Its columns: {columns}.',
    'zh-cn': '{file} 中没有列“{column}”。现有的列：{columns}。',
  },
  'input/column-misspelt': {
    en: '{file} has no column "{column}". Did you mean "{near}"?',
    'zh-cn': '{file} 中没有列“{column}”。是否指“{near}”？',
  },
  'input/column-duplicate': {
    en: '{file} has several columns "{column}". Rename all but one.',
    'zh-cn': '{file} 中有多个名为“{column}”的列。请重命名，只保留一个。',
  },
  'input/column-type': {
    en: '{file}: column "{column}" holds {type} values, which can’t be read as categories or numbers.',
    'zh-cn': '{file}：列“{column}”的值类型为 {type}，无法作为类别或数值读取。',
  },
  'input/columns-differ': {
    en: '{file}: column {position} is "{found}", but "{expected}" in {other}. All files of one table need the same columns.',
    'zh-cn': '{file}：第 {position} 列为“{found}”，但在 {other} 中为“{expected}”。同一个表的所有文件必须具有相同的列。',
  },
  'input/column-types-differ': {
    en: '{file}: column "{column}" is {found}, but {expected} in {other}. Write both files with the same type.',
    'zh-cn': '{file}：列“{column}”的类型为 {found}，但在 {other} 中为 {expected}。请以相同类型生成这些文件。',
  },
  'input/not-a-number': {
    en: '{file}, line {line}, column "{column}": "{value}" is not a number. Correct it, or say that it is a missing value: `missing:` in the config, `--missing VALUE` on the command line.',
    'zh-cn':
      '{file} 第 {line} 行，列“{column}”：“{value}”不是数值。请更正，或说明它表示缺失：配置中写 `missing:`，命令行写 `--missing 值`。',
  },
  'input/not-a-number-row': {
    en: '{file}, row {row}, column "{column}": "{value}" is not a number. Correct it, or say that it is a missing value: `missing:` in the config, `--missing VALUE` on the command line.',
    'zh-cn':
      '{file} 第 {row} 条记录，列“{column}”：“{value}”不是数值。请更正，或说明它表示缺失：配置中写 `missing:`，命令行写 `--missing 值`。',
  },
  'input/parquet-damaged': {
    en: '{file} is not a whole Parquet file. It may have been cut off or be of another format; write it again.',
    'zh-cn': '{file} 不是完整的 Parquet 文件。它可能不完整或为其他格式；请重新生成。',
  },
  'input/memory': {
    en: '{file}: not enough memory to read the table. Allow more, or read fewer columns or rows.',
    'zh-cn': '{file}：内存不足，无法读取该表。请允许使用更多内存，或减少列数或行数。',
  },
  'input/restricted': {
    en: 'No table is read in a folder that is not trusted.',
    'zh-cn': '在不受信任的文件夹中不会读取任何数据表。',
  },
});
