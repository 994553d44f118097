// `stats`: how much a text holds, part by part: characters, sections, points and minutes of reading aloud.

import JSON
import OutlineFeatures
import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// `stats`
enum StatsCommand {
    static func run(_ arguments: inout Arguments) throws(UsageError) -> Int32 {
        let language = try arguments.takeLanguage()
        let format = try arguments.takeChoice("--format", ["text", "json"]) ?? "text"
        let paths = try arguments.takePaths()
        guard !paths.isEmpty else {
            throw UsageError(Text("stats 后面要写一个或几个文件", "stats needs one or more files"))
        }
        var reading = TextReading()
        var status: Int32 = 0
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("files")
        writer.beginArray()
        for path in paths {
            do throws(FileError) {
                let (name, snapshot) = try reading.snapshot(path, language)
                if format == "json" {
                    write(name, snapshot, &writer)
                } else {
                    Console.print(bytes: Array(text(name, snapshot, language).utf8))
                }
            } catch {
                status = 2
                Console.error("outline-ls: \(language == .zh ? error.chinese : error.english)")
            }
        }
        writer.endArray()
        writer.endObject()
        if format == "json" { Console.print(bytes: writer.bytes + [0x0A]) }
        return status
    }

    // MARK: For people

    private static func text(_ path: FilePath, _ snapshot: Snapshot, _ language: Language) -> String {
        let scopes = snapshot.statistics()
        var text = path.shown + "\n"
        if let kind = snapshot.kind {
            let name = kind.profile.name(english: language == .en)
            text += language == .zh ? "文种：\(name)（\(kind.profile.id)）\n" : "Kind: \(name) (\(kind.profile.id))\n"
        }
        for scope in scopes {
            text += line(scope, isTotal: true, language)
            for part in scope.parts { text += lines(part, depth: 1, language) }
        }
        return text
    }

    private static func lines(_ part: Statistics, depth: Int, _ language: Language) -> String {
        String(repeating: "  ", count: depth) + line(part, isTotal: false, language)
            + part.parts.map { lines($0, depth: depth + 1, language) }.joined()
    }

    private static func line(_ part: Statistics, isTotal: Bool, _ language: Language) -> String {
        let minutes = ReadingTime.words(part.characters, language)
        let zh = language == .zh
        var facts = [zh ? "\(part.characters) 字" : "\(part.characters) characters"]
        if !isTotal { facts.append("\(part.share)%") }
        if isTotal { facts.append(zh ? "\(part.sections) 个标题" : "\(part.sections) headings") }
        if part.points > 0 { facts.append(zh ? "\(part.points) 条要点" : "\(part.points) points") }
        facts.append(zh ? "宣读\(minutes)" : "\(minutes) to read aloud")
        let written = part.marker + part.text
        let name = written.isEmpty ? (zh ? "（无标题）" : "(untitled)") : written
        return name + (zh ? "　" : "  ") + facts.joined(separator: zh ? "，" : ", ") + "\n"
    }

    // MARK: For programs

    private static func write(_ path: FilePath, _ snapshot: Snapshot, _ writer: inout JSONWriter) {
        let (document, outline) = (snapshot.document, snapshot.outline)
        writer.beginObject()
        writer.key("path")
        writer.string(path.display)
        writer.key("title")
        if let first = outline.scopes.first?.title.first, let title = outline.titleText(0, in: document) {
            writer.beginObject()
            writer.key("text")
            writer.string(title)
            writer.key("line")
            writer.integer(document.marks[first].start.line + 1)
            writer.endObject()
        } else {
            writer.null()
        }
        writer.key("profile")
        if let kind = snapshot.kind { writer.string(kind.profile.id) } else { writer.null() }
        let scopes = snapshot.statistics()
        writeNumbers(
            characters: document.characterCount, sections: outline.sections.count,
            points: scopes.reduce(0) { $0 + $1.points }, &writer)
        writer.key("parts")
        writer.beginArray()
        for part in scopes.flatMap(\.parts) { write(part, &writer) }
        writer.endArray()
        writer.endObject()
    }

    private static func writeNumbers(characters: Int, sections: Int, points: Int, _ writer: inout JSONWriter) {
        writer.key("characters")
        writer.integer(characters)
        writer.key("sections")
        writer.integer(sections)
        writer.key("points")
        writer.integer(points)
        writer.key("minutes")
        writer.integer(ReadingTime.minutes(characters))
    }

    private static func write(_ part: Statistics, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("level")
        writer.integer(part.level)
        writer.key("marker")
        writer.string(part.marker)
        writer.key("text")
        writer.string(part.text)
        writer.key("line")
        writer.integer(part.line + 1)
        writeNumbers(characters: part.characters, sections: part.sections, points: part.points, &writer)
        writer.key("share")
        writer.integer(part.share)
        writer.key("parts")
        writer.beginArray()
        for part in part.parts { write(part, &writer) }
        writer.endArray()
        writer.endObject()
    }
}
