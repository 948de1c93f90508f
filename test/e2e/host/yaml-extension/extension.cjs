const vscode = require('vscode');

exports.activate = (context) => {
  const whole = new vscode.Range(0, 0, 0, 1);
  const provideDocumentSymbols = () => [
    new vscode.DocumentSymbol('outlined by the other', '', vscode.SymbolKind.Key, whole, whole),
  ];
  context.subscriptions.push(vscode.languages.registerDocumentSymbolProvider('yaml', { provideDocumentSymbols }));
};
