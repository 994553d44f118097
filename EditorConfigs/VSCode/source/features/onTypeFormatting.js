// @ts-check
// What the server changes while the user types, after the characters that it names (the editor's setting formatOnType).
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/onTypeFormatting',
  capability: 'documentOnTypeFormattingProvider',
  announce(textDocument) {
    textDocument.onTypeFormatting = { dynamicRegistration: true };
  },
  register: (client, options) => vscode.languages.registerOnTypeFormattingEditProvider(client.selector, {
    async provideOnTypeFormattingEdits(document, position, ch, options, token) {
      const params = {
        textDocument: convert.identifier(document), position: convert.fromPosition(position), ch, options: convert.formatting(options),
      };
      return convert.textEdits(await client.ask('textDocument/onTypeFormatting', params, token));
    },
  }, options.firstTriggerCharacter, ...(options.moreTriggerCharacter || [])),
};
