// @ts-check
// The commands that change the structure: the server changes the text, the editor says where the cursor is.
'use strict';

const vscode = require('vscode');
const convert = require('./convert');
const { execute } = require('./commands');

const commands = {
  'outline.moveUp': ['outline.move', { direction: 'up' }],
  'outline.moveDown': ['outline.move', { direction: 'down' }],
  'outline.promote': ['outline.shift', { direction: 'promote' }],
  'outline.demote': ['outline.shift', { direction: 'demote' }],
  'outline.newSibling': ['outline.insert', { kind: 'sibling' }],
  'outline.renumberAll': ['outline.renumber', { scope: 'whole' }],
};

/** @param {() => import('./client').Client | undefined} client */
function register(client) {
  return Object.entries(commands).map(([name, [command, what]]) => vscode.commands.registerCommand(name, async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const made = await execute(client(), command, {
      ...convert.identifier(editor.document), range: convert.fromRange(editor.selection), ...what,
    });
    if (!made || !made.cursor) return;
    const at = convert.position(made.cursor);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at));
  }));
}

module.exports = { register };
