// vscode_stub.js - as much of the `vscode` API as the extension uses, under plain Node.
//
// make({settings, language}) gives {vscode, ...}: the API object, what it was told (shown messages, status items,
// diagnostics, providers, commands, written settings), and levers: open, edit, close, save, configure, answer.
// install(vscode) makes require('vscode') give it.
'use strict';
const { EventEmitter: Node } = require('events');
const { pathToFileURL, fileURLToPath } = require('url');
const Module = require('module');
const path = require('path');

class Position {
  constructor(line, character) {
    if (!(line >= 0) || !(character >= 0)) throw new Error(`bad position ${line}:${character}`);
    Object.assign(this, { line, character });
  }
}
class Range {
  constructor(a, b, c, d) {
    [this.start, this.end] = typeof a === 'number' ? [new Position(a, b), new Position(c, d)] : [a, b];
    if (this.end.line < this.start.line || (this.end.line === this.start.line && this.end.character < this.start.character)) throw new Error('a range the wrong way round');
  }
  contains(other) {
    const before = (a, b) => a.line < b.line || (a.line === b.line && a.character <= b.character);
    return before(this.start, other.start || other) && before(other.end || other, this.end);
  }
}
class Disposable {
  constructor(work) { this.work = work; }
  dispose() { if (this.work) this.work(); this.work = null; }
  static from(...all) { return new Disposable(() => all.forEach(one => one.dispose())); }
}
class EventEmitter {
  constructor() {
    this.node = new Node().setMaxListeners(0);
    this.event = (listener, self) => {
      const call = self ? listener.bind(self) : listener;
      this.node.on('fire', call);
      return new Disposable(() => this.node.off('fire', call));
    };
  }
  fire(value) { this.node.emit('fire', value); }
  dispose() { this.node.removeAllListeners(); }
}
class Uri {
  constructor(href) { this.href = href; this.scheme = href.split(':')[0]; }
  get fsPath() { return fileURLToPath(this.href); }
  toString() { return this.href; }
  static file(name) { return new Uri(pathToFileURL(name).href); }
  static parse(text) { return new Uri(text.startsWith('file:') ? pathToFileURL(fileURLToPath(text)).href : text); }
}
class CancellationTokenSource {
  constructor() {
    const emitter = this.emitter = new EventEmitter();
    this.token = { isCancellationRequested: false, onCancellationRequested: emitter.event };
  }
  cancel() { this.token.isCancellationRequested = true; this.emitter.fire(); }
  dispose() {}
}
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
CodeActionKind.Empty = new CodeActionKind('');
class MarkdownString {
  constructor(value = '') { this.value = value; }
  appendMarkdown(more) { this.value += more; return this; }
  appendText(more) { this.value += more; return this; }
  appendCodeblock(more) { this.value += '\n```\n' + more + '\n```\n'; return this; }
}
class WorkspaceEdit {
  constructor() { this.all = []; }
  set(uri, edits) { this.all.push({ uri, edits }); }
  createFile(uri, options) { this.all.push({ uri, created: options || {} }); }
  renameFile(from, to) { this.all.push({ uri: from, renamed: to }); }
  deleteFile(uri) { this.all.push({ uri, deleted: true }); }
}
class DocumentSymbol {
  constructor(name, detail, kind, range, selectionRange) {
    if (!name) throw new Error('name must not be falsy');   // As the editor does; so too below.
    if (!range.contains(selectionRange)) throw new Error('selectionRange must be contained in fullRange');
    Object.assign(this, { name, detail, kind, range, selectionRange, children: [] });
  }
}
const plain = names => class { constructor(...values) { names.split(' ').forEach((name, i) => { this[name] = values[i]; }); } };
const count = names => Object.fromEntries(names.split(' ').map((name, i) => [name, i]));

/** A text document whose text can be edited; it counts UTF-16 units, as the editor does. */
class TextDocument {
  constructor(uri, languageId, text) { Object.assign(this, { uri, languageId, text, version: 1, isClosed: false }); }
  get fileName() { return this.uri.scheme === 'file' ? this.uri.fsPath : this.uri.href; }
  get lines() { return this.text.split(/\r\n|\n|\r/); }
  get lineCount() { return this.lines.length; }
  offsetAt(place) {
    const lines = this.text.split('\n');
    return lines.slice(0, place.line).reduce((sum, line) => sum + line.length + 1, 0) + place.character;
  }
  getText(range) { return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text; }
  lineAt(line) { return { text: this.lines[line] }; }
  getWordRangeAtPosition() { return undefined; }
}

