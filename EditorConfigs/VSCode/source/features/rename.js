// @ts-check
// Renaming; a refusal of the server is shown to the user.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/rename',
  capability: 'renameProvider',
  announce(textDocument) {
    textDocument.rename = { dynamicRegistration: true, prepareSupport: true };
  },
  register(client, options) {
    const at = (document, position) => ({ textDocument: convert.identifier(document), position: convert.fromPosition(position) });
    const provider = {
      async provideRenameEdits(document, position, newName, token) {
        const params = { ...at(document, position), newName };
        return convert.workspaceEdit(await client.connection.request('textDocument/rename', params, { token }));
      },
    };
    if (options.prepareProvider) {
      provider.prepareRename = async (document, position, token) => {
        const answer = await client.connection.request('textDocument/prepareRename', at(document, position), { token });
        if (!answer) throw new Error(/^zh/i.test(vscode.env.language) ? '这里不能改名。' : 'This cannot be renamed.');
        if (answer.defaultBehavior) return document.getWordRangeAtPosition(position);
        return answer.placeholder === undefined ? convert.range(answer) : { range: convert.range(answer.range), placeholder: answer.placeholder };
      };
    }
    return vscode.languages.registerRenameProvider(client.selector, provider);
  },
};
