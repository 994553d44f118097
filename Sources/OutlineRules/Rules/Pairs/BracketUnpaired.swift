// bracket-unpaired: a round, square or lenticular bracket without its partner.

import OutlineSyntax

extension Rule {
    static let bracketUnpaired = Rule(
        code: "bracket-unpaired",
        family: .pairs,
        severity: .error,
        authority: .standard("GB/T 15834-2011 4.9"),
        title: Text("括号不成对", "A bracket without its partner"),
        reason: Text(
            "括号成对使用。缺了一半，读者分不清注释到哪里为止。",
            "Brackets come in pairs; with one half missing nobody can tell where the remark ends."),
        remedy: Text("补上缺的一半，或删去多余的一半。", "Add the missing half or delete the odd one."),
        bad: [
            Example("办公室⟦（⟧含信访科共有八人。"),
            Example("办公室含信访科⟦）⟧共有八人。"),
            Example("一、情况\n（一）进度⟦【⟧略\n甲。"),
        ],
        good: [
            Example("办公室（含信访科）共有八人，按〔2023〕5号文执行。"),
            Example("（一）进度\n1）甲\n2）乙\n（1)丙"),
            Example("注意:) 这样的符号。"),
            Example("分三步：1）学；2）做；3）改。a)甲 b)乙"),
        ],
        check: .paragraph(.bracket) { context, findings in
            // Brackets of either width match each other: mixing them is another rule's matter.
            for kind in [BracketKind.round, .square, .lenticular, .tortoise] {
                let analysis = PairAnalysis(
                    context.scan, kind: kind.part, ignoring: { token, _ in context.closesListNumber(token) })
                for unpaired in analysis.unpaired {
                    let mark = context.text[unpaired.range].string
                    findings.report(
                        unpaired.range, in: context,
                        unpaired.isOpening
                            ? Text("左括号“\(mark)”没有对应的右括号", "The bracket \(mark) is never closed")
                            : Text("右括号“\(mark)”前面没有对应的左括号", "The bracket \(mark) has no opening one"))
                }
            }
        })
}

/// A family of brackets that match each other.
enum BracketKind {
    case round, square, lenticular, tortoise

    /// 1 for an opening, −1 for a closing bracket of this family, 0 for any other character.
    func part(_ value: UInt32) -> Int {
        switch (self, value) {
        case (.round, 0x28), (.round, 0xFF08), (.square, 0x5B), (.square, 0xFF3B), (.lenticular, 0x3010),
            (.tortoise, 0x3014):
            1
        case (.round, 0x29), (.round, 0xFF09), (.square, 0x5D), (.square, 0xFF3D), (.lenticular, 0x3011),
            (.tortoise, 0x3015):
            -1
        default: 0
        }
    }
}

extension ParagraphContext {
    /// Whether a round bracket only closes a number in a list (1） or a)) or is part of a smiley.
    func closesListNumber(_ token: ParagraphScan.Token) -> Bool {
        guard token.value == 0xFF09 || token.value == 0x29 else { return false }
        var at = token.offset
        var characters = 0
        while characters < 3 {
            let before = text.scalar(before: at)
            guard Char.isDigit(before.value) || Char.isLatin(before.value) else { break }
            at -= before.length
            characters += 1
        }
        let before = text.scalar(before: at).value
        if characters == 0 { return before == 0x3A || before == 0x3B }
        // Behind the start, a space or a mark a number in a list begins; behind an opening bracket it is inside a pair.
        let startsList = at == 0 || !(Char.isHan(before) || before == 0xFF08 || before == 0x28 || before == 0x2D)
        return startsList && characters <= 2 && !hasOpenRound(before: at)
    }

    private func hasOpenRound(before offset: Int) -> Bool {
        var depth = 0
        for token in scan.tokens where token.offset < offset {
            depth = max(0, depth + BracketKind.round.part(token.value))
        }
        return depth > 0
    }
}
