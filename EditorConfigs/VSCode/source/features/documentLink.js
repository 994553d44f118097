// @ts-check
// Links in the text.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/documentLink',
  capability: 'documentLinkProvider',
  announce(textDocument) {
    textDocument.documentLink = { dynamicRegistration: true, tooltipSupport: true };
  },
  register(client, options) {
    const provider = {
      async provideDocumentLinks(document, token) {
        const params = { textDocument: convert.identifier(document) };
        return convert.list(await client.ask('textDocument/documentLink', params, token), convert.documentLink);
      },
    };
    if (options.resolveProvider) {
      provider.resolveDocumentLink = async (link, token) => {
        const full = await client.ask('documentLink/resolve', convert.raw.get(link), token);
        return full ? convert.documentLink(full) : link;
      };
    }
    return vscode.languages.registerDocumentLinkProvider(client.selector, provider);
  },
};
