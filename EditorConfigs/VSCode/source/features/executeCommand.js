// @ts-check
// The server's own commands, which its actions and lenses name.
'use strict';

const vscode = require('vscode');

module.exports = {
  method: 'workspace/executeCommand',
  capability: 'executeCommandProvider',
  announce(textDocument, workspace) {
    workspace.executeCommand = { dynamicRegistration: true };
  },
  register: (client, options) => vscode.Disposable.from(...(options.commands || []).map(
    command => vscode.commands.registerCommand(command,
      (...args) => client.ask('workspace/executeCommand', { command, arguments: args })))),
};
