// What a rule reports: a place, a message in both languages, and how to mend it.

public import OutlineSyntax
public import OutlineText

/// Something that a rule found. A text may have some hundred thousand, so all that is not needed to place and count a finding
/// lies behind one reference, which copies and moves share.
public struct Finding: Sendable {
    private let detail: Detail
    /// Where it starts.
    public private(set) var start: Place
    /// Where it ends, exclusive. A finding may be empty, where something is missing.
    public private(set) var end: Place
    /// By how many lines the fix and the other places have moved since they were made.
    private var fixShift: Int32 = 0
    private var relatedShift: Int32 = 0
    private let rule16: UInt16
    /// The weight.
    public var severity: Severity
    /// Whether it is told by itself even where its rule is grouped.
    public let isSingle: Bool
    let hasFix: Bool
    /// Whether it has a fix with exactly one right answer.
    public let hasSafeFix: Bool

    /// Whether its rule's findings are told as one where they touch, and whether as one in a whole file.
    let joinsTouching: Bool
    let isGrouped: Bool

    private final class Detail: Sendable {
        let message: Text
        let key: String
        let fix: Fix?
        let related: [Related]

        init(_ message: Text, key: String, _ fix: Fix?, _ related: [Related]) {
            self.message = message
            self.key = key
            self.fix = fix
            self.related = related
        }
    }

    /// A finding of a rule, which is an index into the catalog, between two places.
    init(
        rule: RuleInForce, from start: Place, to end: Place, severity: Severity, _ message: Text, key: String,
        fix: Fix?,
        related: [Related], isSingle: Bool
    ) {
        rule16 = UInt16(clamping: rule.index)
        joinsTouching = rule.joinsTouching
        isGrouped = rule.isGrouped
        self.start = start
        self.end = end
        self.severity = severity
        self.isSingle = isSingle
        hasFix = fix != nil
        hasSafeFix = fix?.isSafe ?? false
        detail = Detail(message, key: key, fix, related)
    }

    /// The rule, as an index into the catalog.
    public var rule: Int { Int(rule16) }
    /// What tells it from other findings of its rule at the same place; empty for most, which have a place of their own.
    public var key: String { detail.key }
    /// What is wrong and what to do.
    public var message: Text { detail.message }
    /// Appends the message in one language as UTF-8.
    public func appendMessage(_ language: Language, to bytes: inout [UInt8]) {
        detail.message.append(language, to: &bytes)
    }
    /// How to mend it.
    public var fix: Fix? {
        !hasFix ? nil : fixShift == 0 ? detail.fix : detail.fix?.shifted(by: Int(fixShift))
    }
    /// Other places that belong to it.
    public var related: [Related] {
        relatedShift == 0 ? detail.related : detail.related.map { $0.shifted(by: Int(relatedShift)) }
    }

    /// Another place that explains a finding.
    public struct Related: Sendable, Hashable {
        /// Where it starts.
        public var start: Place
        /// Where it ends, exclusive.
        public var end: Place
        /// What stands there.
        public var message: Text

        /// Another place and what stands there.
        public init(start: Place, end: Place, message: Text) {
            self.start = start
            self.end = end
            self.message = message
        }

        fileprivate func shifted(by lines: Int) -> Related {
            Related(start: start.shifted(by: lines), end: end.shifted(by: lines), message: message)
        }
    }

    /// Whether the other one is a copy of this one that still says the same of the same places.
    public func isCopy(of other: Finding) -> Bool {
        detail === other.detail && start == other.start && end == other.end && severity == other.severity
            && relatedShift == other.relatedShift
    }

    /// Whether another finding says the same of the same places, but that its lines count from another one.
    func saysTheSame(as other: Finding, countedFrom line: Int) -> Bool {
        let moved = shifted(by: -line)
        return rule16 == other.rule16 && moved.start == other.start && moved.end == other.end
            && severity == other.severity && isSingle == other.isSingle && message == other.message
            && key == other.key
            && moved.fix == other.fix && moved.related == other.related
    }

    /// Whether another finding of the rule stands at the same place with the same weight and, but for its message, all else alike.
    func differsInMessage(from other: Finding) -> Bool {
        rule16 == other.rule16 && start == other.start && end == other.end && severity == other.severity
            && isSingle == other.isSingle && fix == nil && other.fix == nil && related.isEmpty && other.related.isEmpty
    }

