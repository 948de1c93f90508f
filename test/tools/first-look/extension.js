// What `npm run vscode` puts before a person: the models in the side bar, and beside them the walkthrough.
const vscode = require('vscode');

exports.activate = async () => {
  await vscode.commands.executeCommand('assayml.models.focus');
  const isRestored = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (!isRestored)
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'assayml.assayml#assayml.start');
};
