// Runs of stops side by side: the rules about doubled and clashing marks share them.

import OutlineChecking
import OutlineSyntax
import OutlineText

/// Two or more stops without anything between them.
struct StopRun {
    /// The marks, as full-width ones.
    var values: [CodePoint]
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
            if let value, let range = current?.range, range.upperBound == token.offset {
                // Changed in place: a copy of the run for each of its marks would cost the square of its length.
                current?.values.append(value)
                current?.range = range.lowerBound..<token.end
                continue
            }
            if let run = current, run.values.count > 1 { runs.append(run) }
            current = value.map { StopRun(values: [$0], range: token.offset..<token.end, firstEnd: token.end) }
        }
        if let run = current, run.values.count > 1 { runs.append(run) }
        return runs.filter { run in
            text.scalar(before: run.range.lowerBound).value.isChinese
                || text.scalar(at: run.range.lowerBound).value.isStop
        }
    }
}

extension StopRun {
    fileprivate static func fullWidth(_ value: CodePoint) -> CodePoint? {
        switch value {
        case ",": "，"
        case ";": "；"
        case ":": "："
        default: value.isStop ? value : nil
        }
    }
}
