// @ts-check
// The extension's entry: one server for the window, begun with the first outline, begun again after a crash.
'use strict';

const vscode = require('vscode');
const { Server, Backoff, findServer } = require('./source/server');
const { Client } = require('./source/client');
const { Status } = require('./source/status');
const { Code } = require('./source/connection');
const commands = require('./source/commands');
const structure = require('./source/structure');
const settings = require('./source/settings');
const { looksLikeOutline } = require('./source/detect');
const { say } = require('./source/messages');

/** @type {Host | undefined} */
let host;

class Host {
  /** @param {vscode.ExtensionContext} context */
  constructor(context) {
    this.folder = context.extensionPath;
    this.version = context.extension.packageJSON.version;
    this.channel = vscode.window.createOutputChannel('提纲 Outline');
    this.status = new Status();
    this.backoff = new Backoff();
    /** @type {Client | undefined} */
    this.client = undefined;
    /** @type {Server | undefined} */
    this.server = undefined;
    /** @type {Set<string>} The texts that were turned into outlines. */
    this.turned = new Set();
    /** Starts and stops stand in line behind each other. */
    this.queue = Promise.resolve();
  }

  log(line) {
    this.channel.appendLine(`${new Date().toISOString()} ${line}`);
  }

  trace(direction, message) {
    const level = settings.get('trace.server');
    if (level === 'verbose') this.log(`${direction} ${JSON.stringify(message)}`);
    else if (level === 'messages') this.log(`${direction} ${message.method || (message.error ? `error of ${message.id}` : `answer to ${message.id}`)}`);
  }

  /** @param {() => Promise<any>} work @returns {Promise<any>} */
  inTurn(work) {
    return this.queue = this.queue.then(work, work).catch(error => this.log(error.stack || String(error)));
  }

  start() {
    return this.inTurn(() => this.startNow());
  }

  restart() {
    this.backoff.reset();
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  async startNow() {
    if (this.server) return;
    const folders = vscode.workspace.workspaceFolders || [], folder = folders.length ? folders[0].uri.fsPath : undefined;
    const setting = String(settings.get('server.path') || '').trim();
    const found = findServer({ setting, folder, extension: this.folder });
    if (!found.path) return this.missing(found.wrong);
    this.log(`start: ${found.path}`);
    const server = this.server = new Server(found.path, [], {
      cwd: folder, log: line => this.log(line), trace: (direction, message) => this.trace(direction, message),
      ended: reason => this.crashed(server, reason),
    });
    const client = new Client(server, { log: line => this.log(line), version: this.version });
    try {
      const info = await client.start();
      this.log(`running: ${info ? `${info.name} ${info.version || ''}` : 'unnamed'}`);
      this.client = client;
      this.status.follow(client);
    } catch (error) {
      client.dispose();
      this.log(`initialize: ${error.message}`);
      if (error.code === Code.connectionLost) await server.gone;
      if (this.server !== server) return;   // It has crashed, and that is being dealt with.
      this.server = undefined;
      await server.stop();
      vscode.window.showErrorMessage(say('failed', error.message));
    }
  }

  async stopNow() {
    clearTimeout(this.timer);
    const { server, client } = this;
    this.server = this.client = undefined;
    this.status.follow(undefined);
    if (client) client.dispose();
    if (server) await server.stop();
  }

  crashed(server, reason) {
    if (this.server !== server) return;
    this.log(`the server ended: ${reason}`);
    if (this.client) this.client.dispose();
    this.server = this.client = undefined;
    this.status.follow(undefined);
    const wait = this.backoff.crashed();
    if (wait >= 0) this.timer = setTimeout(() => this.start(), wait);
    else this.offer(vscode.window.showErrorMessage(say('crashes'), say('restart'), say('showLog')));
  }

  missing(wrong) {
    const text = wrong ? say('wrongPath', wrong) : say('missing');
    this.log(text);
    this.offer(vscode.window.showErrorMessage(text, say('openSettings'), say('showLog')));
  }

  async offer(answer) {
    const choice = await answer;
    if (choice === say('restart')) this.restart();
    if (choice === say('showLog')) this.channel.show();
    if (choice === say('openSettings')) vscode.commands.executeCommand('workbench.action.openSettings', 'outline.server.path');
  }

  /** Starts the server with the first outline; turns plain text that is one into one. */
  async look(document) {
    const name = document.uri.toString();
    if (document.languageId === 'plaintext' && ['file', 'untitled'].includes(document.uri.scheme) && settings.get('detectText')
        && !this.turned.has(name) && looksLikeOutline(document.getText(new vscode.Range(0, 0, 60, 0)))) {
      this.turned.add(name);   // Whoever chooses Plain Text again shall keep it.
      await vscode.languages.setTextDocumentLanguage(document, 'outline');   // This opens the document again, as an outline.
    } else if (document.languageId === 'outline' && !this.begun) {
      this.begun = true;
      await this.start();
    }
  }
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  const own = host = new Host(context);
  context.subscriptions.push(own.channel, own.status,
    vscode.commands.registerCommand('outline.restartServer', () => own.restart()),
    vscode.commands.registerCommand('outline.showLog', () => own.channel.show()),
    ...structure.register(() => own.client),
    vscode.commands.registerCommand('outline.chooseProfile', () => commands.chooseProfile(own.client)),
    vscode.commands.registerCommand('outline.newOutline', async () => {
      own.begun = true;
      await own.start();
      await commands.newOutline(own.client);
    }),
    vscode.workspace.onDidOpenTextDocument(document => own.look(document)),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (own.begun && event.affectsConfiguration('outline.server.path')) own.restart();
    }));
  for (const document of vscode.workspace.textDocuments) await own.look(document);
}

/** Ends the server; the editor waits for it. */
async function deactivate() {
  const own = host;
  host = undefined;
  if (own) await own.inTurn(() => own.stopNow());
}

module.exports = { activate, deactivate };
