// What a terminal or a log would obey and not show is shown as a symbol: names of files and quoted text are somebody else's.

extension String {
    /// The text on one line, with a symbol for each character that moves the cursor, changes colours, turns the direction of writing or
    /// ends a line: ␛ for an escape, ␊ for a line end.
    public var visible: String {
        // Nearly all texts have none.
        guard unicodeScalars.contains(where: { Self.symbol(for: $0.value) != nil }) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            text.append(Self.symbol(for: scalar.value).flatMap(Unicode.Scalar.init) ?? scalar)
        }
        return String(text)
    }

    private static func symbol(for value: UInt32) -> UInt32? {
        switch value {
        case 0..<0x20: 0x2400 + value
        case 0x7F: 0x2421
        // The second half of the controls, line and paragraph separators, marks and overrides of direction.
        case 0x80..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A..<0x202F, 0x2066..<0x206A: 0xFFFD
        default: nil
        }
    }
}
