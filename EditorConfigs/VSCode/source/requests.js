// @ts-check
// What the server asks of the editor or tells it, diagnostics aside.
'use strict';

const vscode = require('vscode');
const convert = require('./convert');
const settings = require('./settings');

const levels = ['', 'error', 'warning', 'info', 'log', 'debug'];
const refreshes = {
  'workspace/semanticTokens/refresh': 'semanticTokens', 'workspace/inlayHint/refresh': 'inlayHint',
  'workspace/codeLens/refresh': 'codeLens', 'workspace/foldingRange/refresh': 'folding', 'workspace/diagnostic/refresh': 'diagnostics',
};

/** @param {import('./client').Client} client */
function serve(client) {
  const { connection, host } = client;
  connection.on('client/registerCapability', ({ registrations }) => {
    for (const one of registrations) client.enable(one.id, one.method, one.registerOptions);
  });
  connection.on('client/unregisterCapability', ({ unregisterations }) => {
    for (const one of unregisterations) client.disable(one.id);
  });
  connection.on('workspace/configuration', ({ items }) => items.map(
    item => settings.read(item.section, item.scopeUri && convert.uri(item.scopeUri))));
  connection.on('workspace/workspaceFolders', () => (vscode.workspace.workspaceFolders || []).map(
    one => ({ uri: one.uri.toString(), name: one.name })));
  connection.on('workspace/applyEdit', params => applyEdit(client, params.edit));
  connection.on('window/logMessage', ({ type, message }) => host.log(`[${levels[type] || type}] ${message}`));
  connection.on('window/showMessage', ({ type, message }) => void show(type, message));
  connection.on('window/showMessageRequest', async ({ type, message, actions }) => (await show(type, message, actions)) || null);
  connection.on('window/showDocument', showDocument);
  connection.on('window/workDoneProgress/create', ({ token }) => progress.create(token));
  connection.on('$/progress', ({ token, value }) => progress.report(client, token, value));
  connection.on('$/logTrace', ({ message }) => host.log(message));
  connection.on('telemetry/event', () => {});   // Nothing is collected.
  for (const [method, name] of Object.entries(refreshes)) connection.on(method, () => client.refresher(name).fire());
  client.disposables.push({ dispose: () => progress.clear() });
}

/** An edit of an older version of a document is refused: it would hit the wrong places. */
async function applyEdit(client, edit) {
  for (const change of edit.documentChanges || []) {
    const version = change.textDocument && change.textDocument.version;
    const document = version !== undefined && version !== null && client.sync.opened.get(change.textDocument.uri);
    if (document && document.version !== version) return { applied: false, failureReason: 'the document has changed' };
  }
  return { applied: await vscode.workspace.applyEdit(convert.workspaceEdit(edit)) };
}

function show(type, message, actions = []) {
  const way = type === 1 ? 'showErrorMessage' : type === 2 ? 'showWarningMessage' : 'showInformationMessage';
  return vscode.window[way](message, ...actions);
}

async function showDocument({ uri, external, takeFocus, selection }) {
  try {
    if (external) return { success: await vscode.env.openExternal(convert.uri(uri)) };
    await vscode.window.showTextDocument(convert.uri(uri), { preserveFocus: !takeFocus, selection: selection && convert.range(selection) });
    return { success: true };
  } catch {
    return { success: false };
  }
}

/** Work that the server reports on: a line in the window's foot while it lasts. */
const progress = {
  /** @type {Map<any, {report?: any, end?: () => void}>} */
  running: new Map(),
  create(token) {
    this.running.set(token, {});
  },
  report(client, token, value) {
    const entry = this.running.get(token);
    if (!entry) return;
    if (value.kind === 'begin') {
      vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: value.title }, report => {
        entry.report = report;
        return new Promise(resolve => { entry.end = () => resolve(undefined); });
      });
    }
    if (entry.report && value.message) entry.report.report({ message: value.message });
    if (value.kind === 'end') this.finish(token);
  },
  finish(token) {
    const entry = this.running.get(token);
    this.running.delete(token);
    if (entry && entry.end) entry.end();
  },
  clear() {
    for (const token of [...this.running.keys()]) this.finish(token);
  },
};

module.exports = { serve };
