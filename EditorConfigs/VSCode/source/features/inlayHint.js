// @ts-check
// Small texts which the editor shows between the characters.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/inlayHint',
  capability: 'inlayHintProvider',
  announce(textDocument, workspace) {
    textDocument.inlayHint = { dynamicRegistration: true, resolveSupport: { properties: ['tooltip', 'textEdits'] } };
    workspace.inlayHint = { refreshSupport: true };
  },
  register(client, options) {
    const provider = {
      onDidChangeInlayHints: client.refresher('inlayHint').event,
      async provideInlayHints(document, range, token) {
        const params = { textDocument: convert.identifier(document), range: convert.fromRange(range) };
        return convert.list(await client.ask('textDocument/inlayHint', params, token, { keep: true }), convert.inlayHint);
      },
    };
    if (options.resolveProvider) {
      provider.resolveInlayHint = async (hint, token) => {
        const full = await client.ask('inlayHint/resolve', convert.raw.get(hint), token);
        return full ? convert.inlayHint(full) : hint;
      };
    }
    return vscode.languages.registerInlayHintsProvider(client.selector, provider);
  },
};
