// The sequences of numbers in a document: sibling headings of one form, and the points of one section of one form.
// The numbering rules read them and share one judgement of what is wrong, so that one slip is told once.

package import OutlineSyntax
package import OutlineText

/// What is unusual about the runs of marks that are numbered together.
package struct NumberSequences: Sendable {
    /// The marks of each with which something is wrong, as indices into the document's marks.
    package private(set) var flawed = Groups()
    /// What is wrong, sequence by sequence and in each from first to last.
    package private(set) var slips: [Slip] = []
    /// The marks that are a sequence of one, as indices into the document's marks.
    package private(set) var loners: [Int] = []

    /// What is wrong with one mark of a sequence.
    package struct Slip {
        package enum Kind {
            /// Numbers are missing before it.
            case gap
            /// It has the number of the one before.
            case duplicate
            /// It has a smaller number than the one before, and not 1.
            case backwards
            /// It starts at 1 again.
            case restart
        }
        package var kind: Kind
        /// The sequence, as an index into `flawed`.
        package var sequence: Int
        /// Its position in the sequence.
        package var position: Int
        /// The number it should have.
        package var expected: Int
        /// Whether only this one is wrong and the next goes on rightly.
        package var isAlone: Bool
    }

    /// Adds a sequence and finds its slips. The first may have the number `runsOnFrom` besides 1: the one after the last of the
    /// section before, where numbers run on.
    package mutating func append(_ marks: some RandomAccessCollection<Int>, runsOnFrom: Int = 1, in document: Document)
    {
        if marks.count == 1 { loners += marks }
        let known = document.marks.span
        let slipsBefore = slips.count
        var expected = 1
        for (position, mark) in marks.enumerated() {
            let number = known[mark].number
            if known[mark].slips.contains(.inserted) { continue }
            if known[mark].form.depth > 1 {
                // 2.1 starts anew behind 1.3, and each number of a sequence says which one it belongs to.
                if known[mark].lastNumber == 1 { expected = number }
                if position == 0 { expected = number / 100 * 100 + 1 }
            }
            if number == 1, position > 0, isIntroduced(mark, in: document) {
                expected = 2
                continue
            }
            if number == expected || number == ItemSeries.last || (position == 0 && number == runsOnFrom) {
                expected = number == ItemSeries.last ? expected + 1 : number + 1
                continue
            }
            let next = marks.dropFirst(position + 1).first.map { known[$0].number }
            let isAlone =
                next == expected + 1 || (next == nil && number != expected && position > 0 && number > expected + 8)
            let kind: Slip.Kind =
                number == expected - 1 && position > 0
                ? .duplicate : number > expected ? .gap : number == 1 ? .restart : .backwards
            slips.append(
                Slip(
                    kind: kind, sequence: flawed.count, position: position, expected: expected, isAlone: isAlone))
            // Two that changed places: the numbers go on behind the larger one.
            if kind == .backwards, !isAlone, next == expected { continue }
            expected = isAlone ? expected + 1 : number + 1
        }
        if slips.count > slipsBefore { flawed.append(marks) }
    }

    /// Adds marks side by side that are series of one form without a slip, one behind the other, as most are; where they are not,
    /// adds nothing and tells so.
    package mutating func append(series range: Range<Int>, of marks: [Mark]) -> Bool {
        let lonersBefore = loners.count
        let form = marks[range.lowerBound].form
        var number = 0
        for index in range {
            let next = marks[index].number
            guard marks[index].form == form, next == 1 || next == number + 1 else {
                loners.removeLast(loners.count - lonersBefore)
                return false
            }
            if next == 1, number == 1 { loners.append(index - 1) }
            number = next
        }
        if number == 1 { loners.append(range.upperBound - 1) }
        return true
    }

    /// Whether a line that ends in ： or a short line without full stop stands right before a heading: 有下列情形之一的：, or a title
    /// without number. What starts at 1 below it is another series.
    private func isIntroduced(_ index: Int, in document: Document) -> Bool {
        guard index > 0, document.marks[index].kind == .heading else { return false }
        if document.leadLine(before: document.marks[index].start.line) != nil { return true }
        let before = document.marks[index - 1]
        guard before.kind == .bare || before.kind == .salutation, before.characters <= 30 else { return false }
        guard before.closing == .none || before.closing == .colon else { return false }
        var line = before.textEnd.line + 1
        while line < document.marks[index].start.line, document.line(line).isBlank { line += 1 }
        return line == document.marks[index].start.line
    }
}

