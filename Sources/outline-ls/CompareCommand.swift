// `compare`: passages that several texts share. It says that they are the same, and no more.

import JSON
import OutlineFeatures
import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// `compare`
enum CompareCommand {
    /// A text that is compared.
    private struct Compared: Sendable {
        let path: FilePath
        let title: String
        let document: Document
        let text: PassageText
    }

    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let format = try arguments.takeChoice("--format", ["text", "json"]) ?? "text"
        var settings = try CheckSettings(&arguments)
        let jobs = try arguments.takeNumber("--jobs") ?? Platform.coreCount
        let paths = try arguments.takePaths()
        guard !paths.isEmpty else {
            throw UsageError(Text("compare 后面要写几个文件或文件夹", "compare needs files or folders"))
        }
        var (files, failures): ([FilePath], Int) = ([], 0)
        func report(_ error: FileError) {
            failures += 1
            Console.error("outline-ls: \(language == .zh ? error.chinese : error.english)")
        }
        for item in DirectoryWalk.items(paths, patterns: { settings.patterns($0) }) {
            switch item {
            case .file(let path): files.append(path)
            case .problem(let error): report(error)
            }
        }
        let names = files
        let read = Platform.parallelMap(count: names.count, jobs: jobs) { index in compared(names[index]) }
        var texts: [Compared] = []
        for result in read {
            switch result {
            case .success(let text): if let text { texts.append(text) }
            case .failure(let error): report(error)
            }
        }
        guard texts.count > 1 else {
            Console.error(
                language == .zh
                    ? "outline-ls: 能读的文本不到两个，无从比较" : "outline-ls: fewer than two texts to compare")
            return 2
        }
        let passages = PassageSearch(texts.map(\.text), runner: Threads(jobs)).passages()
        Console.print(
            bytes: format == "json" ? json(passages, texts, language) : text(passages, texts, language))
        return failures > 0 ? 2 : passages.isEmpty ? 0 : 1
    }

    /// Reads a text; nil for what looks like none.
    private static func compared(_ path: FilePath) -> Result<Compared?, FileError> {
        do throws(FileError) {
            let source = try SourceText(path: path)
            guard !source.looksBinary else { return .success(nil) }
            let outline = Outline(source.document)
            let title = outline.titleText(0, in: source.document) ?? path.name.display
            return .success(
                Compared(
                    path: source.path, title: title, document: source.document,
                    text: PassageText(source.document, outline)))
        } catch {
            return .failure(error)
        }
    }

    private static func message(_ passage: SharedPassage, _ other: Compared, _ language: Language) -> String {
        language == .zh
            ? "与《\(other.title)》相同 \(passage.characters) 字"
            : "\(passage.characters) characters are the same as in “\(other.title)”"
    }

    // MARK: For people

    /// The characters of a passage that are shown.
    private static let shown = 40

    private static func text(_ passages: [SharedPassage], _ texts: [Compared], _ language: Language) -> [UInt8] {
        let zh = language == .zh
        var text: [UInt8] = []
        for passage in passages {
            let (one, other) = (texts[passage.first.text], texts[passage.second.text])
            let place = place(passage.first, one)
            let counterpart = "\(other.path.shown):\(self.place(passage.second, other))"
            text +=
                "\(one.path.shown):\(place): \(message(passage, other, language))\(zh ? "（\(counterpart)）" : " (\(counterpart))")\n"
                .utf8
            let quoted = String(
                decoding: one.document.text(from: passage.first.start, to: passage.first.end), as: UTF8.self)
            let start = quoted.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.prefix(shown)
            var line = "    "
            line.unicodeScalars += start
            text += (line + "…\n").utf8
        }
        let summary =
            passages.isEmpty
            ? (zh ? "比较了 \(texts.count) 个文本，没有相同的段落" : "\(texts.count) texts compared, no shared passages")
            : (zh
                ? "比较了 \(texts.count) 个文本，有 \(passages.count) 处相同的段落"
                : "\(texts.count) texts compared, \(passages.count) shared passages")
        return text + Array((summary + "\n").utf8)
    }

    private static func place(_ stand: SharedPassage.Stand, _ text: Compared) -> String {
        "\(stand.start.line + 1):\(Columns(text.document).column(of: stand.start))"
    }

    // MARK: For programs

    private static func json(_ passages: [SharedPassage], _ texts: [Compared], _ language: Language) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("passages")
        writer.beginArray()
        for passage in passages {
            writer.beginObject()
            writer.key("characters")
            writer.integer(passage.characters)
            writer.key("message")
            writer.string(message(passage, texts[passage.second.text], language))
            writer.key("places")
            writer.beginArray()
            for stand in [passage.first, passage.second] { write(stand, texts[stand.text], &writer) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.key("summary")
        writer.beginObject()
        writer.key("files")
        writer.integer(texts.count)
        writer.key("passages")
        writer.integer(passages.count)
        writer.endObject()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(_ stand: SharedPassage.Stand, _ text: Compared, _ writer: inout JSONWriter) {
        let columns = Columns(text.document)
        writer.beginObject()
        writer.key("path")
        writer.string(text.path.display)
        writer.key("title")
        writer.string(text.title)
        writer.key("start")
        JSONReporter.write(stand.start, columns, &writer)
        writer.key("end")
        JSONReporter.write(stand.end, columns, &writer)
        writer.key("text")
        writer.string(utf8: text.document.text(from: stand.start, to: stand.end))
        writer.endObject()
    }
}
