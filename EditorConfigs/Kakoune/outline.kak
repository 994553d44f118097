# outline-ls for Kakoune: file type, highlighting without the server, and kakoune-lsp (18 or later) where it is there.

hook global BufCreate .*\.(outline|提纲)|.*(提纲|对照检查|剖析材料)[^/]*\.txt %{
    set-option buffer filetype outline
}

# Other .txt files, by what they say.
hook global BufOpenFile .*\.txt %{
    evaluate-commands -draft %{
        try %{
            execute-keys '%s\A\s*[^ \t\n　，。；：！？]{2,40}(提纲|对照检查材料|剖析材料|述职报告|述廉报告|工作总结|调研报告|整改报告|自查报告|发言材料|汇报材料|发言稿|讲话稿|心得体会)[ \t　]*$<ret>'
            set-option buffer filetype outline
        } catch %{
            execute-keys '%s^[ \t　]*一、<ret>'
            execute-keys '%s^[ \t　]*（一）<ret>'
            set-option buffer filetype outline
        } catch %{
        }
    }
}

add-highlighter shared/outline group
add-highlighter shared/outline/title regex '\A\s*([^ \t\n　，。；：！？]{2,40})$' 1:title
add-highlighter shared/outline/heading1 regex '^[ \t　]*((?:[一二三四五六七八九十百]+、)|(?:第[一二三四五六七八九十]+(?:部分|章)))([^。\n]*。?)' 1:keyword 2:header
add-highlighter shared/outline/heading2 regex '^[ \t　]*([（(][一二三四五六七八九十百]+[）)])([^。\n]*。?)' 1:type 2:type
add-highlighter shared/outline/heading3 regex '^[ \t　]*([0-9０-９]{1,2}[.．、])(?![0-9０-９])([^。\n]*。?)' 1:value 2:function
add-highlighter shared/outline/heading4 regex '^[ \t　]*([（(][0-9０-９]{1,2}[）)]|[⑴-⒇])([^。\n]*。?)' 1:value 2:variable
add-highlighter shared/outline/item regex '(?:^[ \t　]*|[。；：！？])([一二三四五六七八九十]+[是要靠]|第[一二三四五六七八九十]+，|其[一二三四五六七八九十]+[，：]|首先|其次|再次|最后)([^。；\n]*)' 1:keyword 2:+u
add-highlighter shared/outline/cue regex '(?:比如|例如|譬如)[，,：:]|(?<=[。；！？])如[，,]|^如[，,]' 0:builtin
add-highlighter shared/outline/book regex '《[^《》\n]*》' 0:string
add-highlighter shared/outline/placeholder regex '×{2,}|某某|_{2,}|＿{2,}|□{2,}|【[ 　]*】|(?<![A-Za-z])(?:x{2,}|X{2,})(?![A-Za-z])' 0:Error

hook -group outline-highlight global WinSetOption filetype=outline %{
    add-highlighter window/outline ref outline
    hook -once -always window WinSetOption filetype=.* %{ remove-highlighter window/outline }
}

# kakoune-lsp reads this option; without that plugin nothing happens.
hook -group lsp-filetype-outline global BufSetOption filetype=outline %{
    try %{
        set-option buffer lsp_servers %{
            [outline-ls]
            command = "outline-ls"
            args = []
            root_globs = [".outline-ls.json", ".outline-ls", ".git"]
        }
        set-option buffer lsp_language_id outline
    }
}
hook -group outline-lsp global WinSetOption filetype=outline %{ try %{ lsp-enable-window } }
