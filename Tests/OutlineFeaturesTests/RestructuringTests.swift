// Changes of the structure, each as the text before ($0: the cursor, ⟦…⟧: a selection) and the text behind.

import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("Restructuring")
struct RestructuringTests {
    /// The text after an operation, or the reason why it is refused.
    private func after(_ marked: String, _ change: (Snapshot, StructureTarget) throws -> [Fix.Edit]) throws -> String {
        let (snapshot, text) = snapshot(marked)
        let (start, end) = text.ranges.first.map { ($0.start, $0.end) } ?? (text.points[0], text.points[0])
        do {
            return snapshot.applying(try change(snapshot, try snapshot.structureTarget(from: start, to: end)))
        } catch let refusal as Refusal {
            return refusal.reason.zh
        }
    }

    @Test(
        "a section changes places with its neighbour, numbers and blank lines stay",
        arguments: [
            ("一、甲\n甲文。\n\n二、$0乙\n乙文。\n三、丙\n", "一、乙\n乙文。\n\n二、甲\n甲文。\n三、丙\n"), ("一、甲\n二、乙$0", "一、乙\n二、甲"),
            ("一、$0甲\n二、乙", "已是本节第一个"),
            ("一、甲\n（一）子\n1.一\n2.二\n（二）$0丑\n3.三\n", "一、甲\n（一）丑\n1.三\n（二）子\n2.一\n3.二\n"),
            ("一、甲\n⟦二、乙\n三、丙⟧\n四、丁\n", "一、乙\n二、丙\n三、甲\n四、丁\n"), ("一、甲\n(二)乙\n(三)$0丙\n", "一、甲\n(二)丙\n(三)乙\n"),
            ("一、甲\n一是读。\n二是$0想。\n", "一、甲\n一是想。\n二是读。\n"), ("一、甲\n一是读；二是$0想。\n", "一、甲\n一是想；二是读。\n"),
            ("一、甲\n一是读。\n比如，读了。\n二是$0想。\n以上两点要记住。", "一、甲\n一是想。\n二是读。\n比如，读了。\n以上两点要记住。"),
        ])
    func up(_ marked: String, _ expected: String) throws {
        #expect(try after(marked) { try $0.move($1, .up) } == expected)
    }

    @Test("the words that are moved stay where they are: their neighbour is taken past them")
    func neighbour() throws {
        let (snapshot, text) = snapshot("一、甲\n甲文。\n二、乙\n⟦乙文。⟧\n三、丙\n丙文。\n")
        for direction in [MoveDirection.up, .down] {
            let target = try snapshot.structureTarget(from: text.ranges[0].start, to: text.ranges[0].end)
            for edit in try snapshot.move(target, direction) {
                #expect(edit.end <= text.ranges[0].start || edit.start >= text.ranges[0].end)
            }
        }
    }

    @Test(
        "promoted with all below",
        arguments: [
            ("一、甲\n（一）子\n（二）$0丑\n1.一\n二、乙\n", "一、甲\n（一）子\n二、丑\n（一）一\n三、乙\n"), ("一、甲\n二、$0乙", "一级标题不能再升级"),
            ("一、甲\n（一）$0子\n（二）丑\n", "后面还有同级标题，升级后会归到它下面；请先移到最后"),
            ("一、甲\n⟦（一）子\n（二）丑⟧\n", "一、甲\n二、子\n三、丑\n"),
        ])
    func promote(_ marked: String, _ expected: String) throws {
        #expect(try after(marked) { try $0.shift($1, .promote) } == expected)
    }

    @Test(
        "demoted with all below, in the forms of the text",
        arguments: [
            ("一、甲\n（一）子\n二、$0乙\n（一）丑\n三、丙\n", "一、甲\n（一）子\n（二）乙\n1.丑\n二、丙\n"), ("一、$0甲\n二、乙", "前面没有同级标题，不能降级"),
            ("一、甲\n1.子\n二、$0乙\n", "一、甲\n1.子\n2.乙\n"), ("a.甲\nb.$0乙\n", "第六级以下没有序号"),
        ])
    func demote(_ marked: String, _ expected: String) throws {
        #expect(try after(marked) { try $0.shift($1, .demote) } == expected)
    }

