// @ts-check
// Lines of text above headings.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/codeLens',
  capability: 'codeLensProvider',
  announce(textDocument, workspace) {
    textDocument.codeLens = { dynamicRegistration: true };
    workspace.codeLens = { refreshSupport: true };
  },
  register(client, options) {
    const provider = {
      onDidChangeCodeLenses: client.refresher('codeLens').event,
      async provideCodeLenses(document, token) {
        const params = { textDocument: convert.identifier(document) };
        return convert.list(await client.ask('textDocument/codeLens', params, token, { keep: true }), convert.codeLens);
      },
    };
    if (options.resolveProvider) {
      provider.resolveCodeLens = async (lens, token) => {
        const full = await client.ask('codeLens/resolve', convert.raw.get(lens), token);
        return full ? convert.codeLens(full) : lens;
      };
    }
    return vscode.languages.registerCodeLensProvider(client.selector, provider);
  },
};
