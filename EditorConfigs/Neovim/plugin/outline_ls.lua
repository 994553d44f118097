-- Starts outline-ls for outlines (提纲): Neovim 0.11 and later by vim.lsp.enable, 0.7 to 0.10 by hand.
if vim.g.loaded_outline_ls then return end
vim.g.loaded_outline_ls = true

local group = vim.api.nvim_create_augroup('outline_ls', {})

-- Before 0.11 the built-in completion heeds the range of an item only where it has no filterText: “二、” would be doubled.
local function heed_ranges(client)
  local request = client.request
  client.request = function(method, params, handler, buffer)
    local before = handler
    if method == 'textDocument/completion' and before then
      handler = function(problem, result, ...)
        for _, item in ipairs(result and (result.items or result) or {}) do item.filterText = nil end
        return before(problem, result, ...)
      end
    end
    return request(method, params, handler, buffer)
  end
end

-- What 0.11 does by itself is set here for older versions; the rest is comfort for every version.
local function attached(client, buffer)
  -- From heading to heading, as in Vim's own help and Markdown.
  local heading = [[^\s*\([一二三四五六七八九十百]\+、\|[（(][一二三四五六七八九十百]\+[）)]\|第[一二三四五六七八九十]\+\(部分\|章\)\)]]
  for keys, flags in pairs({ [']]'] = 'W', ['[['] = 'bW' }) do
    vim.keymap.set({ 'n', 'x' }, keys, function()
      for _ = 1, vim.v.count1 do vim.fn.search(heading, flags) end
    end, { buffer = buffer })
  end
  local can = client.server_capabilities or {}
  if vim.fn.has('nvim-0.11') == 0 then
    heed_ranges(client)
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
    local function map(keys, work) vim.keymap.set('n', keys, work, { buffer = buffer }) end
    map('K', vim.lsp.buf.hover)
    map('gra', vim.lsp.buf.code_action)
    map('gO', vim.lsp.buf.document_symbol)
    map(']d', vim.diagnostic.goto_next)
    map('[d', vim.diagnostic.goto_prev)
    return
  end
  if can.foldingRangeProvider then
    for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
      local options = vim.wo[window][0]
      options.foldmethod, options.foldexpr, options.foldlevel = 'expr', 'v:lua.vim.lsp.foldexpr()', 99
      options.foldtext = 'v:lua.vim.lsp.foldtext()'
    end
  end
  -- Off by default since 0.11; only for this server, so that the user's choice for others stays.
  local shown = vim.diagnostic.config() or {}
  if shown.virtual_text == false and not shown.virtual_lines then
    vim.diagnostic.config({ virtual_text = true }, vim.lsp.diagnostic.get_namespace(client.id, can.diagnosticProvider ~= nil))
    vim.diagnostic.config({ virtual_text = true }, vim.lsp.diagnostic.get_namespace(client.id, false))
  end
  if can.completionProvider then
    -- Else the first proposal is written into the text before anyone has accepted it.
    vim.bo[buffer].completeopt = 'menuone,noinsert,popup'
    vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = true })
  end
end

-- What the server's tokens look like; a colour scheme may say otherwise. They come from 0.9 on.
for kind, link in pairs(vim.fn.has('nvim-0.9') == 0 and {} or { title = 'Title', marker = 'Statement', heading = 'Title',
  runInHeading = 'Title', exampleCue = 'Special', promise = 'Number', placeholder = 'Todo', bookTitle = 'String',
  residue = 'Comment' }) do
  vim.api.nvim_set_hl(0, '@lsp.type.' .. kind .. '.outline', { link = link, default = true })
end
if vim.fn.has('nvim-0.9') == 1 then
  vim.api.nvim_set_hl(0, '@lsp.type.lead.outline', { bold = true, default = true })
end

if vim.fn.has('nvim-0.11') == 1 then
  vim.api.nvim_create_autocmd('LspAttach', { group = group, callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == 'outline_ls' then attached(client, event.buf) end
  end })
  vim.lsp.enable('outline_ls')
  return
end

local clients = {}   -- one server for each project

local function start(buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  local root = vim.fn['outline_ls#Root'](file)
  local config = { name = 'outline_ls', cmd = { 'outline-ls' }, root_dir = root, on_attach = attached,
    on_exit = function() clients[root] = nil end }
  if vim.lsp.start then
    vim.api.nvim_buf_call(buffer, function() vim.lsp.start(config) end)
    return
  end
  if vim.fn.executable('outline-ls') == 0 then return end
  clients[root] = clients[root] or vim.lsp.start_client(config)
  if clients[root] then vim.lsp.buf_attach_client(buffer, clients[root]) end
end

vim.api.nvim_create_autocmd('FileType', { group = group, pattern = 'outline',
  callback = function(event) start(event.buf) end })
