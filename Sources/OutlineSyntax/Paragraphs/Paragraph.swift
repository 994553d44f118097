// A paragraph: nearly always one line; in a hard-wrapped file the lines that belong together, joined without their
// line ends and indentation. Offsets in the joined text lead back to places in the lines.

public import OutlineText

/// One paragraph of a document.
public struct Paragraph: Sendable {
    /// The first line.
    public let line: Int
    /// The number of lines.
    public let lineCount: Int
    /// The text: the content of the line, or of all lines joined.
    public let text: Bytes
    /// Where each line but the first starts.
    let joints: [Joint]

    /// Where a line starts in the text, and the byte column there.
    struct Joint: Sendable {
        let offset: Int
        let column: Int
    }

    /// A paragraph without text, to be replaced by one that has some.
    public static let empty = Paragraph(line: 0, text: Bytes([]))

    init(line: Int, text: Bytes) {
        self.line = line
        self.text = text
        lineCount = 1
        joints = []
    }

    init(line: Int, joining lines: [Bytes]) {
        var joined: [UInt8] = []
        var joints: [Joint] = []
        for (index, content) in lines.enumerated() {
            let start = index == 0 ? 0 : content.skippingSpace(from: 0)
            let end = index == lines.count - 1 ? content.count : content.trimmingSpace(before: content.count)
            if index > 0 { joints.append(Joint(offset: joined.count, column: start)) }
            // Two Latin words that a line break parted need their space again; Chinese text needs none.
            joined.append(contentsOf: content[start..<max(start, end)].slice)
        }
        self.line = line
        text = Bytes(joined)
        lineCount = lines.count
        self.joints = joints
    }

    /// The place of an offset. An offset between two lines belongs to the later one.
    public func place(at offset: Int) -> Place {
        guard !joints.isEmpty else { return Place(line: line, column: offset) }
        var place = Place(line: line, column: offset)
        for (index, joint) in joints.enumerated() where joint.offset <= offset {
            place = Place(line: line + index + 1, column: offset - joint.offset + joint.column)
        }
        return place
    }

    /// The offset of a place of the paragraph; one that lies outside is taken to the nearest.
    public func offset(of place: Place) -> Int {
        guard place.line >= line else { return 0 }
        let index = place.line - line - 1
        guard index >= 0 else { return min(place.column, joints.first?.offset ?? text.count) }
        guard index < joints.count else { return text.count }
        let end = index + 1 < joints.count ? joints[index + 1].offset : text.count
        return min(joints[index].offset + max(0, place.column - joints[index].column), end)
    }

    /// The place where a range ends: an end between two lines belongs to the earlier one.
    public func endPlace(at offset: Int) -> Place {
        guard !joints.isEmpty else { return Place(line: line, column: offset) }
        var place = Place(line: line, column: offset)
        for (index, joint) in joints.enumerated() where joint.offset < offset {
            place = Place(line: line + index + 1, column: offset - joint.offset + joint.column)
        }
        return place
    }
}
