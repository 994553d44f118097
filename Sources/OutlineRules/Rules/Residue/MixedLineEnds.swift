// mixed-line-ends: lines of one file that end differently (LF, CR LF, CR); told once for the file.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let mixedLineEnds = Rule(
        code: "mixed-line-ends",
        family: .residue,
        severity: .information,
        authority: .house,
        isGrouped: true,
        title: Text("换行符不一致", "Line ends of different kinds"),
        reason: Text(
            "同一个文件里混用了不同系统的换行符，多半是从几处拼接来的；有的程序会把整个文件读成一行或多出空行。全文只报一条。",
            "The file mixes line ends of different systems, mostly because it was put together from several sources. Some programs then show empty lines, or one long line. Told once for the file."
        ),
        remedy: Text("用编辑器把全文的换行符统一为一种。", "Let the editor write one kind of line end for the whole file."),
        bad: [Example("甲。\r⟦乙。⟧\r\n丙。"), Example("甲。\r\n\r\n⟦乙。⟧\r丙。")],
        good: [Example("甲。\r\n\r\n乙。"), Example("甲。\n\n乙。"), Example("甲。")],
        check: .paragraph(.lineEnds) { context, findings in
            var (before, line) = (context.endingBefore, context.firstLine)
            for number in context.line..<context.line + context.paragraph.lineCount {
                if number > context.line { line = context.document.line(number) }
                defer { before = line.ending }
                guard number > 0, line.ending != .none, before != line.ending else { continue }
                findings.report(
                    from: Place(line: number, column: 0), to: Place(line: number, column: line.byteCount),
                    Text("从这一行起换行符与上一行不同", "From this line on the line ends differ from the line before"))
            }
        })
}
