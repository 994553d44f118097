// The encoded tokens of each line, kept until an edit touches the line, so that a delta after a keystroke costs what was edited.

import OutlineFeatures
import OutlineSyntax
import OutlineText

/// The tokens of a document, line by line, and what the client was sent last.
struct TokenCache {
    /// The tokens of a line, four numbers each (column, length in the client's units, kind, modifiers); nil where they are not known.
    private var lines: [[UInt32]?] = []
    /// The lines whose tokens may be others than those sent last; nil where none are.
    private var stale: Range<Int>?
    /// The lines whose tokens hang on the outline.
    private var special: [TokenLine] = []
    /// Whether `special` has to be read anew.
    private var isStructureStale = true
    /// How many tokens were sent last; nil where none were.
    private var sentCount: Int?
    /// Counts the answers.
    private var answers = 0

    /// The identity of what was sent last.
    var resultID: String { String(answers) }

    /// Takes notice of an edit; the document is the one after it.
    mutating func update(after change: Document.Change, _ document: Document) {
        guard !lines.isEmpty, change.removed.upperBound <= lines.count else {
            self = TokenCache(answers: answers)
            return
        }
        let count = change.inserted.count
        lines.replaceSubrange(change.removed, with: repeatElement(nil, count: count))
        if change.structureChanged { isStructureStale = true }
        if change.shift != 0 {
            special.removeAll { change.removed.contains($0.line) }
            for index in special.indices where special[index].line >= change.removed.upperBound {
                special[index].line += change.shift
            }
            if let old = stale {
                stale =
                    moved(old.lowerBound, change)..<max(moved(old.lowerBound, change), moved(old.upperBound, change))
            }
        }
        // What is an advertisement hangs on the next paragraph as well.
        let first = Self.paragraph(before: change.inserted.lowerBound, document)
        for line in first..<change.inserted.lowerBound { lines[line] = nil }
        widen(first..<change.inserted.upperBound)
    }

    /// The first line of the paragraph before a line; the line itself where none stands near.
    private static func paragraph(before line: Int, _ document: Document) -> Int {
        var before = line - 1
        while before > max(0, line - 5), document.line(before).isBlank { before -= 1 }
        return before < 0 ? line : document.paragraphStart(before)
    }

    /// Forgets the tokens; the text is another one.
    mutating func reset() { self = TokenCache(answers: answers) }

    /// Where a bound of the stale lines stands after an edit.
    private func moved(_ line: Int, _ change: Document.Change) -> Int {
        line >= change.removed.upperBound ? line + change.shift : min(line, change.inserted.upperBound)
    }

