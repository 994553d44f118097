// `outline --format json`: title, sections and points with their places. Lines and columns from 1, columns in scalars.

import JSON
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// The outline as JSON.
enum OutlineJSON {
    static func text(_ path: String, _ document: Document, _ outline: Outline, _ kind: DocumentKind?) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version")
        writer.integer(1)
        writer.key("path")
        writer.string(path)
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
        if let kind { writer.string(kind.profile.id) } else { writer.null() }
        // Points outside any section: in a text without headings.
        writer.key("items")
        let columns = Columns(document)
        writeItems(outline.scopes.flatMap { outline.items(of: $0) }[...], document, columns, &writer)
        writer.key("sections")
        writer.beginArray()
        for scope in outline.scopes.indices {
            for section in outline.topSections(of: scope) { write(section, document, outline, columns, &writer) }
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    private static func write(
        _ index: Int, _ document: Document, _ outline: Outline, _ columns: Columns, _ writer: inout JSONWriter
    ) {
        let section = outline.sections[index]
        let mark = document.marks[section.mark]
        writer.beginObject()
        writer.key("level")
        writer.integer(mark.level)
        writer.key("marker")
        writer.string(document.marker(of: section.mark))
        writer.key("number")
        writer.integer(mark.lastNumber)
        writer.key("text")
        writer.string(document.text(of: section.mark))
        writer.key("runIn")
        writer.bool(mark.runIn)
        writer.key("start")
        JSONReporter.write(mark.start, columns, &writer)
        writer.key("end")
        let last = max(section.lines.upperBound - 1, section.lines.lowerBound)
        JSONReporter.write(Place(line: last, column: document.line(last).byteCount), columns, &writer)
        writer.key("items")
        writeItems(outline.items(of: section), document, columns, &writer)
        writer.key("sections")
        writer.beginArray()
        // The forms of headings nest at most seven deep, so this recursion is bounded.
        for child in outline.children(of: index) { write(child, document, outline, columns, &writer) }
        writer.endArray()
        writer.endObject()
    }

    private static func writeItems(
        _ items: ArraySlice<Int>, _ document: Document, _ columns: Columns, _ writer: inout JSONWriter
    ) {
        writer.beginArray()
        for item in items {
            let mark = document.marks[item]
            writer.beginObject()
            writer.key("marker")
            writer.string(document.marker(of: item))
            writer.key("number")
            writer.integer(mark.number)
            writer.key("text")
            writer.string(document.text(of: item))
            writer.key("start")
            JSONReporter.write(mark.start, columns, &writer)
            writer.endObject()
        }
        writer.endArray()
    }
}
