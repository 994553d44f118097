// The whole extension under the stub, on the stand-in server: every provider, both ways of diagnostics, both ways of
// registration, crashes, a missing program, the commands and the status bar.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const stub = require('../vscode_stub');
const { until, Range, Position } = stub;
const directory = path.resolve(__dirname, '../../../EditorConfigs/VSCode');
const manifest = JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8'));
const world = stub.make();
stub.install(new Proxy({}, { get: (_, name) => current.vscode[name] }));
let current = world;

const text = '发言提纲\n\n一、存在的问题\n（一）甲\n一是见《条例》。😀𠮷家村,记录不够。\n三、措施\n';
const comma = line => ({ line: 4, at: '一是见《条例》。😀𠮷家村'.length });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outline-'));
const program = path.join(folder, 'outline-ls');
fs.writeFileSync(program, `#!/bin/sh\nexec python3 '${path.resolve(__dirname, '../stub_server.py')}'\n`, { mode: 0o755 });
test.after(() => fs.rmSync(folder, { recursive: true }));

/** A fresh window with the extension in it. */
async function begin({ mode = '', settings = {}, language, open = true } = {}) {
  process.env.OUTLINE_STUB = mode;
  for (const name of Object.keys(require.cache)) if (name.startsWith(directory)) delete require.cache[name];
  current = stub.make({ manifest, folder, language, settings: { 'outline.server.path': program, ...settings } });
  const extension = require(directory);
  const context = current.context(directory);
  await extension.activate(context);
  const document = open && current.open(path.join(folder, '发言提纲.txt'), text);
  const end = async () => {
    await extension.deactivate();
    context.subscriptions.forEach(one => one.dispose());
  };
  return { ...current, document, end };
}
const found = (window, code) => window.diagnostics(window.document).find(one => one.code === code);
const token = () => new current.vscode.CancellationTokenSource().token;
const call = (window, kind, method, ...args) => window.told.providers[kind][0].provider[method](...args);

for (const mode of ['', 'pull', 'dynamic', 'dynamic,pull']) test(`findings, and again after an edit (${mode || 'push'})`, async () => {
  const window = await begin({ mode });
  const one = await until(() => found(window, 'half-width-punctuation'));
  assert.deepEqual([one.range.start.line, one.range.start.character], [4, comma().at]);
  window.edit(window.document, [new Range(4, comma().at, 4, comma().at + 1), '，']);
  await until(() => !found(window, 'half-width-punctuation') && found(window, 'heading-number-gap'));
  window.close(window.document);
  await until(() => window.diagnostics(window.document).length === 0);
  await window.end();
});

