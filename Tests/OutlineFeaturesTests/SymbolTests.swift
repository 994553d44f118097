// The outline for the sidebar.

import OutlineFeatures
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Symbols")
struct SymbolTests {
    @Test("title, sections of all levels and points; run-in headings without their body")
    func tree() {
        let (snapshot, _) = snapshot(
            """
            关于读书会安排的打算

            一、主要问题
            （一）学习方面。存在差距。一是读得不多。二是想得不深。
            （二）工作方面
            1.下去少。
            二、整改措施
            坚持边学边改。
            """)
        #expect(
            snapshot.symbolList == """
                关于读书会安排的打算｜69 字
                  一、主要问题｜2 条，46 字
                    （一）学习方面｜2 条，27 字
                      一是读得不多
                      二是想得不深
                    （二）工作方面｜13 字
                      1.下去少｜6 字
                  二、整改措施｜13 字

                """)
    }

    @Test("without a title the sections stand at the top; a heading without text keeps its marker as its name")
    func untitled() {
        #expect(snapshot("一、\n正文。\n二、打算\n正文。").0.symbolList == "一、｜5 字\n二、打算｜7 字\n")
        #expect(snapshot("").0.symbolList == "")
    }

    @Test("names are never empty and every selection lies inside its entry, whatever the text", arguments: 0..<30)
    func ranges(_ seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let pieces = ["一、", "（一）", "1.", "一是", "附件", "\n", "\n", "情况", "。", " ", "　", "关于工作的报告", "𠮷", "2024年1月5日"]
        let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        func check(_ symbols: [OutlineSymbol], in start: Place, _ end: Place) {
            for symbol in symbols {
                #expect(symbol.name.count > 0)
                #expect(symbol.start <= symbol.nameStart && symbol.nameStart <= symbol.nameEnd)
                #expect(symbol.nameEnd <= symbol.end, "\(symbol.name.string) in \(text)")
                #expect(start <= symbol.start && symbol.end <= end, "\(symbol.name.string) in \(text)")
                check(symbol.children, in: symbol.start, symbol.end)
            }
        }
        let (snapshot, _) = snapshot(text)
        check(snapshot.symbols(), in: Place(line: 0, column: 0), snapshot.document.end)
    }
}
