// invisible-character: zero-width, control and bidirectional characters, soft hyphens, and what stands for broken bytes.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let invisibleCharacter = Rule(
        code: "invisible-character",
        family: .residue,
        severity: .warning,
        authority: .practice,
        fix: .safe,
        title: Text("看不见的字符", "An invisible character"),
        reason: Text(
            "零宽空格、控制字符、软连字符看不见，多半是粘贴带来的，会妨碍检索、比对和排版。替换符 U+FFFD 说明原来的字节已经损坏。",
            "Zero-width spaces, control characters and soft hyphens are invisible, come with pasting, and hinder searching, comparison and layout. U+FFFD says that the bytes that stood there are broken."
        ),
        remedy: Text(
            "用快速修复删去；乱码处请对照原稿补上。", "The quick fix deletes it; where bytes are broken, restore the text from the source."
        ),
        bad: [
            Example("暴雨预警⟦\u{200B}⟧准确率提高⟦\u{AD}\u{7F}⟧。", fixed: "暴雨预警准确率提高。"),
            Example("　　⟦\u{FEFF}⟧暴雨预警⟦\u{202E}⟧。\n⟦\u{200B}⟧一、情况", fixed: "　　暴雨预警。\n一、情况"),
            Example("暴雨⟦\u{FFFD}\u{FFFD}⟧预警。"),
        ],
        good: [
            Example("一、情况\n甲\t乙　丙。"),
            Example("👨‍👩‍👧小区，❤️。"),
        ],
        check: .paragraph(.invisible) { context, findings in
            for range in InvisibleReader.runs(context) {
                let value = context.text.scalar(at: range.lowerBound).value
                if value == .replacement {
                    findings.report(
                        range, in: context,
                        Text("这里有损坏的字节（乱码），请对照原稿补上", "Broken bytes; restore the text from the source"))
                    continue
                }
                let name = "U+" + InvisibleReader.hexadecimal(value)
                findings.report(
                    range, in: context,
                    Text("看不见的字符 \(name)，请删去", "An invisible character, \(name); delete it"),
                    fix: Fix(
                        title: Text("删去看不见的字符 \(name)", "Delete the invisible character \(name)"), isSafe: true,
                        edits: [context.edit(range, "")]))
            }
        })
}

private enum InvisibleReader {
    /// The runs of invisible characters, broken bytes apart from the others, those in the indentation among them.
    static func runs(_ context: borrowing ParagraphContext) -> [Range<Int>] {
        let (text, line) = (context.text, context.line)
        var runs: [Range<Int>] = []
        func add(_ value: CodePoint, _ offset: Int, _ length: Int) {
            guard value.isInvisible else { return }
            // The byte order mark at the head of the text, and the joiners inside an emoji.
            if value == .byteOrderMark, offset == 0, line == 0 { return }
            if value == "\u{200D}" || value == "\u{200C}", isSymbol(text.scalar(at: offset + length).value) { return }
            if let last = runs.last, last.upperBound == offset,
                (text.scalar(at: last.lowerBound).value == .replacement) == (value == .replacement)
            {
                runs[runs.count - 1] = last.lowerBound..<offset + length
            } else {
                runs.append(offset..<offset + length)
            }
        }
        var at = 0
        let opening = text.skippingSpace(from: 0)
        while at < opening {
            let scalar = text.scalar(at: at)
            add(scalar.value, at, scalar.length)
            at += max(1, scalar.length)
        }
        // Invisible spaces at the end of the line belong to trailing-space.
        let end = context.textEnd
        for token in context.scan.tokens where token.offset < end { add(token.value, token.offset, token.length) }
        return runs
    }

    private static func isSymbol(_ value: CodePoint) -> Bool { ("☀"..."➿").contains(value) || value >= "🀀" }

    static func hexadecimal(_ value: CodePoint) -> String {
        let digits = String(value.rawValue, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
