/** Two English words in a row; a single one may be a name. */
const english = /[A-Za-z]{3,}[ ,]+[a-z]{2,}/g;
/** What VS Code adds for screen readers; names of the workspace, of metrics and of the config language, which are not translated. */
const notOurs =
  /[\w./-]*[._/-][\w./-]*|production|archived|versus|\b(sex|age|housing|purpose)\b( \w+( \w+)*)?|domestic appliances?|Cohen kappa|assay evaluate|Assay for Machine Learning|Inspect this in the accessible view.*/g;

/** Phrases in some texts that a reader of another language would take for English left over. */
export function englishIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.replace(notOurs, '…').match(english) ?? []);
}
