import { rememberingDescriptions } from '../app/remembered-descriptions.ts';
import type { Services } from '../app/services.ts';
import { sharedServices } from './shared.ts';
import { tableBeginnings } from './table-beginnings.ts';

/** Without native code: what runs in the editor's own process and wherever no native engine is shipped. */
export function createServices({ tool }: { readonly tool: string }): Services {
  return rememberingDescriptions({
    ...sharedServices(tool),
    ...tableBeginnings,
    engineFor: async () => {
      const { TextEngine } = await import('../adapters/engines/text/text-engine.ts');
      return new TextEngine();
    },
  });
}
