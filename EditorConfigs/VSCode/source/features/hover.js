// @ts-check
// What the server says of the place under the pointer.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/hover',
  capability: 'hoverProvider',
  announce(textDocument) {
    textDocument.hover = { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] };
  },
  register: client => vscode.languages.registerHoverProvider(client.selector, {
    async provideHover(document, position, token) {
      const params = { textDocument: convert.identifier(document), position: convert.fromPosition(position) };
      return convert.hover(await client.ask('textDocument/hover', params, token));
    },
  }),
};
