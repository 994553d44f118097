-- Neovim's half of test_neovim.py: waits, asks, edits, and writes down what Neovim holds.
local job = vim.fn.json_decode(vim.env.OUTLINE_JOB)
if job.stay then return end
local result, problems = {}, {}

local function wait(test) return vim.wait(job.timeout * 1000, test, 50) end
local function line(row) return vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1] or '' end
local function go(place) vim.api.nvim_win_set_cursor(0, { place[1], vim.str_byteindex(line(place[1]), place[2] - 1) }) end
local function try(name, work)
  local fine, value = pcall(work)
  if fine then result[name] = value else table.insert(problems, name .. ': ' .. tostring(value)) end
end

local function diagnostics()
  return vim.tbl_map(function(d)
    local text = line(d.lnum + 1)
    return { line = d.lnum + 1, column = vim.str_utfindex(text, math.min(d.col, #text)) + 1, message = d.message }
  end, vim.diagnostic.get(0))
end

local function shows(place)
  for _, d in ipairs(diagnostics()) do
    if d.line == place[1] and d.column == place[2] then return true end
  end
  return false
end

local function client() return vim.lsp.get_active_clients()[1] end
local function position() return vim.lsp.util.make_position_params(0, client().offset_encoding) end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, job.timeout * 1000) or {}
  local answer = answers[client().id] or {}
  if answer.error then error(vim.inspect(answer.error)) end
  return answer.result or {}
end

local function hover()                -- the text of the window that Neovim opens
  go(job.hover)
  vim.lsp.buf.hover()
  local text
  wait(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
  return text
end

local function actions()              -- the titles that Neovim offers, read where it would ask the user
  go(job.wait)
  local titles
  local before = vim.ui.select
  vim.ui.select = function(items, options) titles = vim.tbl_map(options.format_item or tostring, items) end
  vim.lsp.buf.code_action()
  wait(function() return titles ~= nil end)
  vim.ui.select = before
  return titles or {}
end

local function groups()               -- the highlighting that works without the server
  local found = {}
  for row = 1, vim.api.nvim_buf_line_count(0) do
    for _, id in ipairs(vim.fn.synstack(row, 1)) do table.insert(found, vim.fn.synIDattr(id, 'name')) end
  end
  return found
end

local function run()
  result.filetype = vim.bo.filetype
  if job.quiet then vim.wait(1000) return end
  if not wait(function() return shows(job.wait) and shows(job.gap) end) then table.insert(problems, 'no findings in time: ' .. vim.inspect(diagnostics())) end
  result.diagnostics = diagnostics()
  try('groups', groups)
  try('symbols', function()
    local items = vim.lsp.util.symbols_to_items(ask('textDocument/documentSymbol', { textDocument = position().textDocument }), 0)
    return vim.tbl_map(function(item) return { name = item.text, line = item.lnum } end, items)
  end)
  try('hover', hover)
  try('completion', function()
    go(job.complete)
    local items = vim.lsp.util.text_document_completion_list_to_complete_items(ask('textDocument/completion', position()), '')
    return vim.tbl_map(function(item) return item.abbr or item.word end, items)
  end)
  try('codeActions', actions)
  go(job.cure.place)
  vim.cmd('normal! r' .. job.cure.text)
  wait(function() return not shows(job.wait) end)
  result.after = diagnostics()
end

vim.schedule(function()
  local fine, problem = xpcall(run, debug.traceback)
  if not fine then table.insert(problems, problem) end
  result.problems = #problems > 0 and problems or nil
  local file = assert(io.open(job.out, 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end)
