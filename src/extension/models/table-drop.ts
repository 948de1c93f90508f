import * as vscode from 'vscode';
import type { Row } from '../host/tree/row.ts';

const uriList = 'text/uri-list';
const isTable = /\.(csv|tsv|jsonl|ndjson|parquet)(\.gz|\.zst)?$/i;

/** A table that is dropped on the models starts the configuration of a new one. */
export function tableDrop(createConfig: (table: vscode.Uri) => void): vscode.TreeDragAndDropController<Row> {
  return {
    dropMimeTypes: [uriList],
    dragMimeTypes: [],
    handleDrop: async (_row, data) => {
      const list = await data.get(uriList)?.asString();
      const tables = (list ?? '').split(/\r?\n/).filter((line) => isTable.test(line));
      const [first] = tables;
      if (first !== undefined) createConfig(vscode.Uri.parse(first, true));
    },
  };
}
