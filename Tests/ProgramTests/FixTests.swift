// `check --fix` and `--diff`: what is mended, that all else stays byte for byte, and that nothing is changed unasked.

import Foundation
import JSON
import OutlineTestSupport
import Testing

@Suite("check --fix and --diff")
struct FixTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func check(_ arguments: String..., input: [UInt8] = []) throws -> Program.Result {
        try Program.run(["check"] + arguments, input: input, in: scratch.folder)
    }

    @Test("mends what is safe, reports what is left, and a second time changes nothing")
    func fix() throws {
        defer { scratch.remove() }
        try scratch.write(Sample.slips, to: "a.txt")
        let result = try check("a.txt", "--fix", "--format", "json")
        #expect(result.status == 1, "the gap and the quotation mark are left")
        let text = try scratch.read("a.txt")
        #expect(text == Array(Sample.mended.utf8))
        let report = try CheckReport(result)
        #expect(report.findings("half-width-punctuation").isEmpty)
        #expect(report.findings("quote-unpaired").count == 1)
        _ = try check("a.txt", "--fix")
        #expect(try scratch.read("a.txt") == text)
    }

    @Test("keeps encoding, byte order mark and line ends", arguments: ["\n", "\r\n", "\r"])
    func bytes(_ ending: String) throws {
        defer { scratch.remove() }
        let (before, after) = (
            Sample.slips.replacing("\n", with: ending), Sample.mended.replacing("\n", with: ending)
        )
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let cases: [(name: String, before: [UInt8], after: [UInt8])] = [
            ("utf8.txt", Array(before.utf8), Array(after.utf8)),
            ("bom.txt", mark + Array(before.utf8), mark + Array(after.utf8)),
            ("le.txt", Sample.utf16(before, bigEndian: false), Sample.utf16(after, bigEndian: false)),
            ("be.txt", Sample.utf16(before, bigEndian: true), Sample.utf16(after, bigEndian: true)),
            ("end.txt", Array(before.utf8.dropLast(ending.utf8.count)), Array(after.utf8.dropLast(ending.utf8.count))),
            ("gb.txt", Sample.gb18030, Sample.gb18030Mended),
        ]
        for file in cases { try scratch.write(file.before, to: file.name) }
        _ = try check(".", "--fix")
        for file in cases {
            let isMended = try scratch.read(file.name) == file.after
            #expect(isMended, "\(file.name)")
        }
    }

    @Test("without --fix no file is changed, whatever else is asked")
    func untouched() throws {
        defer { scratch.remove() }
        try scratch.write(Sample.slips, to: "a.txt")
        for arguments in [
            ["check", "a.txt"], ["check", "a.txt", "--diff"], ["check", "a.txt", "--format", "json"],
            ["check", "a.txt", "--fix", "--diff"], ["outline", "a.txt"],
        ] {
            _ = try Program.run(arguments, in: scratch.folder)
            #expect(try scratch.read("a.txt") == Array(Sample.slips.utf8), "\(arguments)")
        }
    }

    @Test("--diff shows what --fix would do, and patch can apply it")
    func diff() throws {
        defer { scratch.remove() }
        let middle = (1...30).map { "第\($0)行没有什么可改的。\n" }.joined()
        let (before, after) = (Sample.slips + middle + "末行,没有换行", Sample.mended + middle + "末行，没有换行")
        try scratch.write(before, to: "a.txt")
        try scratch.write(Sample.clean, to: "b.txt")
        let result = try check("a.txt", "b.txt", "--diff")
        #expect(result.text.hasPrefix("--- a.txt\n+++ a.txt\n@@ -1,"))
        #expect(!result.text.contains("b.txt"))
        #expect(result.text.components(separatedBy: "@@ -").count == 3, "two hunks")
        try scratch.write(result.output, to: "a.diff")
        #expect(try Program.shell("patch -p0 < a.diff", in: scratch.folder) == 0)
        #expect(try scratch.read("a.txt") == Array(after.utf8))
    }

    @Test("standard input is fixed to standard output, never into a file; --diff shows the difference")
    func standardInput() throws {
        defer { scratch.remove() }
        try scratch.write(Sample.clean, to: "a.txt")
        let input = Array(Sample.slips.utf8)
        for arguments in [["-", "--fix"], ["--stdin-filename", "a.txt", "--fix"]] {
            let result = try Program.run(["check"] + arguments, input: input, in: scratch.folder)
            #expect(result.output == Array(Sample.mended.utf8))
            #expect(try scratch.read("a.txt") == Array(Sample.clean.utf8), "another file was overwritten")
        }
        #expect(try check("--stdin-filename", "a.txt", "--diff", input: input).text.hasPrefix("--- a.txt\n"))
    }

    @Test("told to end, it leaves every file old or new and nothing beside it", arguments: [SIGTERM, SIGINT, SIGHUP])
    func interrupted(_ signal: Int32) throws {
        defer { scratch.remove() }
        for number in 0..<300 { try scratch.write(Sample.slips, to: "\(number).txt") }
        for wait in [0, 3000, 9000, 20000, 40000] {
            let null = open("/dev/null", O_RDWR | O_CLOEXEC)
            defer { close(null) }
            let process = try Program.spawn(
                [Program.path, "check", "--fix", scratch.folder], [null, null, null], language: "C.UTF-8")
            usleep(UInt32(wait))
            kill(process, signal)
            let end = Program.wait(process)
            #expect(end.signal == signal || end.status != nil)
            for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder) {
                #expect(name.hasSuffix(".txt"))
                let text = try scratch.read(name)
                #expect(text == Array(Sample.slips.utf8) || text == Array(Sample.mended.utf8))
            }
        }
    }

    @Test(
        "a text of another encoding that can be read as GB 18030 is not written",
        arguments: ["Big5", "Shift-JIS", "EUC-KR"])
    func uncertain(_ name: String) throws {
        defer { scratch.remove() }
        // The same two lines in each, with a comma and spaces at the ends that would be fixed.
        let bytes: [UInt8] =
            switch name {
            case "Big5":
                [
                    0xA7, 0xDA, 0xAD, 0xCC, 0xBB, 0x7B, 0xAF, 0x75, 0xBE, 0xC7, 0xB2, 0xDF, 0x2C, 0xAA, 0x41, 0xB0,
                    0xC8, 0xA4, 0x48, 0xA5, 0xC1, 0x20, 0x0A,
                ]
            case "Shift-JIS":
                [
                    0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x89, 0xEF, 0x8B, 0x63, 0x2C, 0x82, 0xCC, 0x95, 0xF1, 0x8D,
                    0x90, 0x82, 0xC5, 0x82, 0xB7, 0x20, 0x0A,
                ]
            default:
                [
                    0xC0, 0xCC, 0xB0, 0xCD, 0xC0, 0xBA, 0x20, 0xC8, 0xB8, 0xC0, 0xC7, 0x2C, 0xBA, 0xB8, 0xB0, 0xED,
                    0xBC, 0xAD, 0xC0, 0xD4, 0xB4, 0xCF, 0xB4, 0xD9, 0x20, 0x0A,
                ]
            }
        try scratch.write(bytes, to: "a.txt")
        let result = try check("a.txt", "--fix")
        #expect(try scratch.read("a.txt") == bytes)
        #expect(result.status == 2)
        #expect(result.errorText.contains("编码不能确定"))
    }
}
