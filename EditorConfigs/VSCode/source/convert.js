// @ts-check
// Converts between the protocol's types and the editor's, both ways. Pure functions; both sides count UTF-16 units.
'use strict';

const vscode = require('vscode');

/** The protocol's object behind one of the editor's, for requests that send it back. @type {WeakMap<object, any>} */
const raw = new WeakMap();

/** @template T @param {T} made @param {any} source @returns {T} */
function remember(made, source) {
  raw.set(/** @type {any} */ (made), source);
  return made;
}

const position = p => new vscode.Position(p.line, p.character);
const range = r => new vscode.Range(position(r.start), position(r.end));
const fromPosition = p => ({ line: p.line, character: p.character });
const fromRange = r => ({ start: fromPosition(r.start), end: fromPosition(r.end) });
const uri = text => vscode.Uri.parse(text);
const identifier = document => ({ uri: document.uri.toString() });
const list = (values, one) => (values || []).map(one);

/** @param {any} content MarkupContent, MarkedString, or a list of the latter */
function markdown(content) {
  const made = new vscode.MarkdownString();
  for (const part of Array.isArray(content) ? content : [content]) {
    if (typeof part === 'string') made.appendMarkdown(part + '\n\n');
    else if (part.language) made.appendCodeblock(part.value, part.language);
    else if (part.kind === 'plaintext') made.appendText(part.value);
    else made.appendMarkdown(part.value);
  }
  return made;
}

function diagnostic(d) {
  const made = new vscode.Diagnostic(range(d.range), d.message, (d.severity || 1) - 1);
  made.source = d.source;
  made.code = d.codeDescription ? { value: d.code, target: uri(d.codeDescription.href) } : d.code;
  if (d.tags) made.tags = d.tags;
  if (d.relatedInformation) {
    made.relatedInformation = d.relatedInformation.map(
      one => new vscode.DiagnosticRelatedInformation(location(one.location), one.message));
  }
  return remember(made, d);
}

function fromDiagnostic(d) {
  if (raw.has(d)) return raw.get(d);
  const code = d.code && typeof d.code === 'object' ? d.code.value : d.code;
  const made = { range: fromRange(d.range), message: d.message, severity: d.severity + 1 };
  return Object.assign(made, d.source === undefined ? {} : { source: d.source }, code === undefined ? {} : { code });
}

const location = l => new vscode.Location(uri(l.uri), range(l.range));
const hover = h => h && new vscode.Hover([markdown(h.contents)], h.range && range(h.range));
const command = c => c && { title: c.title, command: c.command, arguments: c.arguments, tooltip: c.tooltip };
const textEdit = e => new vscode.TextEdit(range(e.range), e.newText);
const textEdits = values => values && values.map(textEdit);

/** A tree of symbols, or a flat list of them, as the server sent it. */
function symbols(values) {
  return values && values.map(s => {
    if (s.location) return new vscode.SymbolInformation(s.name, s.kind - 1, s.containerName || '', location(s.location));
    const made = new vscode.DocumentSymbol(s.name || ' ', s.detail || '', s.kind - 1, range(s.range), range(s.selectionRange));
    made.children = symbols(s.children) || [];
    if (s.tags) made.tags = s.tags;
    return made;
  });
}

const foldKinds = { comment: 'Comment', imports: 'Imports', region: 'Region' };
const fold = f => new vscode.FoldingRange(f.startLine, f.endLine, f.kind && vscode.FoldingRangeKind[foldKinds[f.kind]]);

/** @param {any} value CompletionList, a list of items, or null */
function completions(value) {
  const items = value ? (Array.isArray(value) ? value : value.items) : [];
  return new vscode.CompletionList(items.map(completion), Boolean(value && value.isIncomplete));
}

function completion(item) {
  const label = item.labelDetails
    ? { label: item.label, detail: item.labelDetails.detail, description: item.labelDetails.description } : item.label;
  const made = new vscode.CompletionItem(label, item.kind === undefined ? undefined : item.kind - 1);
  const edit = item.textEdit, text = edit ? edit.newText : item.insertText === undefined ? item.label : item.insertText;
  made.insertText = item.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
  if (edit) made.range = edit.range ? range(edit.range) : { inserting: range(edit.insert), replacing: range(edit.replace) };
  for (const key of ['detail', 'filterText', 'sortText', 'preselect', 'commitCharacters', 'tags']) {
    if (item[key] !== undefined) made[key] = item[key];
  }
  completionRest(made, item);
  return remember(made, item);
}

