" Vim's half of test_vim.py, for ALE and YouCompleteMe: waits, asks, edits, and writes down what the plugin holds.
let s:job = json_decode($OUTLINE_JOB)
let s:result = {}
let s:problems = []
set nomore shortmess+=I cmdheight=5

function! s:Wait(test) abort
  let l:start = reltime()
  while !a:test() && reltimefloat(reltime(l:start)) < s:job.timeout
    sleep 50m
  endwhile
  return a:test()
endfunction

function! s:Try(name, work) abort
  try
    let s:result[a:name] = a:work()
  catch
    call add(s:problems, a:name . ': ' . v:exception . ' at ' . v:throwpoint)
  endtry
endfunction

function! s:Go(place) abort
  call cursor(a:place[0], byteidx(getline(a:place[0]), a:place[1] - 1) + 1)
endfunction

function! s:Finding(item) abort        " a byte column from 1 becomes a character column from 1
  return {'line': a:item.lnum, 'column': strchars(strpart(getline(a:item.lnum), 0, max([a:item.col - 1, 0]))) + 1, 'message': a:item.text}
endfunction

function! s:Shows(place) abort
  return !empty(filter(s:Findings(), {_, d -> [d.line, d.column] == a:place}))
endfunction

" ---- ALE (3.3 takes the protocol's UTF-16 units for bytes, so its own columns stand too far left in Chinese lines: here they
" are counted as what they are, which shows whether the server was right)
function! s:AleFindings() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), {_, i -> {'line': i.lnum, 'column': s:Characters(i.lnum, i.col - 1) + 1, 'message': i.text}})
endfunction

function! s:Characters(lnum, units) abort
  let [l:count, l:left] = [0, a:units]
  for l:character in split(getline(a:lnum), '\zs')
    if l:left <= 0 | break | endif
    let l:left -= char2nr(l:character) > 0xffff ? 2 : 1
    let l:count += 1
  endfor
  return l:count
endfunction

function! s:AleHover() abort
  let g:ale_hover_to_preview = 1       " a window can be read, the bottom line cannot
  call s:Go(s:job.hover)
  ALEHover
  call s:Wait({-> winnr('$') > 1})
  let l:text = ''
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      let l:text = join(getbufline(winbufnr(l:window), 1, '$'), "\n")
    endif
  endfor
  silent! pclose
  return l:text
endfunction

function! s:AleCompletion() abort      " ALE answers in insert mode only
  call s:Go(s:job.complete)
  let s:items = v:null
  call feedkeys('i' . "\<C-r>=" . expand('<SID>') . "AleAsk()\<CR>\<Esc>", 'x')
  return s:items is v:null ? [] : map(copy(s:items), {_, i -> i.word})
endfunction

function! s:AleAsk() abort
  call ale#completion#GetCompletions('ale-callback', {'callback': {items -> extend(s:, {'items': items})}})
  call s:Wait({-> s:items isnot v:null})
  return ''
endfunction

function! s:AleActions() abort
  let l:own = filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, i -> i.lnum == s:job.wait[0]})
  call cursor(l:own[0].lnum, l:own[0].col)   " where ALE believes the finding to be
  let s:titles = v:null
  call ale#codefix#Execute(0, {data, items -> extend(s:, {'titles': map(copy(items), {_, i -> string(i)})})})
  call s:Wait({-> s:titles isnot v:null})
  return s:titles is v:null ? [] : s:titles
endfunction

function! s:Ale() abort
  let s:Findings = function('s:AleFindings')
  return {'hover': function('s:AleHover'), 'completion': function('s:AleCompletion'), 'codeActions': function('s:AleActions')}
endfunction

" ---- YouCompleteMe
function! s:YcmFindings() abort
  if !exists(':YcmDiags')
    return []
  endif
  silent! call youcompleteme#OnFileReadyToParse_for_test()
  py3 ycm_state._PopulateLocationListWithLatestDiagnostics() if hasattr(ycm_state, '_PopulateLocationListWithLatestDiagnostics') else None
  return map(getloclist(0), {_, i -> s:Finding(i)})
endfunction

function! s:YcmAsk(...) abort
  let s:answer = v:null
  call call('youcompleteme#GetRawCommandResponseAsync', [{r -> extend(s:, {'answer': r})}] + a:000)
  call s:Wait({-> s:answer isnot v:null})
  return s:answer
endfunction

function! s:YcmHover() abort
  call s:Go(s:job.hover)
  let l:answer = s:YcmAsk('GetHover')
  return type(l:answer) == v:t_dict ? get(l:answer, 'detailed_info', get(l:answer, 'message', '')) : ''
endfunction

function! s:YcmSymbols() abort
  let l:answer = s:YcmAsk('GoToDocumentOutline')
  return map(copy(type(l:answer) == v:t_list ? l:answer : [l:answer]), {_, i -> {'name': get(i, 'description', ''), 'line': get(i, 'line_num', 0)}})
endfunction

function! s:YcmCompletion() abort
  call s:Go(s:job.complete)
  py3 ycm_state.SendCompletionRequest(True)
  call s:Wait({-> py3eval('ycm_state.CompletionRequestReady()')})
  return map(py3eval('ycm_state.GetCompletionResponse()').completions, {_, i -> get(i, 'abbr', i.word)})
endfunction

function! s:YcmActions() abort
  call s:Go(s:job.wait)
  let l:answer = s:YcmAsk('FixIt')
  return map(copy(get(l:answer, 'fixits', [])), {_, i -> i.text})
endfunction

function! s:Ycm() abort
  let s:Findings = function('s:YcmFindings')
  return {'hover': function('s:YcmHover'), 'symbols': function('s:YcmSymbols'), 'completion': function('s:YcmCompletion'),
        \ 'codeActions': function('s:YcmActions')}
endfunction

function! s:Main() abort
  if get(s:job, 'stay', 0)
    return
  endif
  try
    let l:asked = s:job.client ==# 'ale' ? s:Ale() : s:Ycm()
    if !s:Wait({-> s:Shows(s:job.wait) && s:Shows(s:job.gap)})
      call add(s:problems, 'no findings in time: ' . string(s:Findings()))
    endif
    let s:result.diagnostics = s:Findings()
    let s:result.groups = map(range(1, line('$')), {_, l -> synIDattr(synID(l, 1, 1), 'name')})
    for [l:name, l:Work] in items(l:asked)
      call s:Try(l:name, l:Work)
    endfor
    call s:Go(s:job.cure.place)
    execute 'normal! r' . s:job.cure.text
    doautocmd TextChanged
    call s:Wait({-> !s:Shows(s:job.wait) && s:Shows(s:job.gap)})
    let s:result.after = s:Findings()
  catch
    call add(s:problems, v:exception . ' at ' . v:throwpoint)
  endtry
  let s:result.filetype = &filetype
  if !empty(s:problems)
    let s:result.problems = s:problems
  endif
  call writefile([json_encode(s:result)], s:job.out)
  qall!
endfunction

autocmd SafeState * ++once ++nested call s:Main()
