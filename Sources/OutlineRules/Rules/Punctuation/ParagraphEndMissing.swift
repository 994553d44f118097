// paragraph-end-missing: a body paragraph without a final mark between paragraphs that have one.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let paragraphEndMissing = Rule(
        code: "paragraph-end-missing",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.1"),
        title: Text("段末缺标点", "A paragraph without a final mark"),
        reason: Text(
            "正文段落末尾应有句号等标点。缺了，可能是漏打，也可能是后面的文字丢了。标题、称谓、落款、清单不报；只作提示，以逗号收尾的才作警告。",
            "A paragraph of body text ends in a mark; where it is missing, text may be lost. Headings, salutations, signatures and lists are left alone. Information, and a warning only where the paragraph ends in a comma."
        ),
        remedy: Text("补上句末标点，或补齐丢失的文字。", "Add the mark, or the text that was lost."),
        bad: [
            Example(
                "一是文艺演出，以小戏、小品、快板为主，每月一场。\n二是图书赠送，为每个农家书屋补充图书200⟦册⟧\n三是技能培训，请老师教跳广场舞、写春联、剪窗花。"),
            Example(
                "今年以来，我们认真落实各项部署，工作取得了新的进展。\n存在的主要问题是学习不够深入，调研不够扎实，落实不够有力，还需要认真加以改⟦进⟧\n下一步，我们将认真整改，确保各项工作落到实处。"
            ),
            Example(
                "今年以来，我们认真落实各项部署，工作取得了新的进展。\n学习还不够深入，往往浅尝辄止。调研不够扎实，落实不够有力，效果不够明显⟦，⟧\n下一步，我们将认真整改，确保各项工作落到实处。"),
            Example("（一）规范流程。明确责任，公开标准。\n（二）规范资产。定期盘点，做到账物相符⟦、⟧\n（三）加强检查。每月一次，逐项通报。"),
        ],
        good: [
            Example("一、情况\n（一）进度\n今年以来，我们认真落实各项部署，工作取得了新的进展。\n办公室\n2023年1月5日"),
            Example("设备：全厂共有机床四百台，其中数控机床占六成，其余都要更新\n数据：各系统互不相通，要靠人工搬运，常常出错，效率很低\n人员：懂工艺的不懂软件，懂软件的不懂工艺"),
            Example("今年以来，各项工作有了新的进展，主要做了以下几件事：\n一是学习。"),
            Example("附件：1.村庄清洁行动评分细则，含细目、分值、扣分办法和评分说明\n　　　2.保洁员管理规定"),
        ],
        check: .paragraph(.openEnd) { context, findings in
            let end = context.textEnd
            let last = context.text.scalar(before: end)
            guard last.value.isHan || last.value.isDigit || last.value == "，" || last.value == "、"
            else { return }
            // In a hard-wrapped file a line may seem to end a paragraph that goes on; there only a blank line is certain.
            let behind = context.line + context.paragraph.lineCount
            if context.document.wrapWidth > 0, behind < context.document.lineCount,
                !context.document.line(behind).isBlank
            {
                return
            }
            let kind = context.openingMark?.kind
            let item = kind == .item
            guard context.stops(before: end) >= (item ? 1 : 2) else { return }
            // A short line with commas may still be a title; it counts as body only between two closed paragraphs.
            guard !context.isShortLine || kind == .bare, !context.isInAttachmentList else { return }
            // A comma leaves no doubt that something is missing.
            let comma = last.value == "，" || last.value == "、"
            guard context.characters >= (item || comma ? 15 : 30) else { return }
            // Both neighbours that are body text must have what this paragraph lacks.
            var closed = 0
            for neighbour in context.neighbours {
                switch context.document.bodyEnd(ofParagraphAt: neighbour) {
                case .closed: closed += 1
                case .open: return
                case .notBody: break
                }
            }
            guard closed > (kind == .bare ? 1 : 0) else { return }
            findings.report(
                end - last.length..<end, in: context,
                comma
                    ? Text(
                        "段落以“\(last.value == "，" ? "，" : "、")”收尾，请补齐文字或改为句末标点",
                        "The paragraph ends in a comma; complete it or end it with a full stop")
                    : Text("段末缺标点，相邻各段都有", "No final mark, while the paragraphs beside it have one"),
                severity: comma && closed == 2 ? nil : .information)
        })
}

extension ParagraphContext {
    /// How many commas stand before an offset, by which body text is told; a longer stop counts two.
    fileprivate func stops(before end: Int) -> Int {
        var stops = 0
        for token in scan.tokens
        where token.end < end && (token.value == "，" || token.value == "。" || token.value == "；") {
            stops += token.value == "，" ? 1 : 2
        }
        return stops
    }

    /// The first lines of the paragraphs before and behind.
    fileprivate var neighbours: [Int] {
        var found: [Int] = []
        var before = line - 1
        while before >= 0, before > line - 4, document.line(before).isBlank { before -= 1 }
        if before >= 0, before > line - 4 { found.append(document.paragraphStart(before)) }
        if let next = nextParagraphLine { found.append(next) }
        return found
    }

    /// Whether the paragraph is a name in the list behind 附件：.
    fileprivate var isInAttachmentList: Bool {
        guard let before = neighbours.first, before < line else { return false }
        return document.content(before).opensAttachments
    }
}
