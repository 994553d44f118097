" Comfort for outlines: a paragraph is a line, so it wraps; the marks of emphasis stay quiet.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
setlocal wrap linebreak textwidth=0 formatoptions-=t
setlocal matchpairs+=（:）,《:》,“:”,‘:’,【:】,〔:〕
let b:undo_ftplugin = 'setlocal wrap< linebreak< textwidth< formatoptions< matchpairs<'
