// Files of the repository that are generated: compared by tests, and written anew where UPDATE_EXPECT=1 is set.

import Foundation

/// A file of the repository that a test generates.
public enum ExpectedFile {
    /// The root of the repository.
    public static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Whether generated files are to be written.
    public static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXPECT"] == "1"

    /// The text of a file; nil where there is none.
    /// - Parameter path: its path from the root of the repository on.
    public static func text(_ path: String) -> String? {
        (try? Data(contentsOf: repository.appendingPathComponent(path))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Writes a file where updating is asked for; tells whether the file has this text now.
    public static func matches(_ path: String, _ text: String) -> Bool {
        if isUpdating, self.text(path) != text {
            let url = repository.appendingPathComponent(path)
            try? FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(text.utf8).write(to: url)
        }
        return self.text(path) == text
    }
}
