// @ts-check
// The features in use. Each file has: `method` (the name it is registered by), `capability` (where the server announces it),
// `announce(textDocument, workspace)` (what this client says of it) and `register(client, options)` (returns a disposable).
'use strict';

const features = [
  require('./codeAction'), require('./codeLens'), require('./completion'), require('./diagnostics'), require('./documentLink'),
  require('./documentSymbol'), require('./executeCommand'), require('./folding'), require('./formatting'), require('./hover'),
  require('./inlayHint'), require('./onTypeFormatting'), require('./rangeFormatting'), require('./rename'),
  require('./selectionRange'), require('./semanticTokens'), require('./watchedFiles'), require('./workspaceSymbol'),
];

module.exports = { features };
