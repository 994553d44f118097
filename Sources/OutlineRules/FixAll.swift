// Chooses the safe fixes that can be applied together.

/// Applies all safe fixes at once.
public enum FixAll {
    /// The edits of the safe fixes among some findings, in the order of the text and without overlap. Where two fixes touch
    /// the same text the earlier one is taken; the other finds its place when the text is checked again.
    public static func edits(_ findings: [Finding]) -> [Fix.Edit] {
        var taken: [Fix.Edit] = []
        for finding in findings {
            guard let fix = finding.fix, fix.isSafe else { continue }
            taken += fix.edits
        }
        taken.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var kept: [Fix.Edit] = []
        for edit in taken {
            if let last = kept.last, edit.start < last.end || edit.start == last.start { continue }
            kept.append(edit)
        }
        return kept
    }
}
