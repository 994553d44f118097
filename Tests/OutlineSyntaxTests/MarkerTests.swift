// The table of markers at the start of a line: each with its form, number and slips; and what never is a heading.

import OutlineSyntax
import OutlineText
import Testing

@Suite("Markers of headings")
struct MarkerTests {
    /// The first mark of a line as `form number slips|marker|text`; a dash where it is no heading.
    private func read(_ line: String) -> String {
        let document = Document(line)
        guard let mark = document.marks.first, mark.kind == .heading else { return "-" }
        let names: [(MarkerSlips, String)] = [
            (.separator, "separator"), (.brackets, "brackets"), (.fullWidthDigits, "digits"), (.lookAlike, "lookAlike"),
            (.spaceAfter, "spaceAfter"), (.spaceInside, "spaceInside"), (.markdown, "markdown"),
            (.composed, "composed"),
        ]
        let slips = names.filter { mark.slips.contains($0.0) }.map { " " + $0.1 }.joined()
        return "\(mark.form) \(mark.number)\(slips)|\(document.marker(of: 0))|\(document.text(of: 0))"
    }

    @Test(
        "right forms",
        arguments: [
            ("一、总体情况", "chinese 1|一、|总体情况"),
            ("十一、其他", "chinese 11|十一、|其他"),
            ("二十、附则", "chinese 20|二十、|附则"),
            ("（一）进度", "bracketedChinese 1|（一）|进度"),
            ("（十二）进度", "bracketedChinese 12|（十二）|进度"),
            ("1.进度", "arabic 1|1.|进度"),
            ("17.进度", "arabic 17|17.|进度"),
            ("（1）进度", "bracketedArabic 1|（1）|进度"),
            ("①进度", "circled 1|①|进度"),
            ("⑳进度", "circled 20|⑳|进度"),
            ("a.进度", "letter 1|a.|进度"),
            ("第一部分 总体情况", "part 1|第一部分|总体情况"),
            ("第二章　职责", "part 2|第二章|职责"),
            ("第三节 分工", "sectionWord 3|第三节|分工"),
            ("第一部分：总体情况", "part 1|第一部分：|总体情况"),
            ("第一编 通则", "volume 1|第一编|通则"),
            ("第十二条　车辆统一停放。", "article 12|第十二条|车辆统一停放"),
            ("第十二条之一 车辆统一停放。", "article 12|第十二条之一|车辆统一停放"),
            ("第三条【停放】车辆统一停放。", "article 3|第三条|【停放】车辆统一停放"),
            ("第二款 车辆统一停放。", "clause 2|第二款|车辆统一停放"),
            ("1.1 目的", "decimal2 101|1.1|目的"),
            ("2.1.3职责", "decimal3 20103|2.1.3|职责"),
            ("2.1.3.4 职责", "decimal4 2010304|2.1.3.4|职责"),
            ("一、", "chinese 1|一、|"),
            ("14.“把党建抓实”的意识不牢", "arabic 14|14.|“把党建抓实”的意识不牢"),
            ("1.2024年工作回顾", "arabic 1|1.|2024年工作回顾"),
        ])
    func right(_ line: String, _ expected: String) { #expect(read(line) == expected) }

    @Test(
        "slips",
        arguments: [
            ("一.总体情况", "chinese 1 separator|一.|总体情况"),
            ("一．总体情况", "chinese 1 separator|一．|总体情况"),
            ("一，总体情况", "chinese 1 separator|一，|总体情况"),
            ("一：总体情况", "chinese 1 separator|一：|总体情况"),
            ("一 总体情况", "chinese 1 separator|一|总体情况"),
            ("(一)进度", "bracketedChinese 1 brackets|(一)|进度"),
            ("（一)进度", "bracketedChinese 1 brackets|（一)|进度"),
            ("〈一〉进度", "bracketedChinese 1 brackets|〈一〉|进度"),
            ("（一）、进度", "bracketedChinese 1 separator|（一）、|进度"),
            ("（ 一 ）进度", "bracketedChinese 1 spaceInside|（ 一 ）|进度"),
            ("㈡进度", "bracketedChinese 2 lookAlike composed|㈡|进度"),
            ("1、进度", "arabic 1 separator|1、|进度"),
            ("1．进度", "arabic 1 separator|1．|进度"),
            ("1）进度", "arabic 1 separator|1）|进度"),
            ("１.进度", "arabic 1 digits|１.|进度"),
            ("⒈进度", "arabic 1 lookAlike composed|⒈|进度"),
            ("3 .进度", "arabic 3 spaceInside|3 .|进度"),
            ("(1)进度", "bracketedArabic 1 brackets|(1)|进度"),
            ("⑴进度", "bracketedArabic 1 lookAlike composed|⑴|进度"),
            ("①、进度", "circled 1 separator|①、|进度"),
            ("一、 总体情况", "chinese 1 spaceAfter|一、|总体情况"),
            ("廿一、其他", "chinese 21 lookAlike|廿一、|其他"),
            ("⼀、总体情况", "chinese 1 lookAlike|⼀、|总体情况"),
            ("## 一、总体情况", "chinese 1 markdown|一、|总体情况"),
            ("**一、总体情况**", "chinese 1 markdown|一、|总体情况"),
            ("- 1.进度", "arabic 1 markdown|1.|进度"),
            ("　　一、总体情况", "chinese 1|一、|总体情况"),
            ("\t一、总体情况", "chinese 1|一、|总体情况"),
            ("\u{A0}\u{A0}一、总体情况", "chinese 1|一、|总体情况"),
            ("\u{FEFF}一、总体情况", "chinese 1|一、|总体情况"),
        ])
    func slips(_ line: String, _ expected: String) { #expect(read(line) == expected) }

    @Test(
        "never a heading",
        arguments: [
            "1.5亿元投资到位。", "2024.3完成验收。", "3.15活动办了两场。", "12:30开会。", "2024年5月4日", "2024-05-04", "3、4月份开了两次会。",
            "14.6%的村完成了改造。", "1.docx", "01.台账", "100%完成。", "一方面抓学习，另一方面抓落实。", "一二三产业融合发展。", "一、二、三产业融合发展。",
            "一、二班合并。", "三、四季度任务重。", "一年来，工作有进展。", "一是学习不够。", "第一次会议开得好。", "第一部分是总则。", "第一章规定了目的。", "第一，抓学习。",
            "（2024）3号", "（联系人：科室）", "（此件公开发布）", "〔2024〕3号文件", "《一》读后感", "一", "十", "A4纸打印。", "App上线。", "5G基站建设。",
            "——致青年", "—致青年", "…一、", "“一、二”", "是一、", "10000.其他", "1.1.1版本", "3·15晚会",
        ])
    func never(_ line: String) { #expect(read(line) == "-") }
}