function make({ settings = {}, language = 'zh-cn', manifest = {}, folder } = {}) {
  const emitters = {}, event = name => (emitters[name] = emitters[name] || new EventEmitter());
  const told = { shown: [], log: [], providers: {}, commands: {}, collections: [], status: {}, written: [], edits: [], opened: [], watchers: new Set() };
  const answers = {};   // What the user picks: {showQuickPick, showInputBox, showErrorMessage}.
  const documents = [], defaults = {};
  for (const [key, one] of Object.entries(((manifest.contributes || {}).configuration || {}).properties || {})) defaults[key] = one.default;
  const value = name => {
    if (settings[name] !== undefined) return settings[name];
    if (defaults[name] !== undefined) return defaults[name];
    const inner = {};   // A section: gather what lies below it.
    for (const key of new Set([...Object.keys(defaults), ...Object.keys(settings)])) if (key.startsWith(name + '.')) {
      const parts = key.slice(name.length + 1).split('.');
      let at = inner;
      for (const part of parts.slice(0, -1)) at = at[part] = at[part] || {};
      at[parts[parts.length - 1]] = value(key);
    }
    return Object.keys(inner).length ? inner : undefined;
  };
  const register = kind => (...given) => {
    const at = typeof given[0].provideWorkspaceSymbols === 'function' ? 0 : 1;
    const entry = { selector: at ? given[0] : undefined, provider: given[at], rest: given.slice(at + 1) };
    (told.providers[kind] = told.providers[kind] || []).push(entry);
    return new Disposable(() => { told.providers[kind] = told.providers[kind].filter(one => one !== entry); });
  };
  const message = kind => async (text, ...buttons) => { told.shown.push({ kind, text, buttons }); return answers[kind] && answers[kind](text, buttons); };

  const vscode = {
    version: '1.90.0', Position, Range, Disposable, EventEmitter, Uri, CancellationTokenSource, CodeActionKind, MarkdownString, WorkspaceEdit,
    DocumentSymbol, CancellationError: class extends Error {}, Location: plain('uri range'), Diagnostic: plain('range message severity'),
    DiagnosticRelatedInformation: plain('location message'), Hover: plain('contents range'), CompletionItem: plain('label kind'),
    CompletionList: plain('items isIncomplete'), SymbolInformation: plain('name kind containerName location'), FoldingRange: plain('start end kind'),
    TextEdit: plain('range newText'), CodeAction: plain('title kind'), SnippetString: plain('value'), SemanticTokensLegend: plain('tokenTypes tokenModifiers'),
    SemanticTokens: plain('data resultId'), SemanticTokensEdit: plain('start deleteCount data'), SemanticTokensEdits: plain('edits resultId'),
    SelectionRange: plain('range parent'), RelativePattern: plain('base pattern'), DocumentLink: plain('range target'), InlayHint: plain('position label kind'), InlayHintLabelPart: plain('value'),
    CodeLens: plain('range command'), DiagnosticSeverity: count('Error Warning Information Hint'), StatusBarAlignment: { Left: 1, Right: 2 },
    FoldingRangeKind: { Comment: 1, Imports: 2, Region: 3 }, ConfigurationTarget: { Global: 1, Workspace: 2 }, ProgressLocation: { Window: 10 },
    languages: {
      createDiagnosticCollection: name => {
        const map = new Map();
        told.collections.push(map);
        return { name, set: (uri, list) => map.set(String(uri), list), delete: uri => map.delete(String(uri)), clear: () => map.clear(), dispose: () => map.clear() };
      },
      setTextDocumentLanguage: async (document, id) => {
        event('CloseTextDocument').fire(document);
        document.languageId = id;
        event('OpenTextDocument').fire(document);
        return document;
      },
    },
    workspace: {
      get textDocuments() { return documents; },
      workspaceFolders: folder ? [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }] : undefined,
      getConfiguration: section => ({
        get: key => value(section ? `${section}.${key}` : key),
        update: async (key, to, target) => { told.written.push([`${section}.${key}`, to, target]); configure({ [`${section}.${key}`]: to }); },
      }),
      openTextDocument: async ({ language: id, content }) => {
        const document = new TextDocument(new Uri('untitled:Untitled-1'), id, content);
        told.opened.push(document);
        documents.push(document);
        event('OpenTextDocument').fire(document);
        return document;
      },
      createFileSystemWatcher: pattern => {
        const watcher = { pattern, create: new EventEmitter(), change: new EventEmitter(), delete: new EventEmitter(), dispose() { told.watchers.delete(watcher); } };
        told.watchers.add(watcher);
        return Object.assign(watcher, { onDidCreate: watcher.create.event, onDidChange: watcher.change.event, onDidDelete: watcher.delete.event });
      },
      applyEdit: async edit => { told.edits.push(edit); return true; },
    },
    window: {
      activeTextEditor: undefined,
      showInformationMessage: message('information'), showWarningMessage: message('warning'), showErrorMessage: message('error'),
      showQuickPick: async items => answers.quickPick && answers.quickPick(items), showInputBox: async () => answers.inputBox,
      showTextDocument: async document => { vscode.window.activeTextEditor = { document }; return vscode.window.activeTextEditor; },
      createOutputChannel: name => ({ name, appendLine: line => told.log.push(line), show() { told.logShown = true; }, dispose() {} }),
      createStatusBarItem: () => Object.assign(told.status, { visible: false, show() { this.visible = true; }, hide() { this.visible = false; }, dispose() {} }),
      withProgress: async (options, work) => work({ report() {} }),
      onDidChangeActiveTextEditor: event('ChangeActiveTextEditor').event,
    },
    commands: {
      registerCommand: (name, work) => {
        if (told.commands[name]) throw new Error(`command '${name}' already exists`);
        told.commands[name] = work;
        return new Disposable(() => { delete told.commands[name]; });
      },
      executeCommand: async (name, ...rest) => told.commands[name] && told.commands[name](...rest),
    },
    env: { language, appName: 'stub', openExternal: async () => true },
  };
  for (const kind of ('Hover DocumentSymbol FoldingRange CodeActions DocumentFormattingEdit DocumentRangeFormattingEdit OnTypeFormattingEdit CodeLens '
    + 'DocumentLink SelectionRange InlayHints Rename DocumentSemanticTokens DocumentRangeSemanticTokens WorkspaceSymbol').split(' ')) {
    vscode.languages[`register${kind}Provider`] = register(kind);
  }
  vscode.languages.registerCompletionItemProvider = register('CompletionItem');
  for (const name of 'OpenTextDocument CloseTextDocument ChangeTextDocument SaveTextDocument ChangeConfiguration ChangeWorkspaceFolders'.split(' ')) {
    vscode.workspace[`onDid${name}`] = event(name).event;
  }

  function configure(changes) {
    Object.assign(settings, changes);
    event('ChangeConfiguration').fire({ affectsConfiguration: name => Object.keys(changes).some(key => key === name || key.startsWith(name + '.')) });
  }
  return {
    vscode, told, answers, configure,
    open(name, text, languageId = 'outline') {
      const document = new TextDocument(name.includes(':') ? new Uri(name) : Uri.file(name), languageId, text);
      documents.push(document);
      vscode.window.activeTextEditor = { document };
      event('OpenTextDocument').fire(document);
      event('ChangeActiveTextEditor').fire(vscode.window.activeTextEditor);
      return document;
    },
    /** Replaces ranges, given as they stand in the text before; fires one event, the last range first, as the editor does. */
    edit(document, ...changes) {
      const sorted = changes.map(([range, text]) => ({ range, text, rangeOffset: document.offsetAt(range.start), rangeLength: document.getText(range).length }))
        .sort((a, b) => b.rangeOffset - a.rangeOffset);
      for (const one of sorted) document.text = document.text.slice(0, one.rangeOffset) + one.text + document.text.slice(one.rangeOffset + one.rangeLength);
      document.version += 1;
      event('ChangeTextDocument').fire({ document, contentChanges: sorted });
    },
    save(document) { event('SaveTextDocument').fire(document); },
    close(document) {
      documents.splice(documents.indexOf(document), 1);
      document.isClosed = true;
      event('CloseTextDocument').fire(document);
    },
    diagnostics: document => told.collections.flatMap(map => map.get(String(document.uri)) || []),
    context: directory => ({ subscriptions: [], extensionPath: directory, extension: { packageJSON: manifest } }),
  };
}

function install(vscode) {
  const load = Module._load;
  Module._load = function (name, ...rest) { return name === 'vscode' ? vscode : load.call(this, name, ...rest); };
}

async function until(test, milliseconds = 15000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await test();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not in time: ${test}`);
    await new Promise(done => setTimeout(done, 20));
  }
}

module.exports = { make, install, until, Position, Range, Uri, TextDocument, CancellationTokenSource };