/** What a resolved item may add. */
function completionRest(made, item) {
  if (item.detail !== undefined) made.detail = item.detail;
  if (item.documentation !== undefined) {
    made.documentation = typeof item.documentation === 'string' ? item.documentation : markdown(item.documentation);
  }
  if (item.additionalTextEdits) made.additionalTextEdits = textEdits(item.additionalTextEdits);
  if (item.command) made.command = command(item.command);
  return made;
}

function workspaceEdit(edit) {
  if (!edit) return undefined;
  const made = new vscode.WorkspaceEdit();
  for (const change of edit.documentChanges || []) {
    if (change.kind === 'create') made.createFile(uri(change.uri), change.options);
    else if (change.kind === 'rename') made.renameFile(uri(change.oldUri), uri(change.newUri), change.options);
    else if (change.kind === 'delete') made.deleteFile(uri(change.uri), change.options);
    else made.set(uri(change.textDocument.uri), textEdits(change.edits));
  }
  if (!edit.documentChanges) for (const [name, edits] of Object.entries(edit.changes || {})) made.set(uri(name), textEdits(edits));
  return made;
}

/** @param {any} value Command or CodeAction */
function codeAction(value) {
  if (typeof value.command === 'string') {
    const made = new vscode.CodeAction(value.title, vscode.CodeActionKind.Empty);
    made.command = command(value);
    return made;
  }
  const made = new vscode.CodeAction(value.title, value.kind === undefined ? undefined : actionKind(value.kind));
  if (value.diagnostics) made.diagnostics = value.diagnostics.map(diagnostic);
  if (value.edit) made.edit = workspaceEdit(value.edit);
  if (value.command) made.command = command(value.command);
  if (value.isPreferred) made.isPreferred = true;
  if (value.disabled) made.disabled = value.disabled;
  return remember(made, value);
}

/** @param {string} kind such as `source.fixAll.outline` */
function actionKind(kind) {
  return kind.split('.').filter(Boolean).reduce((whole, part) => whole.append(part), vscode.CodeActionKind.Empty);
}

/** The editor's formatting options, less what the protocol does not know. */
const formatting = o => ({ tabSize: o.tabSize, insertSpaces: o.insertSpaces });

const tokens = value => value && new vscode.SemanticTokens(new Uint32Array(value.data), value.resultId);

/** Full tokens, or what changed since the last ones. */
function tokenEdits(value) {
  if (!value || !value.edits) return tokens(value);
  const edits = value.edits.map(e => new vscode.SemanticTokensEdit(e.start, e.deleteCount, e.data && new Uint32Array(e.data)));
  return new vscode.SemanticTokensEdits(edits, value.resultId);
}

function inlayHint(hint) {
  const label = typeof hint.label === 'string' ? hint.label : hint.label.map(part => {
    const made = new vscode.InlayHintLabelPart(part.value);
    if (part.tooltip) made.tooltip = typeof part.tooltip === 'string' ? part.tooltip : markdown(part.tooltip);
    if (part.location) made.location = location(part.location);
    if (part.command) made.command = command(part.command);
    return made;
  });
  const made = new vscode.InlayHint(position(hint.position), label, hint.kind);
  if (hint.tooltip) made.tooltip = typeof hint.tooltip === 'string' ? hint.tooltip : markdown(hint.tooltip);
  if (hint.textEdits) made.textEdits = textEdits(hint.textEdits);
  made.paddingLeft = hint.paddingLeft;
  made.paddingRight = hint.paddingRight;
  return remember(made, hint);
}

const codeLens = lens => remember(new vscode.CodeLens(range(lens.range), command(lens.command)), lens);
const selection = s => new vscode.SelectionRange(range(s.range), s.parent && selection(s.parent));

function documentLink(link) {
  const made = new vscode.DocumentLink(range(link.range), link.target && uri(link.target));
  if (link.tooltip) made.tooltip = link.tooltip;
  return remember(made, link);
}

function workspaceSymbol(s) {
  const at = s.location.range ? location(s.location) : new vscode.Location(uri(s.location.uri), new vscode.Position(0, 0));
  return remember(new vscode.SymbolInformation(s.name, s.kind - 1, s.containerName || '', at), s);
}

module.exports = {
  raw, position, range, fromPosition, fromRange, uri, identifier, list, markdown, diagnostic, fromDiagnostic, location, hover,
  command, textEdit, textEdits, symbols, fold, completions, completion, completionRest, workspaceEdit, codeAction, actionKind,
  formatting, tokens, tokenEdits, inlayHint, codeLens, selection, documentLink, workspaceSymbol,
};