for (const mode of ['', 'dynamic']) test(`every provider (${mode || 'static'})`, async () => {
  const window = await begin({ mode }), { document } = window, start = new Position(2, 0);
  await until(() => window.diagnostics(document).length && window.told.providers.DocumentLink);
  const symbols = await call(window, 'DocumentSymbol', 'provideDocumentSymbols', document, token());
  assert.deepEqual(symbols.map(one => one.name), ['一、存在的问题', '三、措施']);
  assert.equal(symbols[0].children[0].name, '（一）甲');
  assert.deepEqual((await call(window, 'FoldingRange', 'provideFoldingRanges', document, {}, token())).map(one => [one.start, one.end]), [[2, 4], [3, 4]]);
  assert.match((await call(window, 'Hover', 'provideHover', document, start, token())).contents[0].value, /本部分/);
  const list = await call(window, 'CompletionItem', 'provideCompletionItems', document, new Position(1, 0), token(), { triggerKind: 0 });
  assert.equal(list.items[0].insertText, '二、原因剖析');
  assert.match((await call(window, 'CompletionItem', 'resolveCompletionItem', list.items[0], token())).documentation.value, /原因剖析/);
  assert.deepEqual(window.told.providers.CompletionItem[0].rest, ['、', '（']);
  const finding = found(window, 'half-width-punctuation');
  const actions = await call(window, 'CodeActions', 'provideCodeActions', document, finding.range, { diagnostics: [finding], triggerKind: 1 }, token());
  assert.equal(actions[0].edit.all[0].edits[0].newText, '，');
  const [all] = await call(window, 'CodeActions', 'provideCodeActions', document, finding.range,
    { diagnostics: [], triggerKind: 2, only: { value: 'source.fixAll' } }, token());
  assert.equal((await call(window, 'CodeActions', 'resolveCodeAction', all, token())).edit.all[0].edits.length, 2);
  assert.deepEqual(window.told.providers.CodeActions[0].rest[0].providedCodeActionKinds.map(one => one.value), ['quickfix', 'source.fixAll.outline']);
  window.edit(document, [new Range(0, 4, 0, 4), '  ']);
  const options = { tabSize: 2, insertSpaces: true };
  for (const [kind, method, ...args] of [['DocumentFormattingEdit', 'provideDocumentFormattingEdits', document, options],
    ['DocumentRangeFormattingEdit', 'provideDocumentRangeFormattingEdits', document, new Range(0, 0, 1, 0), options],
    ['OnTypeFormattingEdit', 'provideOnTypeFormattingEdits', document, start, '\n', options]]) {
    assert.equal((await call(window, kind, method, ...args, token()))[0].newText, text, kind);
  }
  const tokens = await call(window, 'DocumentSemanticTokens', 'provideDocumentSemanticTokens', document, token());
  assert.deepEqual([...tokens.data].slice(0, 5), [2, 0, 7, 0, 0]);
  assert.ok((await call(window, 'DocumentSemanticTokens', 'provideDocumentSemanticTokensEdits', document, tokens.resultId, token())).edits);
  assert.equal((await call(window, 'InlayHints', 'provideInlayHints', document, new Range(0, 0, 5, 0), token())).length, 3);
  const [lens] = await call(window, 'CodeLens', 'provideCodeLenses', document, token());
  assert.match((await call(window, 'CodeLens', 'resolveCodeLens', lens, token())).command.title, /字/);
  assert.equal((await call(window, 'WorkspaceSymbol', 'provideWorkspaceSymbols', '措施', token())).length, 1);
  assert.equal((await call(window, 'SelectionRange', 'provideSelectionRanges', document, [start], token()))[0].parent.range.start.line, 0);
  assert.match((await call(window, 'Rename', 'prepareRename', document, start, token())).placeholder, /存在/);
  assert.equal((await call(window, 'Rename', 'provideRenameEdits', document, start, '一、新', token())).all[0].edits[0].newText, '一、新');
  assert.equal((await call(window, 'DocumentLink', 'provideDocumentLinks', document, token()))[0].range.start.character, 3);
  assert.equal(window.told.shown.length, 0);
  await window.end();
  assert.ok(Object.values(window.told.providers).every(list => !list.length), 'a provider is left');
  assert.equal(Object.keys(window.told.commands).length, 0);
});

test('the status bar shows kind and count, in both languages', async () => {
  for (const [language, words] of [['zh-cn', /对照检查材料 \d+字/], ['en', /对照检查材料 \d+ characters/]]) {
    const window = await begin({ language });
    await until(() => words.test(window.told.status.text || ''));
    assert.ok(window.told.status.visible);
    window.open(path.join(folder, 'x.js'), '', 'javascript');
    await until(() => !window.told.status.visible);
    await window.end();
  }
});

test('choosing the kind writes the setting; a new outline opens', async () => {
  const window = await begin();
  await until(() => window.told.providers.Hover);
  window.answers.quickPick = items => items[items.length - 1];
  window.answers.inputBox = '我的发言提纲';
  await window.told.commands['outline.chooseProfile']();
  assert.deepEqual(window.told.written, [['outline.profile', 'fayan', window.vscode.ConfigurationTarget.Workspace]]);
  await window.told.commands['outline.newOutline']();
  assert.match(window.told.opened[0].getText(), /^我的发言提纲\n/);
  await window.end();
});

test('the server may ask for settings, and hears of changes', async () => {
  const window = await begin({ settings: { 'outline.trace.server': 'verbose' } });
  await until(() => window.told.providers.Hover);
  window.configure({ 'outline.rules': { 'half-width-punctuation': 'off' } });
  await until(() => window.told.log.some(line => line.includes('didChangeConfiguration') && line.includes('"half-width-punctuation":"off"')));
  assert.ok(window.told.log.some(line => line.includes('"initializationOptions":{') && line.includes('"maxProblems":1000')));
  await window.end();
});

test('the server hears of files that it wants to watch', async () => {
  const window = await begin({ mode: 'dynamic' });
  const [watcher] = await until(() => window.told.watchers.size && [...window.told.watchers]);
  assert.equal(watcher.pattern, '**/.outline-ls.json');
  watcher.change.fire(window.vscode.Uri.file(path.join(folder, '.outline-ls.json')));
  await until(() => window.told.log.some(line => line.includes('watched:') && line.includes('.outline-ls.json') && line.includes('"type": 2')));
  await window.end();
  assert.equal(window.told.watchers.size, 0);
});

