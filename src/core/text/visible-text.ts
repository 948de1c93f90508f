/** Control characters (C0, DEL, C1), the line and paragraph separators, and what turns the direction of a text. */
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text of the user's as one line in which control characters are seen instead of obeyed: `\x1b`, `\n`, `\u202e`. A
 * terminal would take them as orders, a table would break.
 */
export function visibleText(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return names[character] ?? (code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`);
  });
}

/** The same for a text that has lines of its own. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}
