// Searching in a string for text of any length. The standard library has that in the module of regular expressions, which
// would be a tenth of the program.

extension String {
    /// What stands before, between and behind the occurrences of some text, the bytes compared as they are.
    public func parts(separatedBy text: String) -> [String] {
        let (bytes, sought) = (Bytes(self), Array(text.utf8))
        guard !sought.isEmpty else { return [self] }
        var parts: [String] = []
        var (start, at) = (0, 0)
        while at < bytes.count {
            if bytes.has(sought, at: at) {
                parts.append(bytes[start..<at].string)
                at += sought.count
                start = at
            } else {
                at += 1
            }
        }
        return parts + [bytes[start..<bytes.count].string]
    }

    /// The string with every occurrence of some text replaced.
    public func replacingAll(_ text: String, by replacement: String) -> String {
        parts(separatedBy: text).joined(separator: replacement)
    }

    /// Whether some text stands in the string.
    public func holds(_ text: String) -> Bool { parts(separatedBy: text).count > 1 }
}
