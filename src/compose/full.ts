import { chooseEngine } from '../adapters/engines/choose.ts';
import { rememberingDescriptions } from '../app/remembered-descriptions.ts';
import type { Services } from '../app/services.ts';
import { sharedServices } from './shared.ts';
import { tableBeginnings } from './table-beginnings.ts';

export interface ServiceOptions {
  /** Name and version of the program. */
  readonly tool: string;
  /** Called once when the native engine can't load and the text engine answers in its place. */
  readonly onFallback: (reason: string) => void;
}

/** Everything, with the native engine where it loads. */
export function createServices({ tool, onFallback }: ServiceOptions): Services {
  const services = { ...sharedServices(tool), ...tableBeginnings, engineFor: chooseEngine({ onFallback }) };
  return rememberingDescriptions(services);
}
