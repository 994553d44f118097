// `profiles --from`: what a notice asks for, as a list for people or as the file of a kind to be looked through and saved.

import JSON
import OutlineFeatures
import OutlineFiles
import OutlineText

/// A kind drafted from a notice.
struct NoticeProfile {
    private let notice: Notice
    private let path: FilePath

    /// Reads a notice.
    init(_ path: FilePath) throws(FileError) {
        let source = try SourceText(path: path, name: path == "-" ? "<stdin>" : nil)
        notice = Notice(source.document)
        self.path = source.path
    }

    private static let headings: [Notice.Part: String] = [
        .rectification: "上年度整改措施落实情况", .problems: "存在的主要问题", .causes: "原因剖析", .cases: "典型案例剖析",
        .measures: "今后努力方向和整改措施",
    ]

    /// The kind that such a notice mostly asks for.
    private var parent: String? {
        guard let title = notice.title?.value else { return nil }
        return title.holds("组织生活会") ? "zzsh-generic" : title.holds("民主生活会") ? "msh-generic" : nil
    }

    private var id: String { (parent?.prefix { $0 != "-" }).map { String($0) } ?? "notice" }

    // MARK: For people

    func text(_ language: Language) -> String {
        let zh = language == .zh
        func line(_ number: Int) -> String { zh ? "（第 \(number + 1) 行）" : " (line \(number + 1))" }
        var text = ""
        if let title = notice.title { text += (zh ? "通知：" : "Notice: ") + title.value + line(title.line) + "\n" }
        if let year = notice.year { text += (zh ? "年度：" : "Year: ") + "\(year)\n" }
        func list(_ zhName: String, _ enName: String, _ entries: [String]) {
            guard !entries.isEmpty else { return }
            text += (zh ? zhName : enName) + "\n" + entries.map { "  · \($0)\n" }.joined()
        }
        list("方面", "Aspects", notice.aspects.map { $0.value + line($0.line) })
        list("必有的部分", "Required parts", notice.parts.map { (Self.headings[$0.value] ?? "") + line($0.line) })
        var lengths: [String] = []
        if let least = notice.least {
            lengths.append((zh ? "不少于 \(least.value) 字" : "at least \(least.value) characters") + line(least.line))
        }
        if let most = notice.most {
            lengths.append((zh ? "不超过 \(most.value) 字" : "at most \(most.value) characters") + line(most.line))
        }
        list("字数", "Length", lengths)
        list("没有读清楚、请自己核对的", "Not clear; look at these", notice.unclear.map { $0.value + line($0.line) })
        if notice.aspects.isEmpty, notice.parts.isEmpty, lengths.isEmpty {
            text += zh ? "没有读出方面、部分和字数。\n" : "No aspects, parts or length were found.\n"
        }
        return text
    }

    // MARK: For programs

    func json() -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.beginObject()
        writer.key("id")
        writer.string(notice.year.map { "\(id)-\($0)-notice" } ?? "\(id)-notice")
        if let parent {
            writer.key("extends")
            writer.string(parent)
        }
        writer.key("name")
        writer.string(notice.title?.value ?? path.name.display)
        if let year = notice.year {
            writer.key("years")
            writer.beginArray()
            writer.integer(year)
            writer.endArray()
        }
        if !notice.parts.isEmpty {
            writer.key(parent == nil ? "parts" : "addParts")
            writer.beginArray()
            for part in notice.parts { write(part, &writer) }
            writer.endArray()
        }
        if !notice.aspects.isEmpty { writeAspects(&writer) }
        if notice.least != nil || notice.most != nil { writeLength(&writer) }
        if !notice.unclear.isEmpty {
            writer.key("rules")
            writer.beginArray()
            for unclear in notice.unclear { writeRule(unclear.value, unclear.line, &writer) }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private func source(_ line: Int) -> String { "\(path.name.display) 第 \(line + 1) 行" }

    private func writeRule(_ text: String, _ line: Int, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("text")
        writer.string(text)
        writer.key("authority")
        writer.string("notice")
        writer.key("source")
        writer.string(source(line))
        writer.endObject()
    }

    private func write(_ part: Notice.Stated<Notice.Part>, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.string(part.value.rawValue)
        if parent == nil {
            writer.key("heading")
            writer.string(Self.headings[part.value] ?? "")
            writer.key("level")
            writer.integer(1)
            if part.value == .problems {
                writer.key("aspects")
                writer.bool(true)
            }
        }
        writer.key("required")
        writer.bool(true)
        writer.key("rules")
        writer.beginArray()
        writeRule("通知要求写这一部分。", part.line, &writer)
        writer.endArray()
        writer.endObject()
    }

    private func writeAspects(_ writer: inout JSONWriter) {
        writer.key("aspects")
        writer.beginArray()
        for (index, aspect) in notice.aspects.enumerated() {
            writer.beginObject()
            writer.key("id")
            writer.string("aspect-\(index + 1)")
            writer.key("heading")
            writer.string(aspect.value)
            writer.key("rules")
            writer.beginArray()
            writeRule("通知列出的方面。", aspect.line, &writer)
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.key("open")
        writer.bool(false)
        writer.key("count")
        writer.beginObject()
        for key in ["min", "max"] {
            writer.key(key)
            writer.integer(notice.aspects.count)
        }
        writer.endObject()
    }

    private func writeLength(_ writer: inout JSONWriter) {
        writer.key("length")
        writer.beginObject()
        if let least = notice.least {
            writer.key("min")
            writer.integer(least.value)
        }
        if let most = notice.most {
            writer.key("max")
            writer.integer(most.value)
        }
        writer.key("authority")
        writer.string("notice")
        writer.key("source")
        writer.string(source((notice.most ?? notice.least)?.line ?? 0))
        writer.endObject()
    }
}
