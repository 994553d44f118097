// @ts-check
// Growing and shrinking the selection: item, paragraph, section.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/selectionRange',
  capability: 'selectionRangeProvider',
  announce(textDocument) {
    textDocument.selectionRange = { dynamicRegistration: true };
  },
  register: client => vscode.languages.registerSelectionRangeProvider(client.selector, {
    async provideSelectionRanges(document, positions, token) {
      const params = { textDocument: convert.identifier(document), positions: positions.map(convert.fromPosition) };
      return convert.list(await client.ask('textDocument/selectionRange', params, token), convert.selection);
    },
  }),
};
