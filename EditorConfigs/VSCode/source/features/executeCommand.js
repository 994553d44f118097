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
  register(client, options) {
    const made = [];
    for (const command of options.commands || []) {
      try {
        made.push(vscode.commands.registerCommand(command,
          (...args) => client.ask('workspace/executeCommand', { command, arguments: args })));
      } catch (error) {
        client.host.log(`${command}: ${error.message}`);   // The editor has a command of that name already.
      }
    }
    return vscode.Disposable.from(...made);
  },
};
