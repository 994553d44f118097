// A look at many lines of a document, one behind the other: what is near the last one is found without a search.

import OutlineText

/// A place in a document from which lines are looked at.
public struct LineCursor: Sendable {
    private let store: LineStore
    private var chunk = 0

    init(_ store: LineStore) { self.store = store }

    /// What is known of a line; a number outside is taken to the nearest line.
    public mutating func line(_ number: Int) -> Line {
        let lines = store.chunks[chunk].lines
        let index = number - store.firsts[chunk]
        if lines.indices.contains(index) { return lines[index] }
        let found = store.locate(number)
        chunk = found.chunk
        return store.chunks[chunk].lines[found.index]
    }
}

extension Document {
    /// A cursor at the first line.
    public var lineCursor: LineCursor { LineCursor(store) }
}
