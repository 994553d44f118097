// A baseline: the findings that were there on some day, by file and fingerprint, so that `check` tells only what is new.

import JSON
public import OutlineFiles
public import OutlineChecking
import OutlineRules

/// The findings that are known.
public struct Baseline: Sendable {
    /// The fingerprints by the path of the file, seen from the folder of the baseline. As bytes, since two strings that Unicode
    /// holds for equal are names of two files.
    private var files: [[UInt8]: [Fingerprint]] = [:]

    /// Nothing is known.
    public init() {}

    /// Reads a baseline; nil where the text is none.
    public init?(_ bytes: [UInt8]) {
        guard let files = JSONDocument.parse(bytes).root?.value["files"]?.objectValue else { return nil }
        for member in files.members {
            self.files[Array(member.key.utf8)] = (member.value.arrayValue ?? []).compactMap {
                $0.stringValue.flatMap { Fingerprint($0) }
            }
        }
    }

    /// The name of a file in a baseline.
    /// - Parameters:
    ///   - path: the absolute path of the file.
    ///   - folder: the absolute path of the folder in which the baseline lies.
    public static func name(of path: FilePath, in folder: FilePath) -> String {
        (path.relative(to: folder) ?? path).display
    }

    /// The findings of a file, by its name.
    public subscript(name: String) -> [Fingerprint] {
        get { files[Array(name.utf8)] ?? [] }
        set { files[Array(name.utf8)] = newValue.isEmpty ? nil : newValue }
    }

    /// The text of the file: sorted, a line for each finding, so that a comparison of two versions reads well.
    public var text: [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("files")
        writer.beginObject()
        for (name, fingerprints) in files.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            writer.key(String(decoding: name, as: UTF8.self))
            writer.beginArray()
            for text in fingerprints.map(\.text).sorted() { writer.string(text) }
            writer.endArray()
        }
        writer.endObject()
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}
