// Temporary: prints the outline while the core is written.
import OutlineSyntax
import Glibc

func readAll() -> [UInt8] {
    var all: [UInt8] = []
    while let line = readLine(strippingNewline: false) { all += Array(line.utf8) }
    return all
}
let document = Document(readAll())
let outline = Outline(document)
for scope in outline.scopes.indices {
    print(
        "TITLE", outline.titleText(scope, in: document) ?? "-", outline.scopes[scope].preamble, "tail",
        outline.scopes[scope].tail, "wrap", document.wrapWidth, outline.scopes[scope].isAttachment)
    for i in outline.scopes[scope].items {
        print("  item", document.marks[i].start, document.marker(of: i), document.text(of: i))
    }
    for s in outline.scopes[scope].sections {
        let section = outline.sections[s]
        let m = document.marks[section.mark]
        print(
            String(repeating: "  ", count: m.level), m.start.line + 1, m.level, document.marker(of: section.mark),
            document.text(of: section.mark), m.closing, m.runIn, section.lines, m.slips.rawValue)
        for i in section.items {
            print(
                "        item", document.marks[i].start.line + 1, document.marks[i].start.column,
                document.marker(of: i), document.text(of: i), document.marks[i].closing)
        }
    }
}
