// What the reader of lines wants to know of a character, by one look-up for the characters that most texts have.

import OutlineText

/// What the reader of lines wants to know of a character, as bits.
struct CharClasses: OptionSet, Sendable {
    let rawValue: UInt8
    static let space = CharClasses(rawValue: 1)
    static let closer = CharClasses(rawValue: 2)
    /// A mark behind which an item may start, the comma of a joined one among them.
    static let boundary = CharClasses(rawValue: 4)
    /// A mark behind which a line is complete: 。！？；： and their half-width forms, and …. A comma leaves it open.
    static let clauseEnd = CharClasses(rawValue: 8)
    /// Takes two columns.
    static let wide = CharClasses(rawValue: 16)
    /// Takes no column.
    static let zeroWidth = CharClasses(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The classes of a character, by comparisons.
    init(of value: CodePoint) {
        var classes: CharClasses = []
        if value.isSpace { classes.insert(.space) }
        if value.isCloser { classes.insert(.closer) }
        if value.isItemBoundary || value == "，" || value == "," { classes.insert(.boundary) }
        switch value {
        case "。", "！", "？", "；", "：", "…", "!", "?", ";", ":", ".": classes.insert(.clauseEnd)
        default: break
        }
        let cells = value.cells
        if cells == 2 { classes.insert(.wide) }
        if cells == 0 { classes.insert(.zeroWidth) }
        self = classes
    }

    /// The same by one look-up in `table` for the characters that most texts have.
    @inline(__always)
    init(of value: CodePoint, in table: StaticTable<CharClasses>) {
        let page: UInt32
        switch value.rawValue >> 8 {
        case 0x00: page = 0
        case 0x20: page = 1
        case 0x30: page = 2
        case 0xFF: page = 3
        default:
            self.init(of: value)
            return
        }
        self = table[Int(page << 8 | value.rawValue & 0xFF)]
    }

    /// The classes of U+00xx, U+20xx, U+30xx and U+FFxx.
    static let table = StaticTable(
        [0x00, 0x20, 0x30, 0xFF].flatMap { (page: UInt32) in
            (0...0xFF).map { CharClasses(of: CodePoint(page << 8 | $0)) }
        })

    /// The columns that the character takes in a text set in a Chinese font.
    var cells: Int { contains(.wide) ? 2 : contains(.zeroWidth) ? 0 : 1 }
}
