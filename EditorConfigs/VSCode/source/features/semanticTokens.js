// @ts-check
// Colours by meaning: the whole document, what changed since, or a range, as the server offers them.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

const types = ['namespace', 'type', 'class', 'enum', 'interface', 'struct', 'typeParameter', 'parameter', 'variable', 'property',
  'enumMember', 'event', 'function', 'method', 'macro', 'keyword', 'modifier', 'comment', 'string', 'number', 'regexp', 'operator', 'decorator'];
const modifiers = ['declaration', 'definition', 'readonly', 'static', 'deprecated', 'abstract', 'async', 'modification', 'documentation', 'defaultLibrary'];

module.exports = {
  method: 'textDocument/semanticTokens',
  capability: 'semanticTokensProvider',
  announce(textDocument, workspace) {
    textDocument.semanticTokens = {
      dynamicRegistration: true, tokenTypes: types, tokenModifiers: modifiers, formats: ['relative'],
      requests: { range: true, full: { delta: true } }, multilineTokenSupport: false, overlappingTokenSupport: false,
      serverCancelSupport: true, augmentsSyntaxTokens: true,
    };
    workspace.semanticTokens = { refreshSupport: true };
  },
  register(client, options) {
    const legend = new vscode.SemanticTokensLegend(options.legend.tokenTypes, options.legend.tokenModifiers);
    const ask = (method, document, token, more) => client.ask(`textDocument/semanticTokens/${method}`,
      { textDocument: convert.identifier(document), ...more }, token, { keep: true });
    const made = [];
    if (options.full) {
      const provider = {
        onDidChangeSemanticTokens: client.refresher('semanticTokens').event,
        provideDocumentSemanticTokens: async (document, token) => convert.tokens(await ask('full', document, token)),
      };
      if (options.full.delta) {
        provider.provideDocumentSemanticTokensEdits = async (document, previousResultId, token) =>
          convert.tokenEdits(await ask('full/delta', document, token, { previousResultId }));
      }
      made.push(vscode.languages.registerDocumentSemanticTokensProvider(client.selector, provider, legend));
    }
    if (options.range) {
      made.push(vscode.languages.registerDocumentRangeSemanticTokensProvider(client.selector, {
        provideDocumentRangeSemanticTokens: async (document, range, token) =>
          convert.tokens(await ask('range', document, token, { range: convert.fromRange(range) })),
      }, legend));
    }
    return vscode.Disposable.from(...made);
  },
};
