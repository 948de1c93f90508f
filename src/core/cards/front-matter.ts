/** The YAML between the `---` lines at the very start of a Markdown text. */
export interface FrontMatter {
  readonly yaml: string;
  /** Where the YAML starts in the text. */
  readonly offset: number;
  /** All of it: byte order mark, lines of dashes and YAML. */
  readonly whole: string;
}

const pattern = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The front matter of a card; undefined where it has none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = pattern.exec(text);
  const [whole, yaml] = match ?? [];
  if (match?.index !== 0 || whole === undefined || yaml === undefined) return undefined;
  return { yaml, offset: whole.indexOf(yaml, 3), whole };
}

/** In characters: thousands of results; some texts of this length take the YAML parser a second. */
export const longestFrontMatter = 2 ** 18;
