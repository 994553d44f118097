// A pattern for files in the settings: a glob that is matched with the path from the folder of the settings on.

public import OutlineFiles

/// A pattern for files. One without `/` is matched with the name of a file in any folder; one that begins with `/` starts at the
/// folder of the settings; any other is matched with the whole path from that folder on.
public struct FilePattern: Equatable, Sendable {
    /// The pattern as written.
    public let text: String
    private let glob: Glob

    /// Takes any text; see `problem(in:)` for what can never match.
    public init(_ text: String) {
        self.text = text
        glob = Glob(text)
    }

    /// The pattern that matches exactly one file.
    /// - Parameter path: its path from the folder of the settings on.
    public init(exactly path: FilePath) {
        var text = "/"
        for scalar in path.display.unicodeScalars {
            if "*?[]{},!\\".unicodeScalars.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        self.init(text)
    }

    /// Whether a file matches.
    /// - Parameter path: its path from the folder of the settings on; an absolute path for files elsewhere.
    public func matches(_ path: FilePath) -> Bool {
        text.utf8.first == UInt8(ascii: "/") && !path.isAbsolute
            ? glob.matches(FilePath(bytes: [UInt8(ascii: "/")] + path.bytes)) : glob.matches(path)
    }

    /// Compares the texts.
    public static func == (left: FilePattern, right: FilePattern) -> Bool { left.text == right.text }
}
