// @ts-check
// The commands of the palette that ask the server: choosing the document kind, and a new outline from a kind.
'use strict';

const vscode = require('vscode');
const { Code } = require('./connection');
const { say } = require('./messages');

/** @param {import('./client').Client | undefined} client @param {string} command @param {any} [argument] */
async function execute(client, command, argument) {
  if (!client) {
    vscode.window.showWarningMessage(say('notRunning'));
    return null;
  }
  try {
    return await client.connection.request('workspace/executeCommand', { command, arguments: argument ? [argument] : [] });
  } catch (error) {
    const known = error.code === Code.methodNotFound || error.code === -32602;
    vscode.window.showWarningMessage(known ? say('unsupported') : error.message);
    return null;
  }
}

/** Lets the user pick a kind. @returns {Promise<string | undefined>} its id; "" for automatic; undefined where nothing is picked */
async function pick(client, first) {
  const profiles = await execute(client, 'outline.profiles');
  if (!profiles) return undefined;
  const items = [...first, ...profiles.map(one => ({ label: one.name, description: one.id, id: one.id }))];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: say('chooseProfile'), matchOnDescription: true });
  return picked && picked.id;
}

/** Writes the choice to the workspace's settings where there is a workspace, else to the user's. */
async function chooseProfile(client) {
  const id = await pick(client, [{ label: say('automatic'), description: '', id: '' }]);
  if (id === undefined) return;
  const folders = vscode.workspace.workspaceFolders || [];
  const target = folders.length ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('outline').update('profile', id || undefined, target);
}

/** Opens a new, unsaved document with the kind's headings. */
async function newOutline(client) {
  const profile = await pick(client, []);
  if (!profile) return;
  const title = await vscode.window.showInputBox({ prompt: say('title'), placeHolder: say('titleHint') });
  if (title === undefined) return;
  const made = await execute(client, 'outline.new', { profile, title });
  if (!made) return;
  const document = await vscode.workspace.openTextDocument({ language: 'outline', content: made.text });
  await vscode.window.showTextDocument(document);
}

module.exports = { chooseProfile, execute, newOutline };