/// The word 最后 closes a series whatever came before it.
package enum ItemSeries {
    /// The number that the reader gives 最后.
    package static let last = 99
}

extension DocumentContext {
    /// Reads `headingSequences`.
    package func readHeadingSequences() -> NumberSequences {
        let (members, sections, marks) = (siblings.members, outline.sections, document.marks)
        var sequences = NumberSequences()
        // The last number of each form in the scope so far, for numbers that run on across sections (1.–17.).
        var lastNumbers: [Int] = []
        var scope = -1
        for group in siblings.indices {
            let range = siblings.range(group)
            let first = sections[members[range.lowerBound]]
            if first.scope != scope {
                scope = first.scope
                lastNumbers = Array(repeating: 0, count: MarkerForm.allCases.count)
            }
            // Mostly there is one form.
            if strays.isEmpty, !mixedSiblings.contains(group) {
                let form = Int(marks[first.mark].form.rawValue)
                sequences.append(
                    range.lazy.map { sections[members[$0]].mark }, runsOnFrom: lastNumbers[form] + 1, in: document)
                lastNumbers[form] = marks[sections[members[range.upperBound - 1]].mark].number
            } else {
                addByForm(siblings[group], &lastNumbers, &sequences)
            }
        }
        return sequences
    }

    private func addByForm(_ group: ArraySlice<Int>, _ lastNumbers: inout [Int], _ sequences: inout NumberSequences) {
        var byForm: [(form: MarkerForm, marks: [Int])] = []
        for section in group where !strays.contains(section) {
            let form = heading(section).form
            let slot = byForm.firstIndex { $0.form == form } ?? byForm.count
            if slot == byForm.count { byForm.append((form, [])) }
            byForm[slot].marks.append(outline.sections[section].mark)
            // A stray counts among the siblings that it stands with.
            if strays.contains(section + 1) { byForm[slot].marks.append(outline.sections[section + 1].mark) }
        }
        for (form, marks) in byForm {
            let form = Int(form.rawValue)
            sequences.append(marks, runsOnFrom: lastNumbers[form] + 1, in: document)
            if let last = marks.last { lastNumbers[form] = document.marks[last].number }
        }
    }

    /// Reads `itemSequences`.
    package func readItemSequences() -> NumberSequences {
        var sequences = NumberSequences()
        for scope in outline.scopes where scope.itemCount > 0 { addItems(outline.items(of: scope), &sequences) }
        for section in outline.sections where section.itemCount > 0 { addItems(outline.items(of: section), &sequences) }
        return sequences
    }

    private func addItems(_ items: ArraySlice<Int>, _ sequences: inout NumberSequences) {
        let marks = document.marks
        guard let first = items.first, let last = items.last else { return }
        // Points joined by ， are not listed, but they count: they stand right behind the items.
        var end = last
        while end + 1 < marks.count, marks[end + 1].kind == .joinedItem { end += 1 }
        if end - first == items.count - 1, sequences.append(series: first..<end + 1, of: marks) { return }
        var listed = items.makeIterator()
        var nextListed = listed.next()
        // The sequences of each form that are still open, the innermost last.
        var open: [(form: MarkerForm, stack: [[Int]])] = []
        for index in first..<end + 1 {
            if index == nextListed {
                nextListed = listed.next()
            } else if marks[index].kind != .joinedItem {
                continue
            }
            let mark = marks[index]
            // A section uses one or two forms, so a look at each is quicker than a dictionary.
            let slot = open.firstIndex { $0.form == mark.form } ?? open.count
            if slot == open.count { open.append((mark.form, [])) }
            var stack = open[slot].stack
            open[slot].stack = []
            if mark.number == 1 || stack.isEmpty {
                // A sequence of more than a few levels inside each other is no sequence any more.
                if stack.count == 4 { sequences.append(stack.removeFirst(), in: document) }
                stack.append([index])
            } else {
                if let expecting = resumed(stack, by: mark.number) {
                    while stack.count - 1 > expecting {
                        sequences.append(stack.removeLast(), in: document)
                    }
                }
                stack[stack.count - 1].append(index)
            }
            open[slot].stack = stack
        }
        for (_, stack) in open.sorted(by: { $0.form.rawValue < $1.form.rawValue }) {
            for sequence in stack { sequences.append(sequence, in: document) }
        }
    }

