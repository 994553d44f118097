// Where something leads: a reference to what it names, a stated number to what it counts, a problem to its measure and back; and
// what refers to something.

import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// Where a stretch leads.
public struct Definition: Sendable, Equatable {
    /// The stretch that leads there.
    public var origin: Extent
    /// The headings, points or lines that it leads to, in the order in which they matter.
    public var targets: [Extent]
}

extension Snapshot {
    /// What stands at a place leads there; nil where it leads nowhere.
    public func definition(at place: Place) -> Definition? {
        let place = document.clamp(place)
        if let reference = reference(at: place) {
            guard let target = extent(of: resolver.resolve(reference)) else { return nil }
            return Definition(origin: Extent(start: reference.start, end: reference.end), targets: [target])
        }
        if let promise = promise(at: place) {
            let marks = promised(by: promise)
            guard !marks.isEmpty else { return nil }
            return Definition(
                origin: Extent(start: promise.start, end: promise.end), targets: marks.map { extent(ofMark: $0) })
        }
        guard let mark = mark(at: place) else { return nil }
        let counterparts = Counterparts(self)
        let found: [Int]
        switch counterparts.roles[mark] {
        case .problem:
            let held = marks(held: mark)
            found = counterparts.counterparts(of: held, [.measure]) + counterparts.counterparts(of: held, [.cause])
        case .cause, .measure: found = counterparts.counterparts(of: marks(held: mark), [.problem])
        case nil: return nil
        }
        guard !found.isEmpty else { return nil }
        return Definition(origin: extent(ofMark: mark), targets: found.map { extent(ofMark: $0) })
    }

    /// The measures that answer the problem or cause at a place; empty where none surely does.
    public func implementations(at place: Place) -> Definition? {
        let place = document.clamp(place)
        guard let mark = mark(at: place) else { return nil }
        let counterparts = Counterparts(self)
        guard let role = counterparts.roles[mark], role != .measure else { return nil }
        let found = counterparts.counterparts(of: marks(held: mark), [.measure])
        guard !found.isEmpty else { return nil }
        return Definition(origin: extent(ofMark: mark), targets: found.map { extent(ofMark: $0) })
    }

    /// What refers to the heading, point, attachment or placeholder at a place, in the order of the text.
    /// - Parameter withItself: whether that itself is among them.
    public func references(at place: Place, withItself: Bool) -> [Extent] {
        let place = document.clamp(place)
        if let placeholder = placeholder(at: place) {
            let all = equals(of: placeholder)
            return withItself ? all : all.filter { $0 != placeholder.extent }
        }
        // On a reference: the others to the same thing.
        let target: ReferenceResolver.Result
        if let reference = reference(at: place) {
            target = resolver.resolve(reference)
        } else if let mark = mark(at: place) ?? attachmentMark(at: place) {
            target = .mark(mark)
        } else {
            return []
        }
        guard let own = extent(of: target) else { return [] }
        var found = mentions(of: target)
        if case .mark(let mark) = target {
            let counterparts = Counterparts(self)
            let others = counterparts.counterparts(of: marks(held: mark), Set(Counterparts.Role.allCases))
            found += others.map { extent(ofMark: $0) }
        }
        if withItself { found.append(own) }
        return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// The places where the text refers to something, in the order of the text.
    func mentions(of target: ReferenceResolver.Result) -> [Extent] {
        let resolver = resolver
        return references().filter { resolver.resolve($0) == target }.map { Extent(start: $0.start, end: $0.end) }
    }

    /// All references of the text, in its order.
    func references() -> [CrossReference] {
        var found: [CrossReference] = []
        var line = 0
        while line < document.lineCount {
            let end = document.paragraphEnd(line)
            // Few paragraphs hold any.
            let mayRefer = (line..<end).contains { number in
                let content = document.content(number)
                return Self.referring.contains { content.firstOffset(of: $0) != nil }
            }
            if mayRefer { found += CrossReferenceReader.references(document, paragraphAt: line) }
            line = end
        }
        return found
    }

    private static let referring = [
        Bytes("附件"), Bytes("部分"), Bytes("述"), Bytes("本"), Bytes("文"), Bytes("以上"), Bytes("前面"),
    ]

    /// The reference at a place.
    func reference(at place: Place) -> CrossReference? {
        CrossReferenceReader.references(document, paragraphAt: place.line).first {
            $0.start <= place && place <= $0.end
        }
    }

    var resolver: ReferenceResolver { ReferenceResolver(document, outline) }

    /// The line that opens an attachment, where a place is in it.
    private func attachmentMark(at place: Place) -> Int? {
        let index = document.firstMark(atLine: place.line)
        guard index < document.marks.count, document.marks[index].start.line == place.line,
            document.marks[index].kind == .attachment
        else { return nil }
        return index
    }

    /// The marker and text of a heading or point.
    func extent(ofMark index: Int) -> Extent {
        let mark = document.marks[index]
        return Extent(start: mark.start, end: max(mark.textEnd, mark.markerEnd))
    }

    /// Where a reference leads; nil where that is nowhere or not clear.
    func extent(of result: ReferenceResolver.Result) -> Extent? {
        switch result {
        case .mark(let mark): return extent(ofMark: mark)
        case .line(let line):
            let content = document.content(line)
            return Extent(
                start: Place(line: line, column: content.skippingSpace(from: 0)),
                end: Place(line: line, column: content.trimmingSpace(before: content.count)))
        case .broken, .unknown: return nil
        }
    }
}
