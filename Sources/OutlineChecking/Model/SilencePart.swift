// How to silence a rule: the end of its page in hover, `explain` and the documentation.

import OutlineText

extension Rule {
    /// How to silence the rule, as parts of a page.
    func silenceParts(_ language: Language) -> [Page.Part] {
        let zh = language == .zh
        var ways = [
            zh
                ? "在编辑器里用快速修复“本文件不再检查”“整个项目不再检查”，写入 .outline-ls.json，不改动文稿；"
                : "In an editor, the quick fixes for this file and for the project; they write .outline-ls.json and leave the text alone.",
            zh ? "或在 .outline-ls.json 里写：" : "Or write in .outline-ls.json:",
        ]
        if !isGrouped {
            ways[0] =
                zh
                ? "在编辑器里用快速修复“不再提示这一处”“本文件不再检查”“整个项目不再检查”，写入 .outline-ls.json，不改动文稿；"
                : "In an editor, the quick fixes for this one place, for this file and for the project; they write .outline-ls.json and leave the text alone."
        }
        return [
            .heading(zh ? "怎样不再提示" : "How to silence it"), .list(ways),
            .code("{ \"rules\": { \"\(code)\": \"off\" } }"),
        ]
    }
}
