// @ts-check
// Completion; the documentation of an item comes when it is looked at.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/completion',
  capability: 'completionProvider',
  announce(textDocument) {
    textDocument.completion = {
      dynamicRegistration: true, contextSupport: true,
      completionItem: {
        snippetSupport: true, commitCharactersSupport: true, documentationFormat: ['markdown', 'plaintext'], deprecatedSupport: false,
        preselectSupport: true, tagSupport: { valueSet: [1] }, insertReplaceSupport: true, labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits', 'command'] },
      },
    };
  },
  register(client, options) {
    const provider = {
      async provideCompletionItems(document, position, token, context) {
        const params = {
          textDocument: convert.identifier(document), position: convert.fromPosition(position),
          context: { triggerKind: context.triggerKind + 1, triggerCharacter: context.triggerCharacter },
        };
        return convert.completions(await client.ask('textDocument/completion', params, token));
      },
    };
    if (options.resolveProvider) {
      provider.resolveCompletionItem = async (item, token) => {
        const full = await client.ask('completionItem/resolve', convert.raw.get(item), token);
        return full ? convert.completionRest(item, full) : item;
      };
    }
    return vscode.languages.registerCompletionItemProvider(client.selector, provider, ...(options.triggerCharacters || []));
  },
};
