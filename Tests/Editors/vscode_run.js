// The extension under the stub, driven by test_vscode.py: node vscode_run.js EXTENSION FILE; the job is in $OUTLINE_JOB.
// Every provider that the server's capabilities have brought about is called, and must give something fit for the editor.
'use strict';
const fs = require('fs');
const path = require('path');
const stub = require('./vscode_stub');
const [directory, file] = process.argv.slice(2).map(one => path.resolve(one));
const job = JSON.parse(process.env.OUTLINE_JOB);
const manifest = JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8'));
const window = stub.make({ manifest, folder: path.dirname(file) });
stub.install(window.vscode);
const { Position, Range, until } = stub;

(async () => {
  const extension = require(directory), context = window.context(directory), problems = [], result = { problems, called: [] };
  await extension.activate(context);
  const document = window.open(file, fs.readFileSync(file, 'utf8'));
  const units = ([line, column]) => new Position(line - 1, [...document.lines[line - 1]].slice(0, column - 1).join('').length);
  const list = () => window.diagnostics(document).map(d => ({ line: d.range.start.line + 1, message: d.message, code: d.code && d.code.value || d.code,
    column: [...document.lines[d.range.start.line].slice(0, d.range.start.character)].length + 1 }));
  const shows = place => list().some(one => one.line === place[0] && one.column === place[1]);
  await until(() => shows(job.wait) && shows(job.gap), job.timeout * 1000);
  if (job.stay) return;
  result.diagnostics = list();

  const token = new window.vscode.CancellationTokenSource().token, options = { tabSize: 2, insertSpaces: true };
  const finding = window.diagnostics(document).find(d => d.range.start.line === job.wait[0] - 1), whole = new Range(0, 0, document.lineCount - 1, 0);
  const at = units(job.hover);
  const calls = {
    Hover: p => p.provideHover(document, at, token), DocumentSymbol: p => p.provideDocumentSymbols(document, token),
    FoldingRange: p => p.provideFoldingRanges(document, {}, token),
    CompletionItem: p => p.provideCompletionItems(document, units(job.complete), token, { triggerKind: 0 }),
    CodeActions: p => p.provideCodeActions(document, finding.range, { diagnostics: [finding], triggerKind: 1 }, token),
    DocumentFormattingEdit: p => p.provideDocumentFormattingEdits(document, options, token),
    DocumentRangeFormattingEdit: p => p.provideDocumentRangeFormattingEdits(document, whole, options, token),
    OnTypeFormattingEdit: p => p.provideOnTypeFormattingEdits(document, at, '\n', options, token),
    DocumentSemanticTokens: p => p.provideDocumentSemanticTokens(document, token),
    DocumentRangeSemanticTokens: p => p.provideDocumentRangeSemanticTokens(document, whole, token),
    InlayHints: p => p.provideInlayHints(document, whole, token), CodeLens: p => p.provideCodeLenses(document, token),
    WorkspaceSymbol: p => p.provideWorkspaceSymbols('问题', token), SelectionRange: p => p.provideSelectionRanges(document, [at], token),
    DocumentLink: p => p.provideDocumentLinks(document, token), Rename: p => p.prepareRename ? p.prepareRename(document, at, token).catch(() => null) : null,
  };
  const answers = {};
  for (const [kind, entries] of Object.entries(window.told.providers)) for (const { provider } of entries) {
    if (!calls[kind]) problems.push(`${kind} is never called`);
    try {
      answers[kind] = await calls[kind](provider);
      result.called.push(kind);
    } catch (error) {
      problems.push(`${kind}: ${error.stack}`);
    }
  }
  const tokens = window.told.providers.DocumentSemanticTokens;
  if (tokens && tokens[0] && tokens[0].provider.provideDocumentSemanticTokensEdits && answers.DocumentSemanticTokens) {
    await tokens[0].provider.provideDocumentSemanticTokensEdits(document, answers.DocumentSemanticTokens.resultId, token);
  }
  const first = answers.CompletionItem && answers.CompletionItem.items[0], completer = window.told.providers.CompletionItem[0].provider;
  if (first && completer.resolveCompletionItem) await completer.resolveCompletionItem(first, token);
  const flat = symbols => (symbols || []).flatMap(one => [{ name: one.name, line: one.range.start.line + 1 }, ...flat(one.children)]);
  result.symbols = flat(answers.DocumentSymbol);
  result.hover = answers.Hover && answers.Hover.contents[0].value;
  result.completion = answers.CompletionItem.items.map(one => one.label.label || one.label);
  for (const item of answers.CompletionItem.items) {   // The editor takes only a range of one line around the cursor.
    const range = item.range && (item.range.replacing || item.range);
    if (range && (range.start.line !== range.end.line || !range.contains(units(job.complete)))) problems.push(`the range of ${item.label}`);
  }
  result.folds = answers.FoldingRange.map(one => [one.start + 1, one.end + 1]);
  for (const [a, b] of result.folds) for (const [c, d] of result.folds) {
    if (a < c && c <= b && b < d) problems.push(`folds cross: ${[a, b, c, d]}`);
  }
  result.codeActions = answers.CodeActions.map(one => one.title);
  await until(() => window.told.status.text, 5000).catch(() => null);
  result.status = window.told.status.text;

  const cure = units(job.cure.place);
  window.edit(document, [new Range(cure.line, cure.character, cure.line, cure.character + 1), job.cure.text]);
  await until(() => !shows(job.wait), job.timeout * 1000);
  result.after = list();
  window.configure({ 'outline.rules': { 'heading-number-gap': 'off' } });   // A setting takes effect while the server runs.
  await until(() => !list().some(one => one.code === 'heading-number-gap'), job.timeout * 1000).catch(() => problems.push('switching a rule off has no effect'));
  window.save(document);
  window.close(document);
  await until(() => !window.diagnostics(document).length, 5000);
  await extension.deactivate();
  context.subscriptions.forEach(one => one.dispose());
  for (const one of window.told.shown) problems.push(`shown: ${one.text}`);
  result.log = window.told.log;
  fs.writeFileSync(job.out, JSON.stringify(result));
  process.exit(0);
})().catch(error => { console.error(error.stack, window.told.log.join('\n')); process.exit(1); });
