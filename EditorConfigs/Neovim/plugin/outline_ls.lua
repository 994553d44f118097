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

-- Has the server change the structure at the cursor, or for the lines chosen.
local function change(command, what)
  local buffer = vim.api.nvim_get_current_buf()
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  local client
  for _, one in pairs(get({ bufnr = buffer })) do
    if one.name == 'outline_ls' and vim.lsp.buf_is_attached(buffer, one.id) then client = one end
  end
  if not client then return end
  local range = vim.lsp.util.make_range_params(0, client.offset_encoding).range
  if vim.fn.mode():match('^[vV]') then
    local first, last = vim.fn.line('v'), vim.fn.line('.')
    if first > last then first, last = last, first end
    range = { start = { line = first - 1, character = 0 }, ['end'] = { line = last, character = 0 } }
  end
  local argument = vim.tbl_extend('keep', { uri = vim.uri_from_bufnr(buffer), range = range }, what)
  client.request('workspace/executeCommand', { command = command, arguments = { argument } }, function(problem, result)
    if problem then return vim.notify(problem.message, vim.log.levels.WARN) end
    if type(result) == 'table' and type(result.cursor) == 'table' then
      local line = result.cursor.line + 1
      vim.schedule(function()
        if line <= vim.api.nvim_buf_line_count(buffer) then
          vim.api.nvim_win_set_cursor(0, { line, 0 })
          vim.cmd('startinsert!')
        end
      end)
    end
  end, buffer)
end

for name, action in pairs({
  ['move-up'] = { 'outline.move', { direction = 'up' } }, ['move-down'] = { 'outline.move', { direction = 'down' } },
  ['promote'] = { 'outline.shift', { direction = 'promote' } }, ['demote'] = { 'outline.shift', { direction = 'demote' } },
  ['new-sibling'] = { 'outline.insert', { kind = 'sibling' } }, ['renumber'] = { 'outline.renumber', { scope = 'whole' } },
}) do
  vim.keymap.set({ 'n', 'x' }, '<Plug>(outline-ls-' .. name .. ')', function() change(action[1], action[2]) end)
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