    /// Whether it or another place that belongs to it reaches into some lines.
    public func touches(_ lines: Range<Int>) -> Bool {
        (start.line < lines.upperBound && end.line >= lines.lowerBound)
            || related.contains { $0.start.line < lines.upperBound && $0.end.line >= lines.lowerBound }
    }

    /// Whether this one is told before another one that belongs to no paragraph alone.
    func comesBefore(_ other: Finding) -> Bool { (start, rule16) < (other.start, other.rule16) }

    /// How many findings at the start and at the end of two lists are the same; none is counted twice.
    public static func unchanged(_ old: [Finding], _ new: [Finding]) -> (before: Int, behind: Int) {
        let (old, new) = (old.span, new.span)
        let shorter = min(new.count, old.count)
        var before = 0
        while before < shorter, new[before].isCopy(of: old[before]) { before += 1 }
        var behind = 0
        while behind < shorter - before, new[new.count - 1 - behind].isCopy(of: old[old.count - 1 - behind]) {
            behind += 1
        }
        return (before, behind)
    }

    /// Whether a later finding continues this one, so that both are told as one; see `Rule.joinsTouching`.
    func absorbs(_ next: Finding) -> Bool { joinsTouching && rule16 == next.rule16 && end == next.start }

    /// The same with the edits of some later findings of its rule; where it `joins` them it reaches to the end of the last one
    /// and has the places and the weight of all.
    func taking(_ others: [Finding], joins: Bool) -> Finding {
        guard let last = others.last else { return self }
        // The fix says of all places what it says of one; where some have a safe fix, those without or with another are left alone.
        let fixes = ([self] + others).compactMap(\.fix)
        var fix = fixes.first(where: \.isSafe) ?? fixes.first
        let isSafe = fix?.isSafe ?? false
        fix?.edits = fixes.lazy.filter { $0.isSafe == isSafe }.flatMap(\.edits)
        return Finding(
            self, to: joins ? last.end : end,
            severity: joins ? others.reduce(severity) { max($0, $1.severity) } : severity, message,
            fix: fix, related: joins ? related + others.flatMap(\.related) : related)
    }

    /// The same without a fix.
    func withoutFix() -> Finding {
        Finding(self, to: end, severity: severity, message, fix: nil, related: related)
    }

    /// The same with another message.
    func saying(_ message: Text) -> Finding {
        Finding(self, to: end, severity: severity, message, fix: fix, related: related)
    }

    /// The same finding with other contents.
    private init(
        _ other: Finding, to end: Place, severity: Severity, _ message: Text, fix: Fix?, related: [Related]
    ) {
        rule16 = other.rule16
        joinsTouching = other.joinsTouching
        isGrouped = other.isGrouped
        start = other.start
        self.end = end
        self.severity = severity
        isSingle = other.isSingle
        hasFix = fix != nil
        hasSafeFix = fix?.isSafe ?? false
        detail = Detail(message, key: other.key, fix, related)
    }

    /// The same some lines farther down.
    func shifted(by lines: Int) -> Finding {
        var moved = self
        moved.shift(by: lines)
        return moved
    }

    /// Moves down by a number of lines what stands at or behind a line. Tells whether that can be done: not where of its text,
    /// its fix or the other places only a part stands there.
    mutating func shift(by lines: Int, from line: Int) -> Bool {
        guard lines != 0 else { return true }
        let (related, edits) = (detail.related, detail.fix?.edits ?? [])
        let isBehind = start.line >= line
        let editsBehind = edits.count { $0.start.line + Int(fixShift) >= line }
        let relatedBehind = related.count { $0.start.line + Int(relatedShift) >= line }
        guard (end.line >= line) == isBehind, editsBehind == 0 || editsBehind == edits.count,
            relatedBehind == 0 || relatedBehind == related.count
        else { return false }
        if isBehind {
            start.line += lines
            end.line += lines
        }
        if editsBehind > 0 { fixShift &+= Int32(clamping: lines) }
        if relatedBehind > 0 { relatedShift &+= Int32(clamping: lines) }
        return true
    }

    /// Moves the finding down by a number of lines, with its fix and all places that it points to.
    mutating func shift(by lines: Int) {
        start.line += lines
        end.line += lines
        fixShift &+= Int32(clamping: lines)
        relatedShift &+= Int32(clamping: lines)
    }
}

extension Place {
    /// The same some lines farther down.
    func shifted(by lines: Int) -> Place { Place(line: line + lines, column: column) }
}
