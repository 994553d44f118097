---@brief
---
--- outline-ls checks Chinese official outlines (提纲) in plain text.
--- Neovim 0.11 and later read this file; `vim.lsp.enable('outline_ls')` turns it on.

---@type vim.lsp.Config
return {
  cmd = { 'outline-ls' },
  filetypes = { 'outline' },
  root_markers = { '.outline-ls.json', '.outline-ls', '.git' },
}
