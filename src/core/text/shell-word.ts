/** A path or name as a shell takes it for one word; double quotes are understood by all of them. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./\\-]+$/u.test(text)) return text;
  return `"${text.replace(/["$`\\]/g, '\\$&')}"`;
}
