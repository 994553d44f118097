// What can be done about the findings in a range: their fixes, one by one, and all safe fixes at once.

public import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// Something that an editor offers to do.
public struct CodeAction: Sendable {
    /// What it does.
    public var title: String
    /// Whether it mends one finding or all that can be mended safely.
    public var kind: Kind
    /// The finding that it mends; nil for all.
    public var finding: Finding?
    /// Whether it is the one right answer.
    public var isPreferred: Bool
    /// The edits, in the order of the text; they do not overlap.
    public var edits: [Fix.Edit]

    /// What an action is for.
    public enum Kind: Sendable, Equatable {
        /// It mends one finding.
        case quickFix
        /// It mends all that has exactly one right answer.
        case fixAll
    }
}

extension Snapshot {
    /// The findings that touch a range, in the order of the text, those of grouped rules one by one.
    public func findings(from start: Place, to end: Place) -> [Finding] {
        let (start, end) = (document.clamp(min(start, end)), document.clamp(max(start, end)))
        return checker.findings(onLines: start.line...max(start.line, end.line)).filter {
            $0.start <= end && $0.end >= start
        }
    }

    /// The fixes of the findings that touch a range, in the order of the text.
    public func quickFixes(from start: Place, to end: Place) -> [CodeAction] {
        var grouped: Set<Int> = []
        var actions: [CodeAction] = []
        for finding in findings(from: start, to: end) {
            guard let fix = finding.fix else { continue }
            var edits = fix.edits
            if RuleCatalog.all[finding.rule].isGrouped {
                // A grouped rule is mended in the whole file at once.
                guard grouped.insert(finding.rule).inserted else { continue }
                edits = checker.findings(of: finding.rule).flatMap { $0.fix?.edits ?? [] }
            }
            actions.append(
                CodeAction(
                    title: fix.title(language), kind: .quickFix, finding: finding, isPreferred: fix.isSafe,
                    edits: edits.sorted { $0.start < $1.start }))
        }
        return actions
    }

    /// All safe fixes of the document as one action, nil where there is none.
    public func fixAll() -> CodeAction? {
        let edits = FixAll.edits(of: checker.told, in: document)
        guard !edits.isEmpty else { return nil }
        return CodeAction(
            title: language == .zh
                ? "修复全部可放心修复的问题（\(edits.count) 处）" : "Fix all that can be fixed safely (\(edits.count) places)",
            kind: .fixAll, finding: nil, isPreferred: false, edits: edits)
    }
}
