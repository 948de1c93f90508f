import fs from 'node:fs';
import path from 'node:path';

/**
 * Lets VS Code speak a language as far as extensions' own texts go: its own stay English, since they need the pack of
 * its marketplace. What is written is what VS Code writes when such a pack is installed.
 */
export function writeLanguagePack(locale: string, userData: string): void {
  const translations = path.join(userData, `texts.${locale}.json`);
  fs.mkdirSync(userData, { recursive: true });
  fs.writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `tests.${locale}` }, version: '1.0.0' }];
  const pack = { hash: 'tests', extensions, translations: { vscode: translations }, label: locale };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
