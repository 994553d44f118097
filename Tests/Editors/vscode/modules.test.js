// Converters, document sync, detection by content, and the server's start: one module at a time.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const stub = require('../vscode_stub');
const world = stub.make();
stub.install(world.vscode);
const folder = '../../../EditorConfigs/VSCode/source/';
const convert = require(folder + 'convert');
const { Sync } = require(folder + 'sync');
const { Backoff, findServer } = require(folder + 'server');
const { looksLikeOutline } = require(folder + 'detect');
const { Range } = stub;
const range = (a, b, c, d) => ({ start: { line: a, character: b }, end: { line: c, character: d } });

test('a diagnostic goes there and comes back as the server sent it', () => {
  const sent = { range: range(1, 2, 1, 3), severity: 2, code: 'half-width-punctuation', source: 'outline-ls', message: '用“，”', data: { x: 1 },
    codeDescription: { href: 'https://example.invalid/x' }, tags: [1],
    relatedInformation: [{ location: { uri: 'file:///a', range: range(0, 0, 0, 1) }, message: '见此' }] };
  const made = convert.diagnostic(sent);
  assert.equal(made.severity, world.vscode.DiagnosticSeverity.Warning);
  assert.equal(made.code.value, 'half-width-punctuation');
  assert.equal(made.relatedInformation[0].message, '见此');
  assert.equal(convert.fromDiagnostic(made), sent);
});
test('a diagnostic of another tool', () => {
  const other = new world.vscode.Diagnostic(new Range(0, 0, 0, 1), 'x', 0);
  assert.deepEqual(convert.fromDiagnostic(other), { range: range(0, 0, 0, 1), message: 'x', severity: 1 });
});
test('hover in its three forms', () => {
  assert.equal(convert.hover(null), null);
  assert.equal(convert.hover({ contents: { kind: 'markdown', value: '**甲**' } }).contents[0].value, '**甲**');
  assert.match(convert.hover({ contents: ['甲', { language: 'x', value: '乙' }] }).contents[0].value, /甲[^]*乙/);
});
test('symbols: a tree or a list', () => {
  const [one] = convert.symbols([{ name: '一、甲', kind: 3, range: range(0, 0, 2, 1), selectionRange: range(0, 0, 0, 3),
    children: [{ name: '', kind: 15, range: range(1, 0, 1, 1), selectionRange: range(1, 0, 1, 1) }] }]);
  assert.equal(one.kind, 2);
  assert.equal(one.children.length, 1);
  const [flat] = convert.symbols([{ name: '甲', kind: 3, location: { uri: 'file:///a', range: range(0, 0, 0, 1) } }]);
  assert.equal(flat.location.range.end.character, 1);
  assert.equal(convert.symbols(null), null);
});
test('completion: a range, insert and replace ranges, a snippet, plain text', () => {
  const { items, isIncomplete } = convert.completions({ isIncomplete: true, items: [
    { label: '甲', kind: 15, filterText: 'jia', textEdit: { range: range(0, 0, 0, 1), newText: '甲乙' } },
    { label: '乙', textEdit: { insert: range(0, 0, 0, 1), replace: range(0, 0, 0, 2), newText: '乙' }, insertTextFormat: 2 },
    { label: '丙', labelDetails: { description: '说明' } }] });
  assert.equal(isIncomplete, true);
  assert.deepEqual([items[0].insertText, items[0].kind, items[0].filterText, items[0].range.end.character], ['甲乙', 14, 'jia', 1]);
  assert.equal(items[1].insertText.value, '乙');
  assert.equal(items[1].range.replacing.end.character, 2);
  assert.equal(items[2].insertText, '丙');
  assert.equal(items[2].label.description, '说明');
  assert.deepEqual(convert.completions(null).items, []);
});
test('edits in both forms', () => {
  const edits = [{ range: range(0, 0, 0, 1), newText: '，' }];
  for (const edit of [{ changes: { 'file:///a': edits } }, { documentChanges: [{ textDocument: { uri: 'file:///a', version: 1 }, edits }] }]) {
    const [{ uri, edits: [one] }] = convert.workspaceEdit(edit).all;
    assert.deepEqual([uri.toString(), one.newText], ['file:///a', '，']);
  }
});
test('an action, and a bare command', () => {
  const action = convert.codeAction({ title: '改', kind: 'source.fixAll.outline', isPreferred: true });
  assert.deepEqual([action.kind.value, action.isPreferred], ['source.fixAll.outline', true]);
  assert.equal(convert.codeAction({ title: '做', command: 'x' }).command.command, 'x');
});
test('tokens: all of them, or changes', () => {
  assert.deepEqual([...convert.tokens({ data: [0, 1, 2, 3, 0], resultId: '1' }).data], [0, 1, 2, 3, 0]);
  assert.equal(convert.tokenEdits({ edits: [{ start: 5, deleteCount: 5 }], resultId: '2' }).edits[0].start, 5);
  assert.equal(convert.tokenEdits({ data: [] }).data.length, 0);
});
test('selection ranges keep their parents', () => {
  assert.equal(convert.selection({ range: range(1, 0, 1, 1), parent: { range: range(0, 0, 2, 0) } }).parent.range.end.line, 2);
});

