/** What a panel shows; the page keeps it, so that the editor can restore the panel after a reload. Never data. */
export interface PanelState {
  readonly kind: 'evaluation' | 'fairness';
  readonly config: string;
  readonly version?: string | undefined;
  readonly set?: string | undefined;
  readonly baseline?: string | undefined;
}

/** The state if it is one. By hand, since it is needed at activation, which would wait for a library of schemas. */
export function asPanelState(value: unknown): PanelState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, config, version, set, baseline } = value as Record<string, unknown>;
  if ((kind !== 'evaluation' && kind !== 'fairness') || typeof config !== 'string') return undefined;
  const isChoice = (choice: unknown): choice is string | undefined =>
    choice === undefined || typeof choice === 'string';
  if (!isChoice(version) || !isChoice(set) || !isChoice(baseline)) return undefined;
  const choices = Object.entries({ version, set, baseline }).filter(([, choice]) => choice !== undefined);
  return { kind, config, ...Object.fromEntries(choices) };
}

/** Two states are of the same panel when they show the same kind of report of the same model. */
export function isSamePanel(a: PanelState, b: PanelState): boolean {
  return a.kind === b.kind && a.config === b.config;
}
