" Makes outline-ls known to the client plugin that is there: yegappan/lsp, vim-lsp, YouCompleteMe. (ALE: ale_linters/.)
" With more than one of them, name the one to use: let g:outline_ls_client = 'ale' | 'lsp' | 'vim-lsp' | 'ycm'
if exists('g:loaded_outline_ls') || &compatible
  finish
endif
let g:loaded_outline_ls = 1

function! s:Wanted(client) abort
  return get(g:, 'outline_ls_client', a:client) ==# a:client
endfunction

function! s:Yegappan() abort
  if s:Wanted('lsp')
    call LspAddServer([#{name: 'outline-ls', filetype: ['outline'], path: 'outline-ls', args: [],
          \ rootSearch: ['.outline-ls.json', '.outline-ls/', '.git/']}])
  endif
endfunction

function! s:VimLsp() abort
  if s:Wanted('vim-lsp')
    call lsp#register_server({'name': 'outline-ls', 'cmd': {_ -> ['outline-ls']}, 'allowlist': ['outline'],
          \ 'languageId': {_ -> 'outline'},
          \ 'root_uri': {_ -> lsp#utils#path_to_uri(outline_ls#Root(expand('%:p')))}})
  endif
endfunction

augroup outline_ls
  autocmd!
  autocmd User LspSetup call s:Yegappan()
  autocmd User lsp_setup call s:VimLsp()
augroup END

nnoremap <silent> <Plug>(outline-ls-move-up) :<C-U>call outline_ls#Change('outline.move', {'direction': 'up'})<CR>
nnoremap <silent> <Plug>(outline-ls-move-down) :<C-U>call outline_ls#Change('outline.move', {'direction': 'down'})<CR>
nnoremap <silent> <Plug>(outline-ls-promote) :<C-U>call outline_ls#Change('outline.shift', {'direction': 'promote'})<CR>
nnoremap <silent> <Plug>(outline-ls-demote) :<C-U>call outline_ls#Change('outline.shift', {'direction': 'demote'})<CR>
nnoremap <silent> <Plug>(outline-ls-renumber) :<C-U>call outline_ls#Change('outline.renumber', {'scope': 'whole'})<CR>

if s:Wanted('ycm')
  let g:ycm_language_server = get(g:, 'ycm_language_server', []) + [{'name': 'outline-ls', 'cmdline': ['outline-ls'],
        \ 'filetypes': ['outline'], 'project_root_files': ['.outline-ls.json', '.outline-ls', '.git']}]
endif
if !s:Wanted('ale')
  let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'outline': []})
endif
