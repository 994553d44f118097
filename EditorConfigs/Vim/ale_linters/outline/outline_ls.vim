" ALE's definition of outline-ls; ALE finds this file by the file type.
call ale#linter#Define('outline', {
\   'name': 'outline_ls',
\   'lsp': 'stdio',
\   'executable': 'outline-ls',
\   'command': '%e',
\   'language': 'outline',
\   'project_root': {buffer -> outline_ls#Root(expand('#' . buffer . ':p'))},
\})
