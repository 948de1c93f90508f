import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../finding.ts';
import { LineStarts } from '../text/line-starts.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/** A change of what a YAML file holds, before it is known how the file is written. */
export type StructuralEdit =
  /** A key more in the map at a path. `value` is flow YAML. */
  | { readonly does: 'add-key'; readonly path: YamlPath; readonly key: string; readonly value: string }
  /** Another key and value in place of those at a path. */
  | { readonly does: 'replace-entry'; readonly path: YamlPath; readonly key: string; readonly value: string }
  /** An item more in the list of a top-level key, which is begun if it is not there. */
  | { readonly does: 'add-item'; readonly list: string; readonly item: string; readonly first?: boolean };

/** The change as edits in the style of what is around it; undefined where the place is not written out, as by an alias. */
export function textEdits(yaml: YamlSource, edit: StructuralEdit): TextEdit[] | undefined {
  const text = new WrittenYaml(yaml);
  switch (edit.does) {
    case 'add-key':
      return text.addKey(edit.path, edit.key, edit.value);
    case 'replace-entry':
      return text.replaceEntry(edit.path, `${edit.key}: ${edit.value}`);
    case 'add-item':
      return text.addItem(edit.list, edit.item, edit.first === true);
  }
}

class WrittenYaml {
  private readonly text: string;
  private readonly lines: LineStarts;
  private readonly yaml: YamlSource;

  constructor(yaml: YamlSource) {
    this.yaml = yaml;
    this.text = yaml.source.text;
    this.lines = new LineStarts(this.text);
  }

  addKey(path: YamlPath, key: string, value: string): TextEdit[] | undefined {
    return this.addEntry(path, `${key}: `, value);
  }

  private addEntry(path: YamlPath, key: string, value: string): TextEdit[] | undefined {
    const map = this.nodeAt(path);
    if (!isMap(map)) return undefined;
    const last = map.items.at(-1);
    if (map.flow === true) return value.includes('\n') ? undefined : this.addToFlow(map, last, ' ', key + value);
    const [first] = map.items;
    if (first === undefined || last === undefined || !isNode(first.key)) return undefined;
    return this.newLine(endOf(last), this.columnOf(first.key), key + value);
  }

  addItem(list: string, item: string, first: boolean): TextEdit[] | undefined {
    const seq = this.nodeAt([list]);
    if (seq === undefined) return this.addEntry([], `${list}:`, `\n  - ${item}`);
    if (!isSeq(seq)) return undefined;
    if (seq.flow === true)
      return first
        ? this.insert(this.start(seq) + 1, seq.items.length === 0 ? item : `${item}, `)
        : this.addToFlow(seq, seq.items.at(-1), '', item);
    const column = this.columnOf(seq);
    if (first) return this.insert(this.start(seq), `- ${item}\n${' '.repeat(column)}`);
    const last = seq.items.at(-1);
    return isNode(last) ? this.newLine(last.range?.[1] ?? 0, column, `- ${item}`) : undefined;
  }

  replaceEntry(path: YamlPath, text: string): TextEdit[] | undefined {
    const map = this.nodeAt(path.slice(0, -1));
    const pair = isMap(map) ? pairOf(map, path.at(-1)) : undefined;
    if (pair === undefined || !isNode(pair.key)) return undefined;
    const { offset } = this.yaml;
    return [{ range: this.lines.range(offset + (pair.key.range?.[0] ?? 0), offset + endOf(pair)), text }];
  }

  private addToFlow(
    collection: YAMLMap | YAMLSeq,
    last: unknown,
    padding: string,
    text: string,
  ): TextEdit[] | undefined {
    if (last === undefined) return this.insert(this.start(collection) + 1, `${padding}${text}${padding}`);
    const end = isPair(last) ? endOf(last) : isNode(last) ? (last.range?.[1] ?? 0) : 0;
    return end === 0 ? undefined : this.insert(this.yaml.offset + end, `, ${text}`);
  }

  /** A line after the one that something ends in, behind a comment that stands there. */
  private newLine(end: number, column: number, text: string): TextEdit[] {
    const content = this.text.slice(0, this.yaml.offset + end).trimEnd().length;
    const lineEnd = content + (/^[^\r\n]*/.exec(this.text.slice(content))?.[0].length ?? 0);
    const newline = this.text.includes('\r\n') ? '\r\n' : '\n';
    return this.insert(
      lineEnd,
      `${newline}${' '.repeat(column)}${text.replaceAll('\n', `${newline}${' '.repeat(column)}`)}`,
    );
  }

  private insert(at: number, text: string): TextEdit[] {
    return [{ range: this.lines.range(at, at), text }];
  }

  /** The node of a path as far as it is written out in place. */
  private nodeAt(path: YamlPath): Node | undefined {
    let node: unknown = this.yaml.contents;
    for (const segment of path) {
      if (isMap(node)) node = pairOf(node, segment)?.value;
      else if (isSeq(node) && typeof segment === 'number') node = node.items[segment];
      else return undefined;
    }
    return isNode(node) ? node : undefined;
  }

  private start(node: Node): number {
    return this.yaml.offset + (node.range?.[0] ?? 0);
  }

  private columnOf(node: Node): number {
    return this.lines.position(this.start(node)).column - 1;
  }
}

function pairOf(map: YAMLMap, key: unknown): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
}

function endOf({ key, value }: Pair): number {
  const ofValue = isNode(value) ? (value.range?.[1] ?? 0) : 0;
  return Math.max(ofValue, isNode(key) ? (key.range?.[1] ?? 0) : 0);
}
