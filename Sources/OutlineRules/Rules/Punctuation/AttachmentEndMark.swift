// attachment-end-mark: a mark behind a name in the list of attachments (附件：1.检查评分表。).

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let attachmentEndMark = Rule(
        code: "attachment-end-mark",
        family: .punctuation,
        severity: .information,
        authority: .standard("GB/T 9704-2012 7.3.4"),
        fix: .safe,
        title: Text("附件名称后面有标点", "A mark behind the name of an attachment"),
        reason: Text("附件说明里，附件名称后面不加标点符号。", "In the list of attachments no mark follows a name."),
        remedy: Text("删去名称后面的标点。", "Delete the mark."),
        bad: [
            Example("附件：1.检查评分表⟦。⟧\n　　　2.单位名单⟦；⟧", fixed: "附件：1.检查评分表\n　　　2.单位名单"),
            Example("　　附件：检查评分表⟦。⟧", fixed: "　　附件：检查评分表"),
        ],
        good: [
            Example("附件：1.检查评分表\n　　　2.单位名单"),
            Example("附件所列单位要抓紧整改：一是自查。"),
            Example("附件：如有不同意见，请及时反馈。检查评分表另发。"),
            Example("1.抓学习。\n2.抓整改；"),
        ],
        check: .paragraph([.colon, .digit]) { context, findings in
            let text = context.text
            let end = context.textEnd
            let last = text.scalar(before: end)
            switch last.value {
            // 。 ； ， 、 ;
            case "。", "；", "，", "、", ";": break
            default: return
            }
            guard context.isAttachmentName else { return }
            findings.report(
                end - last.length..<end, in: context, Text("附件名称后面不加标点", "No mark follows the name of an attachment"),
                replaceBy: "", isSafe: true)
        })
}

extension ParagraphContext {
    /// Whether the paragraph is 附件：… or a numbered, indented line right below one, and holds one sentence only.
    fileprivate var isAttachmentName: Bool {
        guard text.opensAttachmentList || line > 0 && text.opensWithAttachmentNumber && isBelowAttachmentName else {
            return false
        }
        return scan.tokens.count { $0.value == "。" || $0.value == "，" || $0.value == "；" } <= 1
    }

    private var isBelowAttachmentName: Bool {
        let before = document.content(line - 1)
        return before.opensAttachmentList || before.opensWithAttachmentNumber
    }
}
