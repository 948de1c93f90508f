import { cardRuleMessages } from './card.ts';
import { configMessages } from './config.ts';
import { evidenceRuleMessages } from './evidence.ts';
import { gateRuleMessages } from './gate.ts';

/** Every rule that a check can report. Ids are permanent: `severities`, suppressions and baselines name them. */
export const checkRules: readonly string[] = [
  ...Object.keys(configMessages),
  ...Object.keys(gateRuleMessages),
  ...Object.keys(evidenceRuleMessages),
  ...Object.keys(cardRuleMessages),
].filter((id) => /^(config|gate|evidence|card)\/[a-z-]+$/.test(id));
