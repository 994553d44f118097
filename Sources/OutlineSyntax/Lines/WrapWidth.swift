// Tells whether a file is hard-wrapped, and at which width: many lines of nearly the same, largest width which end in no
// mark and are followed by more text. Kept as counts that an edit changes for its own lines only.

import OutlineText

/// Counts of line widths, from which the width of a hard-wrapped file follows.
struct WrapWidth: Sendable {
    /// How many lines that are not blank have each width in columns (255: that or more).
    private var all = [Int32](repeating: 0, count: 256)
    /// How many lines without a closing mark, followed by an unmarked line that is not blank, have each width.
    private var continued = [Int32](repeating: 0, count: 256)
    /// How many of these start with a marker. They alone make no wrapped file: headings of their own line may be of one width.
    private var continuedMarked = [Int32](repeating: 0, count: 256)
    /// How many lines, unmarked or long and open, are followed by an unmarked line that is not blank.
    private var pairs = 0

    /// A wrapped line may be shorter than the full width by this much: a mark or a Latin word was kept whole.
    static let tolerance = 6
    private static let narrowest = 40
    private static let widest = 160

    /// Adds (`sign` 1) or removes (−1) a line, given the one behind it.
    mutating func count(_ line: Line, next: Line?, sign: Int) {
        guard !line.isBlank else { return }
        all[Int(line.cells)] += Int32(sign)
        guard let next, !next.isBlank, !next.traits.contains(.marked), next.indent < 2 else { return }
        // A heading of its own line is short, and a point in one line ends in a mark.
        if line.traits.contains(.marked), !line.traits.contains(.open) || line.cells < Self.narrowest { return }
        pairs += sign
        guard line.traits.contains(.open) else { return }
        continued[Int(line.cells)] += Int32(sign)
        if line.traits.contains(.marked) { continuedMarked[Int(line.cells)] += Int32(sign) }
    }

    /// Adds the counts of other lines.
    mutating func add(_ other: WrapWidth) {
        for width in all.indices {
            all[width] += other.all[width]
            continued[width] += other.continued[width]
            continuedMarked[width] += other.continuedMarked[width]
        }
        pairs += other.pairs
    }

    /// The width at which the file is wrapped; 0 where it is not.
    var width: Int {
        guard pairs >= 3 else { return 0 }
        guard let longest = all.lastIndex(where: { $0 > 0 }), longest >= Self.narrowest, longest <= Self.widest else {
            return 0
        }
        var (near, marked) = (0, 0)
        for width in max(0, longest - Self.tolerance)..<longest + 1 {
            near += Int(continued[width])
            marked += Int(continuedMarked[width])
        }
        return near >= 3 && near > marked && near * 5 >= pairs * 2 ? longest : 0
    }
}
