// Pinyin initials against the readings a person would type, row by row.

import Testing

@testable import OutlineProfiles

@Suite struct PinyinTests {
    @Test(arguments: pinyinRows) func heading(_ row: PinyinRow) {
        #expect(PinyinInitials.initials(row.text) == row.initials, "\(row.text)")
    }

    @Test(arguments: [
        ("重要", "zy"), ("长期", "cq"), ("增长", "zz"), ("调研", "dy"), ("调整", "tz"), ("行为", "xw"), ("银行", "yh"), ("率先", "sx"),
        ("效率", "xl"), ("弹性", "tx"), ("参差", "cc"), ("供给", "gj"), ("干事创业", "gscy"), ("为民", "wm"), ("做得", "zd"),
        ("强调", "qd"),
        ("注重建设", "zzjs"), ("践行业务", "jxyw"), ("干部长期", "gbcq"), ("重新部署", "cxbs"),
    ])
    func polyphone(_ text: String, _ expected: String) {
        #expect(PinyinInitials.initials(text) == expected)
    }

    @Test func keepsLettersAndDigitsAndSkipsTheRest() {
        #expect(PinyinInitials.initials("“2024年”PPT，ａ 𠮷é") == "2024nppt")
        #expect(PinyinInitials.initials("") == "")
    }

    /// Every text offered has a letter for each of its ideographs.
    @Test(arguments: ProfileCatalog.builtIn.ids) func everyOfferHasItsLetters(_ id: String) throws {
        let profile = try #require(ProfileCatalog.builtIn.profile(id))
        let texts =
            profile.parts.flatMap { [$0.heading] + $0.offers + $0.itemHeads + $0.sectionHeadings }
            + profile.aspects.map(\.heading) + profile.phrases + profile.transitions + profile.headings.flatMap(\.texts)
        for text in texts {
            let ideographs = text.unicodeScalars.count { (0x4E00...0x9FA5).contains($0.value) }
            let letters = PinyinInitials.initials(text).utf8.count { (0x61...0x7A).contains($0) }
            #expect(letters >= ideographs, "\(text)")
        }
    }
}

/// A heading and the initials a person types for it.
struct PinyinRow: Sendable, CustomTestStringConvertible {
    let text: String
    let initials: String
    var testDescription: String { initials }
}
