/** The extension as VS Code knows it. */
export const extensionId = 'assayml.assayml';
