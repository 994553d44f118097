// Folds: sections, points of several lines, the preamble, attachments. ⟦ stands where a fold begins, ⟧ where it ends.

import Testing

@Suite("Folding")
struct FoldingTests {
    private func check(_ expected: String, at location: SourceLocation = #_sourceLocation) {
        let (snapshot, _) = snapshot(expected)
        #expect(snapshot.foldsInText == expected, sourceLocation: location)
    }

    @Test("a section folds to its last line of text; blank lines before the next heading stay visible")
    func sections() {
        check("一、主要问题⟦\n正文一。\n正文二。⟧\n\n二、整改措施⟦\n正文三。⟧\n\n\n")
    }

    @Test("subsections fold inside their section and may end on the same line")
    func nested() {
        check("一、主要问题⟦\n（一）学习方面⟦\n正文。⟧\n（二）工作方面⟦\n正文。⟧⟧\n二、打算⟦\n正文。⟧")
    }

    @Test("a heading without anything below it does not fold")
    func empty() {
        check("一、主要问题\n二、整改措施\n\n三、下步打算\n")
    }

    @Test("a point of several lines folds up to the next point")
    func items() {
        check("一、主要问题⟦\n一是学得少。⟦\n比如，只看标题。⟧\n二是想得浅。⟧\n二、打算⟦\n正文。⟧")
    }

    @Test("the preamble folds")
    func preamble() {
        check("关于作风建设的发言提纲\n\n各位同志：⟦\n　　按照安排，现作如下发言。⟧\n\n一、情况⟦\n正文。⟧\n")
    }

    @Test("an attachment folds as a whole and its sections inside it")
    func attachment() {
        check("一、情况⟦\n正文。⟧\n附件1⟦\n一、清单⟦\n甲。⟧⟧\n")
    }

    @Test("a text without headings and an empty one have no folds")
    func none() {
        check("正文。")
        check("")
        check("\n\n")
    }

    @Test("the summary names the heading and its extent in either language")
    func summary() {
        let text = "一、主要问题\n一是学得少。\n二是想得浅。\n"
        let chinese = snapshot(text).0
        #expect(chinese.folds().map { chinese.summary(of: $0) } == ["一、主要问题（2 条，18 字）"])
        let translated = snapshot("一、主要问题\n一是学得少。\n", .en).0
        let english = translated.folds().map { translated.summary(of: $0) }
        #expect(english.count == 1)
        #expect(english.first?.contains("1 point, 12 characters") == true)
    }
}