    private mutating func widen(_ range: Range<Int>) {
        stale = stale.map { min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound) } ?? range
    }

    init() {}

    private init(answers: Int) { self.answers = answers }

    // MARK: Answers

    /// All tokens as the protocol counts them, sent from now on.
    mutating func full(_ snapshot: Snapshot, _ encode: (SemanticToken) -> [UInt32]) -> [UInt32] {
        refresh(snapshot)
        let data = read(0..<lines.count, snapshot, encode)
        answer(data.count / 5)
        return data
    }

    /// What is different from the tokens sent last: at most one edit. nil where they are not those that the client has.
    mutating func delta(
        from id: String, _ snapshot: Snapshot, _ encode: (SemanticToken) -> [UInt32]
    ) -> (start: Int, deleted: Int, data: [UInt32])?? {
        guard let sentCount, id == resultID else { return nil }
        refresh(snapshot)
        guard let stale = stale?.clamped(to: 0..<lines.count) else {
            answer(sentCount)
            return .some(nil)
        }
        // The first token behind counts its lines from the last one in the stale lines.
        var end = stale.upperBound
        while end < lines.count, lines[end]?.isEmpty ?? false { end += 1 }
        let before = count(0..<stale.lowerBound)
        var behind = count(end..<lines.count)
        var data = read(stale.lowerBound..<end, snapshot, encode, from: lastLine(before: stale.lowerBound))
        if end < lines.count, let first = lines[end]?.prefix(4), first.count == 4 {
            let last = lastLine(before: end)
            data += [UInt32(clamping: end - last), first[0], first[1], first[2], first[3]]
            behind -= 1
        }
        answer(before + data.count / 5 + behind)
        return (before * 5, max(0, sentCount - before - behind) * 5, data)
    }

    /// The tokens of some lines.
    mutating func range(_ range: Range<Int>, _ snapshot: Snapshot, _ encode: (SemanticToken) -> [UInt32]) -> [UInt32] {
        refresh(snapshot)
        return read(range.clamped(to: 0..<lines.count), snapshot, encode)
    }

    private mutating func answer(_ count: Int) {
        sentCount = count
        stale = nil
        answers += 1
    }

    private func count(_ range: Range<Int>) -> Int { lines[range].reduce(0) { $0 + ($1?.count ?? 0) / 4 } }

    /// The last line before another one that has a token; 0 where none has.
    private func lastLine(before line: Int) -> Int {
        var last = line - 1
        while last > 0, lines[last]?.isEmpty ?? true { last -= 1 }
        return max(0, last)
    }

    // MARK: Reading

    /// Finds the lines that are others in the outline than they were.
    private mutating func refresh(_ snapshot: Snapshot) {
        let lineCount = snapshot.document.lineCount
        if lines.count != lineCount {
            lines = Array(repeating: nil, count: lineCount)
            (special, isStructureStale, sentCount) = ([], true, nil)
        }
        guard isStructureStale else { return }
        isStructureStale = false
        let now = snapshot.tokenLines()
        // Both are in the order of the text.
        var (old, new) = (0, 0)
        while old < special.count || new < now.count {
            if old < special.count, new < now.count, special[old] == now[new] {
                (old, new) = (old + 1, new + 1)
                continue
            }
            let takesOld = new >= now.count || old < special.count && special[old].line <= now[new].line
            let line = takesOld ? special[old].line : now[new].line
            if takesOld { old += 1 } else { new += 1 }
            guard lines.indices.contains(line) else { continue }
            let first = snapshot.document.paragraphStart(line)
            let paragraph = first..<snapshot.document.paragraphEnd(first)
            for line in paragraph { lines[line] = nil }
            widen(paragraph)
        }
        special = now
    }

    /// The tokens of some lines, their lines counted from one another; the first one's from `line`.
    private mutating func read(
        _ range: Range<Int>, _ snapshot: Snapshot, _ encode: (SemanticToken) -> [UInt32], from line: Int = 0
    ) -> [UInt32] {
        var data: [UInt32] = []
        var last = line
        for number in range {
            if lines[number] == nil { readParagraph(at: number, snapshot, encode) }
            guard let tokens = lines[number], !tokens.isEmpty else { continue }
            var column: UInt32 = 0
            for at in stride(from: 0, to: tokens.count - 3, by: 4) {
                data.append(UInt32(clamping: number - last))
                data.append(tokens[at] &- column)
                data += tokens[at + 1..<at + 4]
                column = tokens[at]
                last = number
            }
        }
        return data
    }

    private mutating func readParagraph(at line: Int, _ snapshot: Snapshot, _ encode: (SemanticToken) -> [UInt32]) {
        let first = snapshot.document.paragraphStart(line)
        for number in first..<snapshot.document.paragraphEnd(first) { lines[number] = [] }
        guard !snapshot.document.line(first).isBlank else { return }
        let special = self.special
        let tokens = snapshot.semanticTokens(paragraphAt: first) { line in
            let found = special.partitioningIndex { $0.line >= line }
            return found < special.count && special[found].line == line ? special[found].role : nil
        }
        for token in tokens where lines.indices.contains(token.line) {
            lines[token.line]? += encode(token)
        }
    }
}
