// @ts-check
// Headings of the whole workspace.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'workspace/symbol',
  capability: 'workspaceSymbolProvider',
  announce(textDocument, workspace) {
    workspace.symbol = { dynamicRegistration: true, resolveSupport: { properties: ['location.range'] } };
  },
  register(client, options) {
    const provider = {
      async provideWorkspaceSymbols(query, token) {
        return convert.list(await client.ask('workspace/symbol', { query }, token), convert.workspaceSymbol);
      },
    };
    if (options.resolveProvider) {
      provider.resolveWorkspaceSymbol = async (symbol, token) => {
        const full = await client.ask('workspaceSymbol/resolve', convert.raw.get(symbol), token);
        return full ? convert.workspaceSymbol(full) : symbol;
      };
    }
    return vscode.languages.registerWorkspaceSymbolProvider(provider);
  },
};
