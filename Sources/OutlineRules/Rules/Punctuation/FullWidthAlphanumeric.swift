// full-width-alphanumeric: full-width digits and letters in the text: ３６ ＡＢＣ.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let fullWidthAlphanumeric = Rule(
        code: "full-width-alphanumeric",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15835-2011 5.1.7.1"),
        fix: .safe,
        title: Text("全角数字或字母", "Full-width digits or letters"),
        reason: Text(
            "阿拉伯数字一般应使用半角（GB/T 15835-2011 5.1.7）；全角的数字和字母多半是输入法状态不对，也妨碍检索。",
            "Arabic digits take half the width of a character (GB/T 15835-2011 5.1.7); full-width digits and letters slip in with the input method and hinder searching."
        ),
        remedy: Text("用快速修复改成半角。", "The quick fix writes them half-width."),
        bad: [
            Example("建成大棚⟦３６⟧座，用⟦ＡＰＰ⟧查看，增长⟦１．５⟧倍。", fixed: "建成大棚36座，用APP查看，增长1.5倍。")
        ],
        good: [
            Example("党支部＋合作社，完成80％，建成36座。"),
            Example("１．进度\n甲。\n２．质量\n乙。"),
        ],
        check: .paragraph(.fullWidth) { context, findings in
            let tokens = context.scan.tokens
            var index = 0
            while index < tokens.count {
                guard let first = FullWidth.half(tokens[index].value), !context.isInOpeningMarker(tokens[index].offset)
                else {
                    index += 1
                    continue
                }
                var text = [first]
                var end = index + 1
                while end < tokens.count, tokens[end].offset == tokens[end - 1].end {
                    if let half = FullWidth.half(tokens[end].value) {
                        text.append(half)
                    } else if tokens[end].value == "．", end + 1 < tokens.count, FullWidth.isDigit(tokens[end + 1]),
                        FullWidth.isDigit(tokens[end - 1]), tokens[end + 1].offset == tokens[end].end
                    {
                        text.append(0x2E)
                    } else {
                        break
                    }
                    end += 1
                }
                let half = String(decoding: text, as: UTF8.self)
                findings.report(
                    tokens[index].offset..<tokens[end - 1].end, in: context,
                    Text("全角的数字、字母应为半角“\(half)”", "Write “\(half)” half-width"), replaceBy: half, isSafe: true)
                index = end
            }
        })
}

private enum FullWidth {
    static func half(_ value: CodePoint) -> UInt8? {
        switch value {
        case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": UInt8(truncatingIfNeeded: value - "ﻠ")
        default: nil
        }
    }

    static func isDigit(_ token: ParagraphScan.Token) -> Bool { token.value.isFullWidthDigit }
}
