// @ts-check
// The outline view, the bread crumbs and “go to symbol”.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

const kinds = Array.from({ length: 26 }, (_, index) => index + 1);

module.exports = {
  method: 'textDocument/documentSymbol',
  capability: 'documentSymbolProvider',
  announce(textDocument) {
    textDocument.documentSymbol = {
      dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: kinds }, tagSupport: { valueSet: [1] },
    };
  },
  register: (client, options) => vscode.languages.registerDocumentSymbolProvider(client.selector, {
    async provideDocumentSymbols(document, token) {
      const params = { textDocument: convert.identifier(document) };
      return convert.symbols(await client.ask('textDocument/documentSymbol', params, token));
    },
  }, options.label ? { label: options.label } : undefined),
};
