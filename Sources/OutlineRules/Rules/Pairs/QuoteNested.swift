// quote-nested: quotation marks of the same form inside each other: “…“…”…”.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let quoteNested = Rule(
        code: "quote-nested",
        family: .pairs,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.8.3.4"),
        fix: .suggested,
        title: Text("同形引号套用", "Quotation marks of one form inside each other"),
        reason: Text(
            "引号里面还要用引号时，外面一层用双引号，里面一层用单引号（GB/T 15834-2011 4.8.3.4）。",
            "Inside double quotation marks single ones are used, and the other way round in a third layer."),
        remedy: Text(
            "把里面一层改为单引号‘ ’；如果是前一处漏了后引号，就补上。", "Use ‘ ’ inside; or close the first quotation where that was forgotten."),
        bad: [
            Example("有人写道：“我最喜欢⟦“慢慢来”⟧三个字。”", fixed: "有人写道：“我最喜欢‘慢慢来’三个字。”")
        ],
        good: [
            Example("他说：“要把‘干部’当‘公仆’。”"),
            Example("增强“四个意识，坚定“四个自信”，做到“两个维护”。"),
            Example("增强“四个意识“、坚定“四个自信”。"),
        ],
        check: .paragraph([.untidyPairs, .asciiQuote]) { context, findings in
            for single in [false, true] {
                for pair in QuoteAnalysis(context, single: single).nested {
                    guard let close = pair.close else { continue }
                    let marks = single ? ("“", "”") : ("‘", "’")
                    let edits = [context.edit(pair.open.range, marks.0), context.edit(close.range, marks.1)]
                    findings.report(
                        pair.open.range.lowerBound..<close.range.upperBound, in: context,
                        Text(
                            "引号里面的引号应换一种形式，写作“\(marks.0)…\(marks.1)”",
                            "Inside quotation marks use the other form: \(marks.0)…\(marks.1)"),
                        fix: Fix(
                            title: Text("把里层引号改为“\(marks.0)…\(marks.1)”", "Write \(marks.0)…\(marks.1) inside"),
                            isSafe: false, edits: edits))
                }
            }
        })
}
