// Runs of stops side by side: the rules about doubled and clashing marks share them.

import OutlineSyntax

/// Two or more stops without anything between them.
struct StopRun {
    /// The marks, as full-width ones.
    var values: [UInt32]
    var range: Range<Int>
    /// Behind the first mark.
    var firstEnd: Int

    /// Whether all are the same.
    var isUniform: Bool { values.allSatisfy { $0 == values.first } }
}

extension ParagraphContext {
    /// The runs of ，。、；：？！ and of half-width , ; : that touch a full-width one or Chinese text.
    var stopRuns: [StopRun] {
        var runs: [StopRun] = []
        var current: StopRun?
        for token in scan.tokens {
            let value = StopRun.fullWidth(token.value)
            if value != 0, let range = current?.range, range.upperBound == token.offset {
                // Changed in place: a copy of the run for each of its marks would cost the square of its length.
                current?.values.append(value)
                current?.range = range.lowerBound..<token.end
                continue
            }
            if let run = current, run.values.count > 1 { runs.append(run) }
            current = value == 0 ? nil : StopRun(values: [value], range: token.offset..<token.end, firstEnd: token.end)
        }
        if let run = current, run.values.count > 1 { runs.append(run) }
        return runs.filter { run in
            Glyph.isChinese(text.scalar(before: run.range.lowerBound).value)
                || Glyph.isStop(text.scalar(at: run.range.lowerBound).value)
        }
    }
}

extension StopRun {
    fileprivate static func fullWidth(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x2C: 0xFF0C
        case 0x3B: 0xFF1B
        case 0x3A: 0xFF1A
        default: Glyph.isStop(value) ? value : 0
        }
    }
}
