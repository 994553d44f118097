// Columns of a long line at some of its bytes, so that a place far from the last one costs a look and no walk: the pairs of a nest
// lie as far apart as can be.

public import OutlineText

/// Counts of units up to some bytes of a line.
public struct ColumnMarks: Sendable {
    /// Places nearer to each other than this are walked to.
    public static let distance = 1024
    private static let stride = 256

    private var marks: [(offset: Int, units: Int)] = [(0, 0)]

    /// Takes a line; `units` tells how many units a character is.
    public init(_ line: Bytes, units: (Scalar) -> Int) {
        var (at, count) = (0, 0)
        while at < line.count {
            let scalar = line.scalar(at: at)
            at += max(1, scalar.length)
            count += units(scalar)
            if at >= marks.count * Self.stride { marks.append((at, count)) }
        }
    }

    /// The last mark at or before a byte.
    public func mark(before offset: Int) -> (offset: Int, units: Int) {
        var index = min(max(0, offset / Self.stride), marks.count - 1)
        while index > 0, marks[index].offset > offset { index -= 1 }
        return index < marks.count ? marks[index] : (0, 0)
    }

    /// The last mark at or before a number of units.
    public func mark(beforeUnits units: Int) -> (offset: Int, units: Int) {
        let index = marks.partitioningIndex { $0.units > units }
        return index > 0 ? marks[index - 1] : (0, 0)
    }
}
