// @ts-check
// Quick fixes, and “fix all” which the editor runs on saving where the user has asked for it.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');

module.exports = {
  method: 'textDocument/codeAction',
  capability: 'codeActionProvider',
  announce(textDocument) {
    textDocument.codeAction = {
      dynamicRegistration: true, isPreferredSupport: true, disabledSupport: true, dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'refactor.rewrite', 'source', 'source.fixAll'] } },
    };
  },
  register(client, options) {
    const provider = {
      async provideCodeActions(document, range, context, token) {
        const params = {
          textDocument: convert.identifier(document), range: convert.fromRange(range),
          context: {
            diagnostics: context.diagnostics.map(convert.fromDiagnostic), triggerKind: context.triggerKind,
            ...(context.only ? { only: [context.only.value] } : {}),
          },
        };
        return convert.list(await client.ask('textDocument/codeAction', params, token), convert.codeAction);
      },
    };
    if (options.resolveProvider) {
      provider.resolveCodeAction = async (action, token) => {
        const source = convert.raw.get(action);
        const full = source && await client.ask('codeAction/resolve', source, token);
        if (full && full.edit) action.edit = convert.workspaceEdit(full.edit);
        if (full && full.command) action.command = convert.command(full.command);
        return action;
      };
    }
    const kinds = (options.codeActionKinds || []).map(convert.actionKind);
    return vscode.languages.registerCodeActionsProvider(client.selector, provider, kinds.length ? { providedCodeActionKinds: kinds } : undefined);
  },
};
