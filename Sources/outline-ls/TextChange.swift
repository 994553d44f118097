// What `format` and `renumber` share: a text is read, changed and written to where it belongs, in its own encoding, or its
// difference is shown.

import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Where changed texts go.
enum ChangeOutput: Equatable {
    /// Standard output.
    case print
    /// Standard output, as a difference.
    case difference
    /// Nowhere: whether anything would change is all that is wanted.
    case check
    /// The files themselves.
    case write
}

/// A run over some texts.
struct TextChange {
    let output: ChangeOutput
    let language: Language
    /// How many texts are changed or would be.
    private(set) var changed = 0
    private(set) var failures = 0

    init(_ output: ChangeOutput, _ language: Language) {
        (self.output, self.language) = (output, language)
    }

    /// 2 where a text could not be read or written, 1 where something would change and nothing was written, else 0.
    var status: Int32 {
        failures > 0 ? 2 : changed > 0 && (output == .difference || output == .check) ? 1 : 0
    }

    /// Changes one text; `-` is standard input, whose text always goes to standard output.
    mutating func run(_ path: FilePath, _ edits: (Snapshot) -> [Fix.Edit]) {
        do throws(FileError) {
            let source = try SourceText(path: path, name: path == "-" ? "<stdin>" : nil)
            guard !source.looksBinary else {
                return fail(
                    "\(source.path.display)：不像文本文件，没有改动",
                    "\(source.path.display): does not look like a text; not changed")
            }
            let document = source.document
            let snapshot = Snapshot(
                document: document, outline: Outline(document), checker: .none, kind: nil, language: language)
            let edits = edits(snapshot)
            let text = edits.isEmpty ? document.text : Snapshot.applying(edits, to: document).text
            if !edits.isEmpty { changed += 1 }
            try write(text, source, path, isChanged: !edits.isEmpty)
        } catch {
            fail(error.chinese, error.english)
        }
    }

    private mutating func write(_ text: [UInt8], _ source: SourceText, _ path: FilePath, isChanged: Bool)
        throws(FileError)
    {
        switch output {
        case .check:
            if isChanged { Console.print(source.path.display) }
        case .difference:
            if isChanged { Console.print(bytes: UnifiedDiff.text(source, changed: text)) }
        case .write where path != "-":
            guard isChanged else { return }
            guard try source.replace(by: text) else { return refuse(source) }
        case .print, .write:
            guard let encoded = source.encoded(text) else { return refuse(source) }
            Console.print(bytes: encoded)
        }
    }

    private mutating func refuse(_ source: SourceText) {
        let name = source.path.display
        fail(
            "\(name)：编码不能确定，或含有无法原样写回的字节，没有修改；请先转成 UTF-8",
            "\(name): its encoding is not certain, or some bytes cannot be written back; not modified; convert it to UTF-8 first"
        )
    }

    mutating func fail(_ zh: String, _ en: String) {
        failures += 1
        Console.error("outline-ls: \(language == .zh ? zh : en)")
    }
}
