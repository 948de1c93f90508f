import { type ToolName, tools } from '../../manifest/tools.ts';

/** What a tool was called with: texts by name. */
export type ToolInput = Readonly<Record<string, string | undefined>>;

/**
 * The input of a tool as its table declares it; language models make mistakes in it.
 *
 * @throws Error that tells the model what to write instead
 */
export function readToolInput(tool: ToolName, input: unknown): ToolInput {
  const { name, input: declared } = tools[tool];
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const result: Record<string, string> = {};
  for (const [key, { required }] of Object.entries(declared)) {
    const value = given[key];
    if (typeof value === 'string' && value !== '') result[key] = value;
    else if (typeof value === 'number') result[key] = String(value);
    else if (required) throw new Error(`${name} needs "${key}", a text.`);
  }
  return result;
}
