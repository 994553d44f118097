// @ts-check
// The status bar: the recognised document kind and the count of characters; a click chooses the kind.
'use strict';

const vscode = require('vscode');
const convert = require('./convert');
const { Code } = require('./connection');
const { say } = require('./messages');
const { isOutline } = require('./sync');

const DELAY = 250;   // Milliseconds of quiet after a change.

class Status {
  constructor() {
    this.item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right, 90);
    this.item.command = 'outline.chooseProfile';
    this.item.name = '提纲 Outline';
    /** @type {import('./client').Client | undefined} */
    this.client = undefined;
    this.known = true;   // Whether the server answers outline/status.
    this.watching = vscode.window.onDidChangeActiveTextEditor(() => this.soon(0));
  }

  /** @param {import('./client').Client | undefined} client the new conversation, or none */
  follow(client) {
    this.client = client;
    this.known = true;
    if (client) client.disposables.push(client.changed.event(() => this.soon(DELAY)));
    this.soon(0);
  }

  /** @param {number} delay milliseconds */
  soon(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), delay);
  }

  async update() {
    const editor = vscode.window.activeTextEditor, document = editor && editor.document;
    if (!document || !isOutline(document)) return this.item.hide();
    const status = await this.ask(document);
    const kind = status && status.profile ? status.profile.name : say('unknownKind');
    this.item.text = '$(list-tree) ' + (status ? `${kind} ${say('characters', status.characters)}` : say('unknownKind'));
    this.item.tooltip = status ? say('statusTip', kind, status.characters, status.sections, status.items)
      : this.client ? say('chooseProfile') : say('notRunning');
    this.item.show();
  }

  async ask(document) {
    const client = this.client;
    if (!client || !this.known || !client.knows(document)) return null;
    try {
      return await client.connection.request('outline/status', { textDocument: convert.identifier(document) });
    } catch (error) {
      if (error.code === Code.methodNotFound) this.known = false;   // An older server: say less, and do not ask again.
      return null;
    }
  }

  dispose() {
    clearTimeout(this.timer);
    this.watching.dispose();
    this.item.dispose();
  }
}

module.exports = { Status };
