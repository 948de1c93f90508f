export type Settings = Readonly<Record<string, unknown>>;

export const themes = {
  light: { name: 'Default Light Modern', workbenchClass: 'vs', webviewKind: 'vscode-light' },
  dark: { name: 'Default Dark Modern', workbenchClass: 'vs-dark', webviewKind: 'vscode-dark' },
  'high-contrast': {
    name: 'Default High Contrast',
    workbenchClass: 'hc-black',
    webviewKind: 'vscode-high-contrast',
  },
  'high-contrast-light': {
    name: 'Default High Contrast Light',
    workbenchClass: 'hc-light',
    webviewKind: 'vscode-high-contrast-light',
  },
} as const;

export type Theme = keyof typeof themes;

/** A VS Code that starts bare, asks nothing, looks nothing up and does not move. */
export const quietSettings: Settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.colorTheme': themes.light.name,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};
