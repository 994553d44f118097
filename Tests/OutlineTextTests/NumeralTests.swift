// The table of numerals: what each one is worth, and which count as look-alikes.

import OutlineSyntax
import OutlineText
import Testing

@Suite("Numerals")
struct NumeralTests {
    @Test(
        "Chinese numerals",
        arguments: [
            ("一", 1), ("九", 9), ("十", 10), ("十一", 11), ("十九", 19), ("二十", 20), ("二十一", 21), ("九十九", 99), ("一百", 100),
            ("一百零五", 105), ("一百一十", 110), ("二〇", 20), ("三百二十一", 321),
        ])
    func chinese(_ text: String, _ value: Int) throws {
        let numeral = try #require(Numeral.readChinese(Bytes(text), at: 0))
        #expect(numeral.value == value)
        #expect(numeral.end == text.utf8.count)
        #expect(!numeral.lookAlike)
    }

    @Test(
        "look-alikes are read for what they stand for, and told",
        arguments: [
            ("廿", 20), ("廿一", 21), ("卅", 30), ("两", 2), ("⼀", 1), ("⼆", 2), ("⼗", 10), ("—", 1), ("ー", 1), ("壹", 1),
            ("拾", 10), ("二○", 20),
        ])
    func lookAlikes(_ text: String, _ value: Int) throws {
        let numeral = try #require(Numeral.readChinese(Bytes(text), at: 0))
        #expect(numeral.value == value)
        #expect(numeral.lookAlike)
    }

    @Test("every number up to 9999 is read back as it is written")
    func roundTrip() {
        for number in 1...9999 {
            let text = Numeral.chinese(number)
            let read = Numeral.readChinese(Bytes(text), at: 0)
            #expect(read?.value == number, "\(text)")
            #expect(read?.lookAlike == false, "\(text)")
        }
        #expect(Numeral.chinese(0) == "0")
        #expect(Numeral.chinese(1020) == "一千零二十")
        #expect(Numeral.chinese(10_000) == "10000")
    }

    @Test(
        "Arabic numerals of both widths",
        arguments: [("1", 1, false), ("17", 17, false), ("１２", 12, true), ("1２", 12, true)])
    func arabic(_ text: String, _ value: Int, _ isFull: Bool) throws {
        let numeral = try #require(Numeral.readArabic(Bytes(text), at: 0))
        #expect(numeral.value == value)
        #expect(numeral.fullWidth == isFull)
    }

    @Test("no numeral", arguments: ["", "甲", "O", "①", "Ⅰ", "是一"])
    func none(_ text: String) {
        #expect(Numeral.readChinese(Bytes(text), at: 0) == nil)
        #expect(Numeral.readArabic(Bytes(text), at: 0) == nil)
    }

    @Test("a row of digits without end gives no overflow")
    func long() {
        #expect(Numeral.readArabic(Bytes(String(repeating: "9", count: 100)), at: 0)?.value == 99_999_999)
        #expect(Numeral.readChinese(Bytes(String(repeating: "九", count: 100)), at: 0) != nil)
        #expect(Numeral.readChinese(Bytes(String(repeating: "九千", count: 100)), at: 0) != nil)
    }
}
