" Recognises outlines (提纲) by name, and other .txt files by what they say.
autocmd BufRead,BufNewFile *.outline,*.提纲,*提纲*.txt,*对照检查*.txt,*剖析材料*.txt set filetype=outline
autocmd BufRead *.txt if &filetype !=# 'outline' && outline_ls#LooksLikeOutline() | set filetype=outline | endif
