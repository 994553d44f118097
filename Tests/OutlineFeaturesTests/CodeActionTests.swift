// Code actions: ⟦…⟧ is what is selected; each action is shown with the text after it was taken.

import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineTestSupport
import Testing

@Suite("Code actions")
struct CodeActionTests {
    private let rules: Set = ["half-width-punctuation", "heading-number-gap", "trailing-space", "quote-unpaired"]

    private func quickFixes(_ marked: String) throws -> [(title: String, text: String, isPreferred: Bool)] {
        let (snapshot, text) = snapshot(marked, rules: rules)
        let range = try #require(text.ranges.first)
        return snapshot.quickFixes(from: range.start, to: range.end).map {
            ($0.title, snapshot.applying($0.edits), $0.isPreferred)
        }
    }

    @Test("the fix of the finding under the cursor, and of no other")
    func one() throws {
        let fixes = try quickFixes("学习⟦⟧,思考;行动。")
        #expect(fixes.map(\.title) == ["把“,”改为“，”"])
        #expect(fixes.map(\.text) == ["学习，思考;行动。"])
        #expect(fixes.map(\.isPreferred) == [true])
    }

    @Test("a selection over several findings, in the order of the text")
    func several() throws {
        #expect(try quickFixes("⟦学习,思考;行动⟧。").map(\.text) == ["学习，思考;行动。", "学习,思考；行动。"])
        #expect(try quickFixes("学习,思考;行⟦动⟧。").isEmpty)
    }

    @Test("renumbering is a suggestion, not the preferred action")
    func suggestion() throws {
        let fixes = try quickFixes("一、情况\n甲。\n⟦三、⟧打算\n乙。\n四、要求\n丙。")
        #expect(fixes.map(\.text) == ["一、情况\n甲。\n二、打算\n乙。\n三、要求\n丙。"])
        #expect(fixes.map(\.isPreferred) == [false])
    }

    @Test("a rule that is told once for the file is mended in the whole file")
    func grouped() throws {
        #expect(try quickFixes("甲。 \n乙。\n丙。⟦　⟧\n").map(\.text) == ["甲。\n乙。\n丙。\n"])
    }

    @Test("a finding without a fix offers nothing")
    func without() throws { #expect(try quickFixes("他说⟦“⟧好。").isEmpty) }

    @Test("fix-all takes the safe fixes only, counts them, and leaves nothing to do")
    func fixAll() throws {
        let (before, _) = snapshot("一、情况 \n学习,思考!\n三、打算\n", rules: rules)
        let action = try #require(before.fixAll())
        #expect(action.title == "修复全部可放心修复的问题（3 处）")
        let text = before.applying(action.edits)
        #expect(text == "一、情况\n学习，思考！\n三、打算\n")
        #expect(snapshot(text, rules: rules).0.fixAll() == nil)
    }
}
