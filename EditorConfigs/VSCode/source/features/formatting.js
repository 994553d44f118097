// @ts-check
// Formats the whole document.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/formatting',
  capability: 'documentFormattingProvider',
  announce(textDocument) {
    textDocument.formatting = { dynamicRegistration: true };
  },
  register: client => vscode.languages.registerDocumentFormattingEditProvider(client.selector, {
    async provideDocumentFormattingEdits(document, options, token) {
      const params = { textDocument: convert.identifier(document), options: convert.formatting(options) };
      return convert.textEdits(await client.ask('textDocument/formatting', params, token));
    },
  }),
};
