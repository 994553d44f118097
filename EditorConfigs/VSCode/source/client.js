// @ts-check
// One conversation with a running server: greeting, documents, features as it announces them, and what it asks of the editor.
'use strict';

const vscode = require('vscode');
const { Code } = require('./connection');
const { Sync, isOutline } = require('./sync');
const { features } = require('./features');
const diagnostics = require('./features/diagnostics');
const requests = require('./requests');
const settings = require('./settings');

/** The documents that providers are asked about: the same ones the server is told of. */
const selector = [{ language: 'outline', scheme: 'file' }, { language: 'outline', scheme: 'untitled' }];

class Client {
  /** @param {import('./server').Server} server @param {{log: (line: string) => void, version: string}} host */
  constructor(server, host) {
    this.server = server;
    this.connection = server.connection;
    this.host = host;
    this.selector = selector;
    /** What lasts as long as this conversation. @type {{dispose(): any}[]} */
    this.disposables = [];
    /** Features in use, by the id of their registration. @type {Map<string, {dispose(): any}>} */
    this.registered = new Map();
    /** Tells providers to ask again, by feature. @type {Map<string, vscode.EventEmitter<void>>} */
    this.refreshers = new Map();
    this.changed = new vscode.EventEmitter();   // A document was opened, changed or closed: {document, closed}.
  }

  async start() {
    requests.serve(this);
    const pushed = vscode.languages.createDiagnosticCollection('outline-ls');
    this.disposables.push(pushed);
    diagnostics.push(this, pushed);
    const answer = await this.connection.request('initialize', this.greeting());
    this.capabilities = answer.capabilities || {};
    this.sync = new Sync(this.connection, this.capabilities.textDocumentSync);
    this.disposables.push(this.changed.event(({ document, closed }) => closed && pushed.delete(document.uri)));
    this.connection.notify('initialized', {});
    for (const feature of features) {
      const options = this.capabilities[feature.capability];
      if (options) this.enable(feature.capability, feature.method, options === true ? {} : options);
    }
    this.watch();
    for (const document of vscode.workspace.textDocuments) this.open(document);
    return answer.serverInfo;
  }

  greeting() {
    const folders = vscode.workspace.workspaceFolders || [];
    const textDocument = { synchronization: { dynamicRegistration: false, didSave: true } };
    const workspace = {
      applyEdit: true, configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    };
    for (const feature of features) feature.announce(textDocument, workspace);
    return {
      processId: process.pid,
      clientInfo: { name: vscode.env.appName, version: vscode.version },
      locale: vscode.env.language,
      rootUri: folders.length ? folders[0].uri.toString() : null,
      workspaceFolders: folders.map(one => ({ uri: one.uri.toString(), name: one.name })),
      initializationOptions: settings.read(),
      trace: 'off',
      capabilities: {
        general: { positionEncodings: ['utf-16'], markdown: { parser: 'marked' } },
        textDocument, workspace,
        window: { workDoneProgress: true, showMessage: { messageActionItem: { additionalPropertiesSupport: false } }, showDocument: { support: true } },
      },
    };
  }

  watch() {
    const { workspace } = vscode;
    this.disposables.push(
      workspace.onDidOpenTextDocument(document => this.open(document)),
      workspace.onDidCloseTextDocument(document => this.close(document)),
      workspace.onDidSaveTextDocument(document => this.sync.saved(document)),
      workspace.onDidChangeTextDocument(event => {
        if (this.sync.changed(event)) this.changed.fire({ document: event.document });
      }),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('outline')) {
          this.connection.notify('workspace/didChangeConfiguration', { settings: { outline: settings.read() } });
          this.refresher('diagnostics').fire();   // Where findings are pulled, other settings may bring others.
        }
      }),
      workspace.onDidChangeWorkspaceFolders(event => {
        const wants = ((this.capabilities.workspace || {}).workspaceFolders || {}).changeNotifications;
        const plain = one => ({ uri: one.uri.toString(), name: one.name });
        if (wants) {
          this.connection.notify('workspace/didChangeWorkspaceFolders',
            { event: { added: event.added.map(plain), removed: event.removed.map(plain) } });
        }
      }));
  }

  open(document) {
    if (this.sync.open(document)) this.changed.fire({ document });
  }

  close(document) {
    if (this.sync.close(document)) this.changed.fire({ document, closed: true });
  }

  /** @param {string} id @param {string} method @param {any} options what the server said of the feature */
  enable(id, method, options) {
    const feature = features.find(one => one.method === method);
    if (!feature) return;
    this.disable(id);
    this.registered.set(id, feature.register(this, options || {}));
  }

  /** @param {string} id */
  disable(id) {
    const one = this.registered.get(id);
    this.registered.delete(id);
    if (one) one.dispose();
  }

  /** An event by which a provider tells the editor to ask again. @param {string} name @returns {vscode.EventEmitter<void>} */
  refresher(name) {
    let emitter = this.refreshers.get(name);
    if (!emitter) this.refreshers.set(name, emitter = new vscode.EventEmitter());
    return emitter;
  }

  /**
   * Asks the server for a provider. A cancelled or outdated request gives `otherwise`, or, with `keep`, tells the editor
   * to keep what it shows; any other failure goes to the log and gives `otherwise`.
   * @param {string} method @param {any} params @param {any} [token] @param {{otherwise?: any, keep?: boolean}} [options]
   */
  async ask(method, params, token, { otherwise = null, keep = false } = {}) {
    try {
      return await this.connection.request(method, params, { token });
    } catch (error) {
      const stale = [Code.requestCancelled, Code.contentModified, Code.serverCancelled].includes(error.code);
      if (stale && keep) throw new vscode.CancellationError();
      if (!stale && error.code !== Code.connectionLost) this.host.log(`${method}: ${error.message}`);
      return otherwise;
    }
  }

  /** Whether the server has this document open. */
  knows(document) {
    return isOutline(document) && this.sync.opened.has(document.uri.toString());
  }

  dispose() {
    for (const one of [...this.registered.values(), ...this.disposables, ...this.refreshers.values(), this.changed]) one.dispose();
    this.registered.clear();
    this.disposables = [];
  }
}

module.exports = { Client, selector };
