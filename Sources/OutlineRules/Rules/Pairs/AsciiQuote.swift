// ascii-quote: " or ' as a quotation mark in Chinese text.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let asciiQuote = Rule(
        code: "ascii-quote",
        family: .pairs,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.8"),
        fix: .safe,
        title: Text("中文里用了直引号", "A straight quotation mark in Chinese text"),
        reason: Text(
            "中文用弯引号“ ”‘ ’，分前后；直引号 \" ' 多半是输入法切换时漏改的。外文句子里的直引号、英寸、撇号不报。",
            "Chinese text uses “ ” and ‘ ’. Straight marks slip in with the input method. Those of Latin phrases, inches and apostrophes are left alone."
        ),
        remedy: Text(
            "用快速修复改成弯引号；不成对时先补上缺的一半。", "The quick fix writes the curved marks; where one is missing, add it first."),
        bad: [
            Example("贯彻“六稳⟦\"⟧“六保”要求。", fixed: "贯彻“六稳”“六保”要求。"),
            Example("坚持⟦\"一人一策\"⟧，把走访做下去。", fixed: "坚持“一人一策”，把走访做下去。"),
            Example("坚持⟦\"⟧六稳”，落实⟦\"六保\"⟧。", fixed: "坚持“六稳”，落实“六保”。"),
            Example("他说：“要把⟦'干部'⟧当公仆。”", fixed: "他说：“要把‘干部’当公仆。”"),
            Example("使用⟦\"PPT\"⟧汇报。", fixed: "使用“PPT”汇报。"),
            Example("聚焦⟦\"⟧六稳工作。"),
            Example("落实⟦\"一岗双责，抓好\"⟧三会一课⟦\"⟧，加强管理。"),
        ],
        good: [
            Example("引用He said, \"Yes, we can!\"作结，That's it。"),
            Example("24\"显示器三台，坚持“六稳”。"),
            Example("落实“十四五”规划，不搞‘花架子’。"),
        ],
        check: .paragraph(.asciiQuote) { context, findings in
            for single in [false, true] {
                let outer = single ? QuoteAnalysis.doubleRanges(context) : []
                let quotes = QuoteAnalysis(context, single: single)
                let isSure = quotes.isPairingSure
                for pair in quotes.ascii {
                    context.reportAsciiQuote(
                        pair, single: single, outer: outer, isPairingSure: isSure, &findings)
                }
            }
        })
}

extension QuoteAnalysis {
    /// Where double quotation marks open and close, as ranges from an opening to the next closing mark.
    fileprivate static func doubleRanges(_ context: borrowing ParagraphContext) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = -1
        for token in context.scan.tokens {
            let closes = token.value == "”" || (token.value == "\"" && start >= 0)
            if closes, start >= 0 {
                ranges.append(start..<token.offset)
                start = -1
            } else if token.value == "“" || token.value == "\"" {
                start = token.end
            }
        }
        return ranges
    }
}

extension ParagraphContext {
    fileprivate func reportAsciiQuote(
        _ pair: QuoteAnalysis.Pair, single: Bool, outer: [Range<Int>], isPairingSure: Bool,
        _ findings: inout Findings
    ) {
        let open = pair.open.range
        guard let close = pair.close?.range else {
            let before = text.scalar(before: open.lowerBound).value
            guard before.isHan || text.scalar(at: open.upperBound).value.isHan else { return }
            findings.report(
                open, in: self,
                Text("中文里用了直引号，而且找不到与它成对的另一半", "A straight quotation mark in Chinese text, and its partner is missing"))
            return
        }
        let bothAscii = pair.open.shape == .ascii && pair.close?.shape == .ascii
        if bothAscii, !text.holdsHan(open.upperBound..<close.lowerBound) {
            guard text.scalar(before: open.lowerBound).value.isChinese,
                text.scalar(at: close.upperBound).value.isChinese
            else { return }
        }
        // A pair of ' counts as the inner form only inside double marks.
        let isInner = single && outer.containsOffset(open.lowerBound)
        let marks = isInner || (single && !bothAscii) ? ("‘", "’") : ("“", "”")
        var edits: [Fix.Edit] = []
        if pair.open.shape == .ascii { edits.append(edit(open, marks.0)) }
        if pair.close?.shape == .ascii { edits.append(edit(close, marks.1)) }
        let range = bothAscii ? open.lowerBound..<close.upperBound : pair.open.shape == .ascii ? open : close
        let wanted = edits.map(\.text).joined(separator: "…")
        findings.report(
            range, in: self,
            Text("中文里用了直引号，应为“\(wanted)”", "A straight quotation mark in Chinese text; write \(wanted)"),
            fix: Fix(
                title: Text("把直引号改为“\(wanted)”", "Write \(wanted)"),
                isSafe: isPairingSure && (!single || isInner || !bothAscii), edits: edits))
    }
}

extension [Range<Int>] {
    /// Whether one of the ranges, which are in the order of the text, holds an offset.
    fileprivate func containsOffset(_ offset: Int) -> Bool {
        let index = partitioningIndex { $0.upperBound > offset }
        return index < count && self[index].contains(offset)
    }
}
