// repeated-paragraph: a paragraph that stands twice in the text.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let repeatedParagraph = Rule(
        code: "repeated-paragraph",
        family: .wording,
        severity: .warning,
        authority: .practice,
        title: Text("同一段写了两遍", "A paragraph that stands twice"),
        reason: Text(
            "整段文字一字不差地出现两次，多半是粘贴了两次。不到二十个字的段落、标题、条款和附件里再次写到的不算。最多报五十处。",
            "A paragraph that stands twice word for word was mostly pasted twice. Paragraphs of fewer than twenty characters, headings, provisions and what an attachment says again do not count. At most fifty are reported."
        ),
        remedy: Text("删去其中一段。", "Delete one of them."),
        bad: [
            Example(
                "一、存在的问题\n到基层一线调研的次数不多，与群众面对面交流少，掌握第一手情况不够。\n二、改进的措施\n⟦到基层一线调研的次数不多，与群众面对面交流少，掌握第一手情况不够。⟧")
        ],
        good: [
            Example("到基层一线调研的次数不多，与群众面对面交流少，掌握第一手情况不够。\n到基层一线调研的次数不多，与群众面对面交流少，掌握第一手情况还不够。"),
            Example("第一条 甲。\n主管机关应当自收到完整的申请材料之日起三十日内作出书面答复。\n第二条 乙。\n主管机关应当自收到完整的申请材料之日起三十日内作出书面答复。\n第三条 丙。"),
            Example("各位领导、同志们：\n请审议。\n请审议。"),
        ],
        check: .wholeText(
            .repeatedParagraph(
                isWorthReporting: { !RepeatedText.refersBack($0, $1) },
                message: { Text("这一段与第 \($0) 行重复", "This paragraph stands on line \($0) already") })))
}