/** What a Sync sends while `work` plays with it; and the text as a server would rebuild it. */
function synced(capability, work) {
  const sent = [];
  const sync = new Sync({ notify: (method, params) => sent.push([method.split('/')[1], params]) }, capability);
  const place = stub.make();
  place.vscode.workspace.onDidChangeTextDocument(event => sync.changed(event));
  work(sync, place);
  let text;
  for (const [method, params] of sent) {
    if (method === 'didOpen') text = params.textDocument.text;
    if (method === 'didChange') for (const change of params.contentChanges) {
      const model = new stub.TextDocument(null, '', text);
      text = change.range ? text.slice(0, model.offsetAt(change.range.start)) + change.text + text.slice(model.offsetAt(change.range.end)) : change.text;
    }
  }
  return { sent, text, methods: sent.map(one => one[0]) };
}
const full = { openClose: true, change: 2, save: { includeText: true } };

test('sync: several changes of one event rebuild the same text', () => {
  let document;
  const { text, sent } = synced(full, (sync, place) => {
    document = place.open('/a.outline', '一、甲\n（一）😀乙\n');
    sync.open(document);
    place.edit(document, [new Range(0, 2, 0, 3), '丙丁'], [new Range(1, 3, 1, 5), ''], [new Range(2, 0, 2, 0), '完\n']);
    place.edit(document, [new Range(0, 0, 1, 0), '']);
  });
  assert.equal(text, document.text);
  assert.equal(text, '（一）乙\n完\n');
  assert.deepEqual(sent.map(one => one[1].textDocument.version), [1, 2, 3]);
});
test('sync: whole texts where the server wants them, nothing where it wants none', () => {
  const work = (sync, place) => { const d = place.open('/a.outline', '甲'); sync.open(d); place.edit(d, [new Range(0, 0, 0, 1), '乙']); };
  assert.equal(synced(1, work).text, '乙');
  assert.deepEqual(synced(0, work).methods, ['didOpen']);
});
test('sync: open once, save, close once; other documents stay unmentioned', () => {
  const { methods } = synced(full, (sync, place) => {
    const other = place.open('/a.txt', '甲', 'plaintext'), remote = place.open('git:/a.outline', '甲'), one = place.open('/a.outline', '甲');
    for (const document of [other, remote, one, one]) sync.open(document);
    place.edit(other, [new Range(0, 0, 0, 1), '乙']);
    for (const document of [other, one]) sync.saved(document);
    for (const document of [other, one, one]) sync.close(document);
  });
  assert.deepEqual(methods, ['didOpen', 'didSave', 'didClose']);
});
test('sync: an event without changes is not sent', () => {
  const { methods } = synced(full, (sync, place) => { const d = place.open('untitled:x', '甲'); sync.open(d); place.edit(d); });
  assert.deepEqual(methods, ['didOpen']);
});

test('the program is looked for in the setting, the PATH, the extension', () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'outline-'));
  const program = (...parts) => { const file = path.join(home, ...parts); fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, ''); fs.chmodSync(file, 0o755); return file; };
  const extension = path.join(home, 'extension'), search = path.join(home, 'p');
  assert.deepEqual(findServer({ extension, search }), { path: undefined });
  const bundled = program('extension', 'bin', 'outline-ls');
  assert.equal(findServer({ extension, search }).path, bundled);
  const onPath = program('p', 'outline-ls');
  assert.equal(findServer({ extension, search }).path, onPath);
  const set = program('own', 'server');
  assert.equal(findServer({ extension, search, setting: set }).path, set);
  assert.equal(findServer({ extension, search, setting: '${workspaceFolder}/own/server', folder: home }).path, set);
  assert.equal(findServer({ extension, search, setting: 'own/server', folder: home }).path, set);
  assert.equal(findServer({ extension, search, setting: 'outline-ls' }).path, onPath);
  assert.deepEqual(findServer({ extension, search, setting: '/none/such' }), { wrong: '/none/such' });
  fs.chmodSync(set, 0o644);
  assert.deepEqual(findServer({ extension, search, setting: set }), { wrong: set });
  fs.rmSync(home, { recursive: true });
});
test('back-off doubles, gives up at the fifth crash in three minutes, and forgets', () => {
  let now = 0;
  const backoff = new Backoff(() => now);
  assert.deepEqual([1, 2, 3, 4, 5].map(() => backoff.crashed()), [500, 1000, 2000, 4000, -1]);
  now += 3 * 60 * 1000;
  assert.equal(backoff.crashed(), 500);
});

test('outlines among plain texts', () => {
  for (const text of ['在会上的发言提纲\n\n正文。', '\n　　个人对照检查材料\n', '说明如下。\n一、甲\n（一）乙\n']) assert.ok(looksLikeOutline(text), text);
  for (const text of ['', '\n\n', '牛奶,面包\n鸡蛋', '请把发言提纲发给我。', '一、甲\n二、乙\n', '关于这件事，见提纲']) assert.ok(!looksLikeOutline(text), text);
});