    /// The open sequence that a number goes on with; an inner one is left only where it stands in the paragraph of the outer
    /// one's last point (一是…，表现为：一是…；二是…。二是…).
    private func resumed(_ stack: [[Int]], by number: Int) -> Int? {
        for level in stack.indices.reversed() {
            guard let last = stack[level].last else { return nil }
            if document.marks[last].number + 1 == number { return level }
            guard level > 0, let outer = stack[level - 1].last, let first = stack[level].first,
                document.marks[outer].start.line == document.marks[first].start.line
            else { return nil }
        }
        return nil
    }

    /// A fix that gives the right number to one mark of a sequence, or to it and all behind it.
    private func renumbering(_ marks: [Int], _ slip: NumberSequences.Slip) -> Fix? {
        let last = slip.isAlone ? slip.position : marks.count - 1
        // A fix of thousands of edits helps nobody, and thousands of such fixes fill the memory.
        guard last - slip.position < 500 else { return nil }
        var edits: [Fix.Edit] = []
        for position in slip.position...max(slip.position, last) {
            let mark = document.marks[marks[position]]
            let number = slip.expected + position - slip.position
            // Behind it another series starts.
            if position > slip.position, mark.lastNumber == 1 { break }
            if mark.number == ItemSeries.last || mark.number == number { continue }
            guard !mark.form.isWord, mark.form != .words,
                mark.form == document.marks[marks[slip.position]].form
            else { return nil }
            edits.append(Fix.Edit(start: mark.start, end: mark.markerEnd, text: mark.form.marker(number)))
        }
        guard let first = edits.first else { return nil }
        let title =
            edits.count == 1
            ? Text(
                "把“”改为“”", "Replace “” by “”",
                quoting: document.content(first.start.line)[
                    first.start.column..<max(first.start.column, first.end.column)
                ].string, first.text)
            : Text(
                "从这里起按“\(first.text)”依次重编 \(edits.count) 个序号", "Renumber \(edits.count) markers from “\(first.text)”")
        return Fix(title: title, isSafe: false, edits: edits)
    }

    /// Reports the slips of one kind in some sequences, without those in some scopes.
    package func reportSlips(
        _ kind: NumberSequences.Slip.Kind, in sequences: NumberSequences, _ findings: inout Findings,
        notIn scopes: Set<Int> = [], severity: (Mark) -> Severity? = { _ in nil },
        message: (_ expected: String, _ written: String, _ before: String) -> Text
    ) {
        var (sequence, order) = (-1, 0)
        for slip in sequences.slips {
            order = slip.sequence == sequence ? order + 1 : 0
            sequence = slip.sequence
            guard slip.kind == kind else { continue }
            let marks = Array(sequences.flawed[sequence])
            if !scopes.isEmpty, scopes.contains(outline.scope(atLine: document.marks[marks[0]].start.line)) { continue }
            let mark = document.marks[marks[slip.position]]
            let before = slip.position > 0 ? document.marker(of: marks[slip.position - 1]) : ""
            var related: [Finding.Related] = []
            if slip.position > 0 {
                let previous = document.marks[marks[slip.position - 1]]
                related.append(
                    Finding.Related(
                        start: previous.start, end: previous.markerEnd, message: Text("前一个序号", "the number before it")))
            }
            findings.report(
                from: mark.start, to: mark.markerEnd,
                message(mark.form.marker(slip.expected), document.marker(of: marks[slip.position]), before),
                severity: severity(mark), fix: order < 20 ? renumbering(marks, slip) : nil, related: related)
        }
    }
}