    @Test("a heading alone is promoted unless a level would be skipped")
    func alone() throws {
        #expect(
            try after("一、甲\n（一）$0子\n（二）丑\n") { try $0.shift($1, .promote, alone: true) } == "一、甲\n二、子\n（一）丑\n")
        #expect(
            try after("一、甲\n（一）$0子\n1.一\n") { try $0.shift($1, .promote, alone: true) } == "这样会跳过一级标题，请连同下级一起改")
    }

    @Test(
        "numbers follow each other as the text counts",
        arguments: [
            ("一、甲\n三、乙\n三、丙\n$0", "一、甲\n二、乙\n三、丙\n"),
            ("一、甲\n（一）子\n（三）丑\n二、乙\n（二）寅\n$0", "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n"),
            ("一、甲\n1.子\n2.丑\n二、乙\n3.寅\n5.卯\n$0", "一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯\n"),
            ("一、甲\n一是读；三是想；四是写。\n$0", "一、甲\n一是读；二是想；三是写。\n"), ("一、甲\n二、乙\n$0", "序号没有需要改的"),
            ("一．甲\n３．乙\n５．丙\n$0", "一．甲\n１．乙\n２．丙\n"),
        ])
    func renumber(_ marked: String, _ expected: String) throws {
        #expect(try after(marked) { snapshot, _ in try snapshot.renumber(.whole) } == expected)
    }

    @Test(
        "insertions: the cursor stands behind the new marker",
        arguments: [
            (InsertionKind.sibling, "一、甲\n甲$0文。\n\n二、乙\n", "一、甲\n甲文。\n\n二、¦\n\n三、乙\n"),
            (.sibling, "一、甲\n一是$0读。\n二是想。\n", "一、甲\n一是读。\n二是¦\n三是想。\n"),
            (.child, "一、$0甲\n甲文。\n二、乙\n", "一、甲\n甲文。\n（一）¦\n二、乙\n"), (.point, "一、$0甲\n甲文。\n", "一、甲\n甲文。\n一是¦\n"),
            (.point, "一、甲\n一是$0读；二是想。\n", "一、甲\n一是读；二是¦；三是想。\n"),
            (.split, "一、甲和$0乙\n文。\n二、丙\n", "一、甲和\n二、¦乙\n文。\n三、丙\n"),
        ] as [(InsertionKind, String, String)])
    func insert(_ kind: InsertionKind, _ marked: String, _ expected: String) throws {
        let (snapshot, text) = snapshot(marked)
        let insertion = try snapshot.insertion(kind, at: text.points[0])
        var document = Document(snapshot.applying(insertion.edits))
        _ = document.replace(from: insertion.cursor, to: insertion.cursor, with: Array("¦".utf8))
        #expect(String(decoding: document.text, as: UTF8.self) == expected)
    }

    @Test(
        "conversions",
        arguments: [
            (ConversionKind.pointsToHeadings, "一、甲$0\n一是读。多读。\n二是想。\n", "一、甲\n（一）读。多读。\n（二）想。\n"),
            (.headingsToPoints, "一、甲$0\n（一）读。多读。\n（二）想。多想。\n", "一、甲\n一是读。多读。\n二是想。多想。\n"),
            (.toRunIn, "一、甲\n（一）$0读\n多读书。\n", "一、甲\n（一）读。多读书。\n"),
            (.toOwnLine, "一、甲\n（一）$0读。多读书。\n", "一、甲\n（一）读\n多读书。\n"), (.toRunIn, "一、甲$0\n（一）读\n", "标题后面没有正文段落"),
        ] as [(ConversionKind, String, String)])
    func convert(_ kind: ConversionKind, _ marked: String, _ expected: String) throws {
        #expect(try after(marked) { try $0.convert($1, kind) } == expected)
    }

    @Test("the normal form, twice is once")
    func format() throws {
        let (snapshot, _) = snapshot("报告\n\n一、甲 \n(一)子\n认真学习,努力实践。\n\n\n二、乙\n好。\n")
        let options = FormatOptions(indent: 2, blankLines: 0)
        let text = snapshot.applying(snapshot.formatted(options))
        #expect(text == "报告\n\n　　一、甲\n　　（一）子\n　　认真学习，努力实践。\n　　二、乙\n　　好。\n")
        #expect(OutlineFeaturesTests.snapshot(text).0.formatted(options).isEmpty)
    }

    /// The text after what a typed character does; the cursor stands behind it.
    @Test(
        "while typing",
        arguments: [
            ("\n", "一、甲\n一是读。\n$0", "一、甲\n一是读。\n二是"), ("\n", "一、甲\n一是读。\n$0\n二是想。", "一、甲\n一是读。\n二是\n三是想。"),
            ("\n", "一、甲\n一是读。\n二是\n$0", "一、甲\n一是读。\n"), ("\n", "一、甲\n读了书，$0\n又想。", "一、甲\n读了书，\n又想。"),
            ("\n", "一、甲\n一是读；二是想。\n$0", "一、甲\n一是读；二是想。\n"), ("、", "一、甲\n文。\n2、$0", "一、甲\n文。\n二、"),
            (")", "一、甲\n(一)$0", "一、甲\n（一）"), (",", "一、甲\n认真学习,$0", "一、甲\n认真学习，"), (",", "一、甲\nabc,$0", "一、甲\nabc,"),
            (")", "一、甲\n认真（abc)$0", "一、甲\n认真（abc）"), (",", "一、甲\n认真学习$0", "一、甲\n认真学习"),
        ])
    func typing(_ character: String, _ marked: String, _ expected: String) throws {
        let (snapshot, text) = snapshot(marked)
        #expect(snapshot.applying(snapshot.typed(character, at: text.points[0])) == expected)
        let off = TypingOptions(nextMarker: false, markers: false, punctuation: false)
        #expect(snapshot.typed(character, at: text.points[0], off).isEmpty)
    }
}
