// @ts-check
// Findings: pushed by the server, or, where it offers that, asked for after each change. Never both for one server.
'use strict';

const vscode = require('vscode');
const convert = require('../convert');
const { Code } = require('../connection');

const DELAY = 80;   // Milliseconds of quiet before a changed document is asked about.

/** @param {import('../client').Client} client @param {vscode.DiagnosticCollection} collection */
function push(client, collection) {
  client.connection.on('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    const document = client.sync.opened.get(convert.uri(uri).toString());
    if (document && version !== undefined && version !== null && version < document.version) return;   // A newer list is under way.
    collection.set(convert.uri(uri), diagnostics.map(convert.diagnostic));
  });
}

/** Asks for each open document's findings, and again after each change. */
class Puller {
  constructor(client, options, collection) {
    this.client = client;
    this.identifier = options.identifier;
    this.collection = collection;
    /** @type {Map<string, {timer?: any, source?: vscode.CancellationTokenSource, resultId?: string}>} */
    this.states = new Map();
    this.watching = [
      client.changed.event(({ document, closed }) => closed ? this.forget(document) : this.soon(document)),
      client.refresher('diagnostics').event(() => this.all()),
    ];
    this.all();
  }

  all() {
    for (const document of this.client.sync.opened.values()) this.soon(document, 0);
  }

  soon(document, delay = DELAY) {
    const key = document.uri.toString(), state = this.states.get(key) || {};
    this.states.set(key, state);
    clearTimeout(state.timer);
    if (state.source) state.source.cancel();
    state.timer = setTimeout(() => this.pull(document, key, state), delay);
  }

  async pull(document, key, state) {
    const source = state.source = new vscode.CancellationTokenSource(), version = document.version;
    const params = { textDocument: convert.identifier(document), identifier: this.identifier, previousResultId: state.resultId };
    try {
      const report = await this.client.connection.request('textDocument/diagnostic', params, { token: source.token });
      if (this.states.get(key) !== state || document.version !== version) return;
      state.resultId = report.resultId;
      if (report.kind === 'full') this.collection.set(document.uri, report.items.map(convert.diagnostic));
    } catch (error) {
      const again = error.code === Code.serverCancelled && !(error.data && error.data.retriggerRequest === false);
      if (again && this.states.get(key) === state) this.soon(document, 1000);
      else if (error.code !== Code.requestCancelled && error.code !== Code.connectionLost) this.client.host.log(error.message);
    }
  }

  forget(document) {
    const key = document.uri.toString(), state = this.states.get(key);
    this.states.delete(key);
    if (state) {
      clearTimeout(state.timer);
      if (state.source) state.source.cancel();
    }
    this.collection.delete(document.uri);
  }

  dispose() {
    for (const one of this.watching) one.dispose();
    for (const state of this.states.values()) clearTimeout(state.timer);
    this.states.clear();
  }
}

module.exports = {
  method: 'textDocument/diagnostic',
  capability: 'diagnosticProvider',
  announce(textDocument, workspace) {
    textDocument.publishDiagnostics = {
      versionSupport: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] },
    };
    textDocument.diagnostic = { dynamicRegistration: true, relatedDocumentSupport: false };
    workspace.diagnostics = { refreshSupport: true };
  },
  register(client, options) {
    const collection = vscode.languages.createDiagnosticCollection('outline-ls');
    return vscode.Disposable.from(new Puller(client, options, collection), collection);
  },
  push,
};
