import type { FlatText } from './flat-text.ts';
import type { Lexicon } from './lexicon.ts';
import { isPassable, isSubject } from './token-walk.ts';
import { tokenize } from './tokenize.ts';
import type { Token, TokenOf } from './tokens.ts';

/** A cell of a table and what it holds: one number with its interval and marks, an interval alone, or words. */
export interface Cell {
  readonly flat: FlatText;
  readonly tokens: readonly Token[];
  readonly content: 'number' | 'interval' | 'label';
  readonly number?: TokenOf<'number'>;
  readonly interval?: TokenOf<'interval'>;
  /** It says that numbers are percentages: `Recall (%)`. */
  readonly isPercentage: boolean;
}

export function readCell(flat: FlatText, lexicon: Lexicon): Cell {
  return cellOf(flat, tokenize(flat.text, lexicon));
}

function cellOf(flat: FlatText, tokens: readonly Token[]): Cell {
  const words = tokens.filter(({ kind }) => kind !== 'interval');
  const numbers = words.filter((token) => token.kind === 'number');
  const interval = tokens.find((token) => token.kind === 'interval' && token.bounds !== undefined);
  const [number] = numbers;
  const isBare = words.every((token) => token.kind === 'number' || (isPassable(token) && !isSubject(token)));
  const content = !isBare || numbers.length > 1 ? 'label' : number ? 'number' : interval ? 'interval' : 'label';
  return {
    flat,
    tokens,
    content,
    ...(content === 'number' && number?.kind === 'number' ? { number } : {}),
    ...(content !== 'label' && interval?.kind === 'interval' ? { interval } : {}),
    isPercentage: content === 'label' && tokens.some(({ start, end }) => /^[%％]$/.test(flat.text.slice(start, end))),
  };
}

/** The first cell of a row, read as what its header names: `1` below `Version`, `0` below a column of groups. */
export function rowLabel(cell: Cell, header: Cell | undefined, lexicon: Lexicon): Cell {
  const text = cell.flat.text.trim();
  const column = header?.tokens.find((token) => token.kind === 'column');
  const isVersion = /^(?:model\s)?version$|^版本$/i.test(header?.flat.text.trim() ?? '');
  const named = column === undefined ? (isVersion ? `version ${text}` : undefined) : `${column.column}=${text}`;
  if (named === undefined || cell.content === 'label') return cell;
  const [token, ...others] = tokenize(named, lexicon);
  const isLabel = others.length === 0 && (token?.kind === 'version' || token?.kind === 'group');
  return isLabel && token !== undefined ? { ...cellOf(cell.flat, []), tokens: [token] } : cell;
}
