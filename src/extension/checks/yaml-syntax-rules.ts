/**
 * Findings that Red Hat's YAML extension has too, in its own words: its language server (1.15) tells of these without
 * a schema. It says nothing of aliases without an anchor, bad merges and second documents.
 */
const toldByYamlExtension = new Set([
  'config/yaml-syntax',
  'config/yaml-duplicate-key',
  'config/yaml-tab',
  'config/yaml-indentation',
  'config/yaml-unclosed',
  'config/yaml-key',
]);

/** Whether the YAML extension, where it is installed, tells what a rule finds. */
export function isToldByYamlExtension(rule: string): boolean {
  return toldByYamlExtension.has(rule);
}
