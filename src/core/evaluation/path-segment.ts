/**
 * A name as one segment of a path that every file system and case rule keeps apart: UTF-8 bytes outside
 * `[a-z0-9._-]` are percent-encoded. A leading dot is encoded too, so that no segment is hidden or `..`.
 */
export function pathSegment(name: string): string {
  let segment = '';
  for (const byte of utf8(name)) {
    const character = String.fromCharCode(byte);
    const isPlain = /[a-z0-9_-]/.test(character) || (character === '.' && segment !== '');
    segment += isPlain ? character : `%${byte.toString(16).padStart(2, '0')}`;
  }
  return segment;
}

/** The UTF-8 bytes of a text; core has no platform library to ask for them. */
function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) yield code;
    else if (code < 0x800) yield* [0xc0 | (code >> 6), 0x80 | (code & 63)];
    else if (code < 0x10000) yield* [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    else yield* [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  }
}
