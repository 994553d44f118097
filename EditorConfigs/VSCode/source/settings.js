// @ts-check
// The `outline` section of the settings, as plain data for the server.
'use strict';

const vscode = require('vscode');

/** @param {string} [section] @param {any} [scope] a document's URI @returns {any} plain data; null where there is none */
function read(section = 'outline', scope) {
  const dot = section.lastIndexOf('.');
  const parent = dot < 0 ? undefined : section.slice(0, dot);
  const value = vscode.workspace.getConfiguration(parent, scope).get(section.slice(dot + 1));
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** @param {string} key below `outline.` @param {any} [scope] */
function get(key, scope) {
  return vscode.workspace.getConfiguration('outline', scope).get(key);
}

module.exports = { read, get };
