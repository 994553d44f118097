// @ts-check
// Folds, section by section.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/foldingRange',
  capability: 'foldingRangeProvider',
  announce(textDocument, workspace) {
    textDocument.foldingRange = {
      dynamicRegistration: true, lineFoldingOnly: true, rangeLimit: 5000,
      foldingRangeKind: { valueSet: ['comment', 'imports', 'region'] }, foldingRange: { collapsedText: false },
    };
    workspace.foldingRange = { refreshSupport: true };
  },
  register: client => vscode.languages.registerFoldingRangeProvider(client.selector, {
    onDidChangeFoldingRanges: client.refresher('folding').event,
    async provideFoldingRanges(document, context, token) {
      const params = { textDocument: convert.identifier(document) };
      return convert.list(await client.ask('textDocument/foldingRange', params, token, { keep: true }), convert.fold);
    },
  }),
};
