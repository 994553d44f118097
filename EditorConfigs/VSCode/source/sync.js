// @ts-check
// Tells the server of outlines that are opened, changed, saved and closed. Every other document stays unmentioned.
'use strict';

const { fromRange, identifier } = require('./convert');

const SCHEMES = new Set(['file', 'untitled']);

/** @param {any} document @returns {boolean} whether the server is told of it */
function isOutline(document) {
  return document.languageId === 'outline' && SCHEMES.has(document.uri.scheme);
}

class Sync {
  /**
   * @param {{notify: (method: string, params: any) => void}} connection
   * @param {any} capability the server's `textDocumentSync`: a number or an object
   */
  constructor(connection, capability) {
    const options = typeof capability === 'number' ? { openClose: true, change: capability } : capability || {};
    this.connection = connection;
    this.openClose = options.openClose !== false;
    this.change = options.change || 0;
    this.save = options.save;
    /** The documents that the server has open, by URI. @type {Map<string, any>} */
    this.opened = new Map();
  }

  /** @param {any} document @returns {boolean} whether it was announced now */
  open(document) {
    const key = document.uri.toString();
    if (!isOutline(document) || this.opened.has(key)) return false;
    this.opened.set(key, document);
    if (this.openClose) {
      this.connection.notify('textDocument/didOpen', {
        textDocument: { ...identifier(document), languageId: document.languageId, version: document.version, text: document.getText() },
      });
    }
    return true;
  }

  /** @param {any} event the editor's change event @returns {boolean} whether the text has changed for the server */
  changed(event) {
    const { document, contentChanges } = event;
    if (!this.opened.has(document.uri.toString()) || !contentChanges.length || !this.change) return false;
    // The editor lists the changes of one event so that they can be applied one after the other, as the protocol wants it.
    const changes = this.change === 2
      ? contentChanges.map(one => ({ range: fromRange(one.range), rangeLength: one.rangeLength, text: one.text }))
      : [{ text: document.getText() }];
    this.connection.notify('textDocument/didChange', {
      textDocument: { ...identifier(document), version: document.version }, contentChanges: changes,
    });
    return true;
  }

  /** @param {any} document */
  saved(document) {
    if (!this.save || !this.opened.has(document.uri.toString())) return;
    const text = this.save.includeText ? { text: document.getText() } : {};
    this.connection.notify('textDocument/didSave', { textDocument: identifier(document), ...text });
  }

  /** Also for a document that is no outline any more. @param {any} document @returns {boolean} whether it was open */
  close(document) {
    if (!this.opened.delete(document.uri.toString())) return false;
    if (this.openClose) this.connection.notify('textDocument/didClose', { textDocument: identifier(document) });
    return true;
  }
}

module.exports = { Sync, isOutline };
