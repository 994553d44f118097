// How many characters and points a section holds. One pass over the lines' own counts serves all sections.

import OutlineRules
public import OutlineSyntax

/// The characters of a document, by line, summed up so that any range costs the same.
public struct Counts: Sendable {
    private var sums: [Int] = [0]

    /// Counts a document.
    public init(_ document: Document) {
        sums.reserveCapacity(document.lineCount + 1)
        var total = 0
        document.forEachLine(in: 0..<document.lineCount) { _, line, _ in
            total += Int(line.characters)
            sums.append(total)
        }
    }

    /// The characters that are not spaces in some lines.
    public func characters(in lines: Range<Int>) -> Int {
        let last = sums.count - 1
        return sums[min(max(lines.upperBound, 0), last)] - sums[min(max(lines.lowerBound, 0), last)]
    }

    /// All characters of the document that are not spaces.
    public var total: Int { sums.last ?? 0 }
}

extension Snapshot {
    /// The points of a section and of all its subsections. Numbered subsections without points of their own count as points.
    func points(of section: Int) -> Int {
        let sections = outline.sections
        return (section..<sections[section].end).reduce(0) { $0 + sections[$1].items.count }
    }

    /// The extent of a section in words: “3 条，412 字”.
    func extent(of section: Int, _ counts: Counts) -> String {
        let characters = counts.characters(in: outline.sections[section].lines)
        let points = points(of: section)
        if language == .zh { return points > 0 ? "\(points) 条，\(characters) 字" : "\(characters) 字" }
        let size = "\(characters) characters"
        return points > 0 ? "\(points) point\(points == 1 ? "" : "s"), \(size)" : size
    }
}
