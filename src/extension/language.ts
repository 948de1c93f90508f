import { workspaceSnapshot } from '../app/snapshot.ts';
import { sharedServices } from '../compose/shared.ts';
import type { WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import { ConfigService, type EditedText } from '../core/config-language/config-service.ts';
import { type GateOffer, gateOffers } from '../core/config-language/gate-offers.ts';
import * as gates from '../core/config-language/new-gate.ts';
import type { TextEdit } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Language } from '../core/messages/catalog.ts';
import { spokenSnapshot } from '../protocol/words.ts';

/**
 * The heavier code of the extension host, a bundle of its own that is loaded on first use: the language of configs,
 * which answers while one types, and restricted workspaces, where no process may be started.
 */

/** The language of configs, for a reader of one language. */
export function configService(language: Language): ConfigService {
  return new ConfigService(language);
}

/** The gates that a file of evidence suggests; undefined when it is none. */
export function gatesToOffer(evidence: string, language: Language): GateOffer[] | undefined {
  const evaluation = configService(language).evidence(evidence);
  return evaluation && gateOffers(evaluation, language);
}

/** A gate to begin with, between the groups of some columns or of the model as a whole, as YAML. */
export function firstGate(columns: readonly string[]): string {
  return gates.firstGate(columns);
}

/** A gate more in a config; undefined where its gates are not a list in the file itself. */
export function newGate(edited: EditedText, item: string): TextEdit[] | undefined {
  return gates.newGate(edited, item);
}

/** What files alone say: declared models and existing evidence. Nothing is run, no table is read. */
export async function restrictedSnapshot(
  folders: readonly string[],
  language: Language,
  tool: string,
): Promise<WorkspaceSnapshot> {
  const refuse = () => Promise.reject(new InputProblem('input/restricted'));
  const services = { ...sharedServices(tool), engineFor: refuse, columnNames: refuse, firstRows: refuse };
  return spokenSnapshot(await workspaceSnapshot(services, folders, { language, looksAtData: false }, {}), language);
}
