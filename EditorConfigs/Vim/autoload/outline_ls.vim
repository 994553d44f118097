" What an outline looks like, and where its project begins: shared by the clients' settings.

" True where the first line is the title of such a text, or the first 60 lines hold both 一、 and （一）.
function! outline_ls#LooksLikeOutline() abort
  let l:lines = filter(getline(1, 60), {_, l -> l =~# '\S'})
  if empty(l:lines)
    return 0
  endif
  let l:title = '^[ \t　]*[^ \t　，。；：！？]\{2,40}\(提纲\|对照检查材料\|剖析材料\|述职报告\|述廉报告\|工作总结\|调研报告'
        \ . '\|整改报告\|自查报告\|发言材料\|汇报材料\|发言稿\|讲话稿\|心得体会\)[ \t　]*$'
  return l:lines[0] =~# '\m' . l:title
        \ || (match(l:lines, '^[ \t　]*一、') >= 0 && match(l:lines, '^[ \t　]*（一）') >= 0)
endfunction

" Has the server change the structure at the cursor, by way of vim-lsp; other clients offer the same as code actions.
function! outline_ls#Change(command, what) abort
  if !exists('*lsp#ui#vim#execute_command#_execute') && empty(globpath(&runtimepath, 'autoload/lsp/ui/vim/execute_command.vim'))
    echo '请用代码操作（code action）'
    return
  endif
  let l:here = lsp#get_position()
  let l:range = {'start': l:here, 'end': l:here}
  call lsp#ui#vim#execute_command#_execute({'server_name': 'outline-ls', 'command_name': a:command,
        \ 'command_args': [extend({'uri': lsp#utils#get_buffer_uri(), 'range': l:range}, a:what)]})
endfunction

" The folder of the project that holds the named file: the nearest one with a root marker, else the file's own.
function! outline_ls#Root(file) abort
  let l:folder = fnamemodify(a:file, ':p:h')
  let l:at = l:folder
  while 1
    for l:marker in ['.outline-ls.json', '.outline-ls', '.git']
      if filereadable(l:at . '/' . l:marker) || isdirectory(l:at . '/' . l:marker)
        return l:at
      endif
    endfor
    let l:up = fnamemodify(l:at, ':h')
    if l:up ==# l:at
      return l:folder
    endif
    let l:at = l:up
  endwhile
endfunction
