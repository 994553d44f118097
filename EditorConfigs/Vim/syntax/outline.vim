" Highlighting of outlines (提纲) without the server: title, headings by level, items, cues, placeholders, book titles.
if exists('b:current_syntax')
  finish
endif

syntax match outlineTitle /\%^\_s*\zs\S.*$/
syntax cluster outlineInline contains=outlineItem,outlineCue,outlinePlaceholder,outlineBook

" A heading is a whole line, or runs up to the first 。 (the body follows in the same line).
syntax match outlineHeading1 /^[ \t　]*\%([一二三四五六七八九十百]\+、\|第[一二三四五六七八九十]\+\%(部分\|章\)\)[^。]*。\?/ contains=outlineMarker1,outlinePlaceholder,outlineBook
syntax match outlineHeading2 /^[ \t　]*[（(][一二三四五六七八九十百]\+[）)][^。]*。\?/ contains=outlineMarker2,outlinePlaceholder,outlineBook
syntax match outlineHeading3 /^[ \t　]*[0-9０-９]\{1,2}[.．、][0-9０-９]\@![^。]*。\?/ contains=outlineMarker3,outlinePlaceholder,outlineBook
syntax match outlineHeading4 /^[ \t　]*\%([（(][0-9０-９]\{1,2}[）)]\|[⑴-⒇]\)[^。]*。\?/ contains=outlineMarker4,outlinePlaceholder,outlineBook
syntax match outlineMarker1 /^[ \t　]*\%([一二三四五六七八九十百]\+、\|第[一二三四五六七八九十]\+\%(部分\|章\)\)/ contained
syntax match outlineMarker2 /^[ \t　]*[（(][一二三四五六七八九十百]\+[）)]/ contained
syntax match outlineMarker3 /^[ \t　]*[0-9０-９]\{1,2}[.．、]/ contained
syntax match outlineMarker4 /^[ \t　]*\%([（(][0-9０-９]\{1,2}[）)]\|[⑴-⒇]\)/ contained

" An item's marker stands at the start of a line or of a sentence; its lead is the first sentence.
syntax match outlineItem /\%(^[ \t　]*\|[。；：！？]\@1<=\)\%([一二三四五六七八九十]\+[是要靠]\|第[一二三四五六七八九十]\+，\|其[一二三四五六七八九十]\+[，：]\|首先\|其次\|再次\|最后\)/ nextgroup=outlineLead
syntax match outlineLead /[^。；]\+[。；]\?/ contained contains=outlinePlaceholder,outlineBook
syntax match outlineCue /\%(比如\|例如\|譬如\)[，,：:]\|\%(^\|[。；！？]\@1<=\)如[，,]/
syntax match outlinePlaceholder /×\{2,}\|某某\|_\{2,}\|＿\{2,}\|□\{2,}\|【[ 　]*】\|[A-Za-z]\@1<!\%(xx\+\|XX\+\)[A-Za-z]\@!/
syntax match outlineBook /《[^《》]*》/

highlight default link outlineTitle Title
highlight default link outlineHeading1 Statement
highlight default link outlineHeading2 Type
highlight default link outlineHeading3 Identifier
highlight default link outlineHeading4 PreProc
highlight default link outlineMarker1 Special
highlight default link outlineMarker2 Special
highlight default link outlineMarker3 Special
highlight default link outlineMarker4 Special
highlight default link outlineItem Keyword
" Bold: an underline is a finding in a terminal.
highlight default outlineLead term=bold cterm=bold gui=bold
highlight default link outlineCue Comment
highlight default link outlinePlaceholder Todo
highlight default link outlineBook String

let b:current_syntax = 'outline'
