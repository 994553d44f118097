// @ts-check
// Files that the server wants to hear of when they change on disk, such as .outline-ls.json. It can only ask while running.
'use strict';

const vscode = require('vscode');

const CREATED = 1, CHANGED = 2, DELETED = 3;

module.exports = {
  method: 'workspace/didChangeWatchedFiles',
  capability: 'none',   // No static announcement exists for this.
  announce(textDocument, workspace) {
    workspace.didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
  },
  register(client, options) {
    const made = [];
    const tell = (uri, type) => client.connection.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri.toString(), type }] });
    for (const { globPattern, kind = 7 } of options.watchers || []) {
      const base = globPattern.baseUri && vscode.Uri.parse(globPattern.baseUri.uri || globPattern.baseUri);
      const pattern = base ? new vscode.RelativePattern(base, globPattern.pattern) : globPattern;
      const watcher = vscode.workspace.createFileSystemWatcher(pattern, !(kind & 1), !(kind & 2), !(kind & 4));
      made.push(watcher, watcher.onDidCreate(uri => tell(uri, CREATED)), watcher.onDidChange(uri => tell(uri, CHANGED)),
        watcher.onDidDelete(uri => tell(uri, DELETED)));
    }
    return vscode.Disposable.from(...made);
  },
};
