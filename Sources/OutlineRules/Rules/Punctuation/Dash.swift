// dash: -- — ― - where the dash —— belongs. A single stroke that joins places, times or numbers is right.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let dash = Rule(
        code: "dash",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.10.2"),
        fix: .suggested,
        title: Text("破折号写法不规范", "A dash that is not ——"),
        reason: Text(
            "破折号是占两个字的“——”（GB/T 15834-2011 4.10.2）。连接地点、时间、数值的一字线、短横线不是破折号，不报。",
            "The dash is —— and takes the width of two characters (GB/T 15834-2011 4.10.2). Strokes that join places, times or values are right."
        ),
        remedy: Text("用快速修复改成“——”。", "The quick fix writes ——."),
        bad: [
            Example("对困难家庭⟦—⟧特别是独居老人，安排专人回访。", fixed: "对困难家庭——特别是独居老人，安排专人回访。"),
            Example("这是底线⟦--⟧不能突破⟦――⟧也不许突破。", fixed: "这是底线——不能突破——也不许突破。"),
            Example("出路只有一条⟦-⟧就是改革。", fixed: "出路只有一条——就是改革。"),
            Example("基层治理的调查⟦———⟧以某街道为例", fixed: "基层治理的调查——以某街道为例"),
        ],
        good: [
            Example("北京—上海高铁，3月—5月，6月10日—28日，14—35岁，周一—周五，秦岭—淮河一线。"),
            Example("自己还没有做到——迟到一两次、材料晚交。\n——以某街道为例"),
            Example("GB/T 9704-2012，电话010-12345678，党支部-党小组-党员三级，COVID-19，wi-fi"),
            Example("2021年—2025年、甲—乙—丙的路线"),
            Example("————————\n----"),
        ],
        check: .paragraph(.dash) { context, findings in
            let tokens = context.scan.tokens
            var index = 0
            while index < tokens.count {
                guard DashReader.isStroke(tokens[index].value) else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < tokens.count, DashReader.isStroke(tokens[end].value),
                    tokens[end].offset == tokens[end - 1].end
                {
                    end += 1
                }
                if let found = DashReader(context, index..<end).reading {
                    findings.report(
                        found.range, in: context, Text("破折号应写作“——”", "The dash is written ——"),
                        replaceBy: "——", isSafe: found.isSafe)
                }
                index = end
            }
        })
}

/// Tells whether a run of strokes stands for a dash.
private struct DashReader {
    /// The place, and whether it can be nothing but a dash.
    var reading: (range: Range<Int>, isSafe: Bool)?

    static func isStroke(_ value: CodePoint) -> Bool {
        switch value {
        case "-", "–", "—", "―", "─", "－": true
        default: false
        }
    }

    init(_ context: borrowing ParagraphContext, _ run: Range<Int>) {
        let tokens = context.scan.tokens
        let text = context.text
        let range = tokens[run.lowerBound].offset..<tokens[run.upperBound - 1].end
        let isDash = tokens[run].allSatisfy { $0.value == "—" }
        let before = text.scalar(before: range.lowerBound).value
        let after = text.scalar(at: range.upperBound).value
        guard !(isDash && (run.count == 2 || run.count == 4)), run.count <= 3 else { return }
        let opens = range.lowerBound == text.skippingSpace(from: 0)
        if run.count > 1 {
            // At least two strokes between Chinese text, or before the subtitle that they open.
            guard after.isHan || after == "“" || after == "《", opens || before.isChinese else {
                return
            }
            reading = (range, run.count == 2)
            return
        }
        guard before.isHan, after.isHan else { return }
        if DashReader.opensExplanation(text, range.upperBound) { reading = (range, false) }
    }

    /// Words that open what a dash introduces, and with which no name of a place or time starts.
    private static let openers: [[UInt8]] = [
        "特别是", "尤其是", "就是", "也就是", "即", "这是", "这就是", "这个", "这些", "那是", "那就是", "不是", "不能", "不仅", "不再", "没有", "而是",
        "而且", "还是", "还有", "都是", "只有", "只要", "只是", "以及", "因为", "所以", "如果", "比如", "例如", "从而", "一个", "一种", "一是", "既", "让",
        "把", "我们", "他们", "我", "他", "它", "必须", "必将", "可以", "包括",
    ].map { Array($0.utf8) }

    private static func opensExplanation(_ text: Bytes, _ offset: Int) -> Bool {
        openers.contains { text.has($0, at: offset) }
    }
}