test('a missing program: one clear message with a remedy, in both languages', async () => {
  for (const [language, words, button] of [['zh-cn', /不存在或不能执行/, '打开设置'], ['en', /does not exist or cannot be run/, 'Open Settings']]) {
    const window = await begin({ language, settings: { 'outline.server.path': '/none/such' } });
    const [shown] = await until(() => window.told.shown.length && window.told.shown);
    assert.match(shown.text, words);
    assert.equal(shown.buttons[0], button);
    await window.end();
    assert.equal(window.told.shown.length, 1);
  }
});

test('a server that is mended is found after a restart', async () => {
  const window = await begin({ settings: { 'outline.server.path': '/none/such' } });
  await until(() => window.told.shown.length);
  window.configure({ 'outline.server.path': program });
  await until(() => window.diagnostics(window.document).length);
  await window.end();
});

test('a server killed from outside is started again, and knows the document', async () => {
  const window = await begin();
  await until(() => window.diagnostics(window.document).length);
  const { execFileSync } = require('node:child_process');
  const child = execFileSync('sh', ['-c', `ps -o pid= --ppid ${process.pid}`]).toString().trim().split(/\s+/).map(Number);
  const server = child.find(pid => { try { return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('stub_server'); } catch { return false; } });
  window.told.collections.length = 0;
  process.kill(server, 'SIGKILL');
  await until(() => window.diagnostics(window.document).length);
  window.edit(window.document, [new Range(4, comma().at, 4, comma().at + 1), '，']);
  await until(() => !found(window, 'half-width-punctuation'));
  assert.equal(window.told.shown.length, 0);
  await window.end();
});

test('a server that always crashes is given up after five times', { timeout: 30000 }, async () => {
  const window = await begin({ mode: 'crash' });
  const [shown] = await until(() => window.told.shown.length && window.told.shown, 25000);
  assert.match(shown.text, /多次意外退出/);
  assert.equal(window.told.log.filter(line => line.includes(' start: ')).length, 5);
  assert.equal(window.told.shown.length, 1);
  await window.end();
});

test('a request that is cancelled gives nothing, and the server serves on', async () => {
  const window = await begin({ mode: 'mute' });
  await until(() => window.told.providers.Hover);
  const source = new window.vscode.CancellationTokenSource();
  const asked = call(window, 'Hover', 'provideHover', window.document, new Position(2, 0), source.token);
  setTimeout(() => source.cancel(), 30);
  assert.equal(await asked, null);
  assert.equal((await call(window, 'DocumentSymbol', 'provideDocumentSymbols', window.document, token())).length, 2);
  await window.end();
});

test('plain text that is an outline becomes one; other text starts no server', async () => {
  const window = await begin({ open: false });
  window.open(path.join(folder, '购物单.txt'), '牛奶,面包', 'plaintext');
  assert.ok(!window.told.log.some(line => line.includes('start:')));
  const document = window.open(path.join(folder, '会上说的话.txt'), text, 'plaintext');
  await until(() => window.diagnostics(document).length);
  assert.equal(document.languageId, 'outline');
  await window.end();
});

test('the manifest is in order: files, commands, texts in both languages', async () => {
  const texts = ['package.nls.json', 'package.nls.zh-cn.json'].map(name => JSON.parse(fs.readFileSync(path.join(directory, name), 'utf8')));
  const used = [...new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(hit => hit[1]))].sort();
  for (const one of texts) assert.deepEqual(Object.keys(one).sort(), used);
  const { contributes } = manifest;
  const files = [manifest.icon, manifest.main, ...contributes.languages.map(one => one.configuration), ...contributes.grammars.map(one => one.path),
    ...contributes.snippets.map(one => one.path), ...contributes.walkthroughs[0].steps.map(one => one.media.markdown)];
  for (const file of files) assert.ok(fs.existsSync(path.join(directory, file)), file);
  for (const file of files.filter(one => one.endsWith('.json'))) JSON.parse(fs.readFileSync(path.join(directory, file), 'utf8'));
  const pattern = JSON.parse(fs.readFileSync(path.join(directory, 'language-configuration.json'), 'utf8')).wordPattern;
  assert.deepEqual('一、存在问题。'.match(new RegExp(pattern, 'g')), ['一', '存在问题']);
  const window = await begin({ open: false });
  assert.deepEqual(Object.keys(window.told.commands).sort(), contributes.commands.map(one => one.command).sort());
  await window.end();
});
