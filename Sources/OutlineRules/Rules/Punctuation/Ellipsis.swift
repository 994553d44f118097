// ellipsis: dots, 。。。 or a single … for ……, and marks or 等 that do not go with ……

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let ellipsis = Rule(
        code: "ellipsis",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.11.2"),
        fix: .safe,
        title: Text("省略号写法不规范", "An ellipsis that is not ……"),
        reason: Text(
            "省略号是居中的六个小圆点“……”，占两个字（GB/T 15834-2011 4.11.2）；前后通常不再用点号，也不与“等”连用。",
            "The ellipsis is …… and takes the width of two characters (GB/T 15834-2011 4.11.2); normally no stop stands beside it, nor 等 before it."
        ),
        remedy: Text("用快速修复改成“……”；与“等”连用的，留下一个。", "The quick fix writes ……; beside 等 keep only one of them."),
        bad: [
            Example("漏水、不热⟦。。。⟧都能处理，有共鸣⟦...⟧气氛热烈。", fixed: "漏水、不热……都能处理，有共鸣……气氛热烈。"),
            Example("补考⟦…⟧绝不放松标准。", fixed: "补考……绝不放松标准。"),
            Example("路还很长⟦......⟧\n继续走⟦⋯⋯⟧", fixed: "路还很长……\n继续走……"),
            Example("文件、记录⟦等……⟧都要归档。", fixed: "文件、记录等都要归档。"),
            Example("文件、记录⟦等等……⟧都要归档。", fixed: "文件、记录等等都要归档。"),
            Example("路还很长⟦……。⟧风雨兼程⟦，……⟧", fixed: "路还很长……风雨兼程……"),
            Example("小学、初中⟦等……⟧都要落实。", fixed: "小学、初中等都要落实。"),
        ],
        good: [
            Example("对待群众要一律平等……收费从几十元到几百元不等……"),
            Example("能力上，跟不上形势……归结起来，还是党性问题。"),
            Example("一、情况............3\n二、问题…………………5"),
            Example("版本1...2，路径../a，等一等……他来了？……"),
            Example("…………\n以下略。"),
            Example("两点多。。之后再说。"),
        ],
        check: .paragraph(.ellipsis) { context, findings in
            let tokens = context.scan.tokens
            var index = 0
            while index < tokens.count {
                let value = tokens[index].value
                guard value == "…" || value == "⋯" || value == "." || value == "。" else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < tokens.count, tokens[end].value == value, tokens[end].offset == tokens[end - 1].end {
                    end += 1
                }
                context.checkEllipsis(index..<end, &findings)
                index = end
            }
        })
}

extension ParagraphContext {
    /// Whether 等 ends a word before an offset: 平等 不等 一等 高等.
    private func endsWord(before offset: Int) -> Bool {
        let first = text.scalar(before: offset - 3).value
        if first.isOne(of: "一平不同均相") { return true }
        // 小学、初中等……: a list.
        let start = text.clauseStart(before: offset)
        return first.isOne(of: "头上高优中初下劣")
            && !text.holds(Self.pause, from: start, before: offset)
    }

    private static let pause = Bytes("、")

    /// Looks at a run of one and the same dot.
    fileprivate func checkEllipsis(_ run: Range<Int>, _ findings: inout Findings) {
        let tokens = scan.tokens
        let first = tokens[run.lowerBound]
        let range = first.offset..<tokens[run.upperBound - 1].end
        let count = run.count
        // Dots that lead to a page number.
        if count > 6 || (count > 4 && first.value == "…") { return }
        let before = text.scalar(before: range.lowerBound).value
        let after = text.scalar(at: range.upperBound).value
        let isRight = first.value == "…" && (count == 2 || count == 4)
        if !isRight {
            switch first.value {
            case ".": guard count >= 3, before.isChinese, after != "/", !after.isDigit else { return }
            case "。": guard count >= 3 else { return }
            default: guard before.isChinese || after.isChinese else { return }
            }
            findings.report(
                range, in: self,
                Text("省略号应写作“……”", "The ellipsis is written ……"), replaceBy: "……", isSafe: true)
            return
        }
        if before == "等", !endsWord(before: range.lowerBound) {
            let start = text.has("等等", at: range.lowerBound - 6) ? range.lowerBound - 6 : range.lowerBound - 3
            let word = text[start..<range.lowerBound].string
            findings.report(
                start..<range.upperBound, in: self,
                Text("“\(word)”和“……”意思重复，请留下一个", "\(word) and …… say the same; keep one of them"),
                replaceBy: word, isSafe: false)
        } else if after == "。" || after == "，" || after == "、" {
            findings.report(
                range.lowerBound..<range.upperBound + 3, in: self,
                Text("省略号后通常不再用点号", "Normally no stop stands behind ……"), severity: .information,
                replaceBy: text[range].string, isSafe: false)
        } else if before == "，" || before == "、" {
            findings.report(
                range.lowerBound - 3..<range.upperBound, in: self,
                Text("省略号前通常不再用点号", "Normally no stop stands before ……"), severity: .information,
                replaceBy: text[range].string, isSafe: false)
        }
    }
}
