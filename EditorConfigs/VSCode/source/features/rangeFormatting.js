// @ts-check
// Formats what is selected.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/rangeFormatting',
  capability: 'documentRangeFormattingProvider',
  announce(textDocument) {
    textDocument.rangeFormatting = { dynamicRegistration: true };
  },
  register: client => vscode.languages.registerDocumentRangeFormattingEditProvider(client.selector, {
    async provideDocumentRangeFormattingEdits(document, range, options, token) {
      const params = { textDocument: convert.identifier(document), range: convert.fromRange(range), options: convert.formatting(options) };
      return convert.textEdits(await client.ask('textDocument/rangeFormatting', params, token));
    },
  }),
};
