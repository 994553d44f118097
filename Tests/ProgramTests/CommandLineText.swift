// What the tests of the command line share: texts with slips that few rules know, and short ways to run the program.

import JSON
import OutlineTestSupport

/// Texts of the tests. Other rules may find more in them, so the tests look at the codes that they are about.
enum Sample {
    /// Three half-width marks, a gap in the numbers, a lone quotation mark.
    static let slips = "一、学习情况\n认真学习,努力\u{20BB7}实践;做到“学用结合。\n三、下步打算\n抓好落实!\n"
    /// The same after the safe fixes.
    static let mended = "一、学习情况\n认真学习，努力\u{20BB7}实践；做到“学用结合。\n三、下步打算\n抓好落实！\n"
    /// Nothing to find.
    static let clean = "一、学习情况\n认真学习，努力实践。\n二、下步打算\n抓好落实。\n"

    /// A text in an encoding, with a byte order mark where it has one.
    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// A text in GB 18030: characters of two bytes written out, so that the test needs no other decoder.
    static let gb18030: [UInt8] =
        [0xD2, 0xBB, 0xA1, 0xA2, 0xC7, 0xE9, 0xBF, 0xF6, 0x0A]  // 一、情况
        + [0xD1, 0xA7, 0xCF, 0xB0, 0x2C, 0xCB, 0xBC, 0xBF, 0xBC, 0xA1, 0xA3, 0x0A]  // 学习,思考。
    /// The same with the mark mended: A3AC is ，
    static let gb18030Mended: [UInt8] =
        [0xD2, 0xBB, 0xA1, 0xA2, 0xC7, 0xE9, 0xBF, 0xF6, 0x0A]
        + [0xD1, 0xA7, 0xCF, 0xB0, 0xA3, 0xAC, 0xCB, 0xBC, 0xBF, 0xBC, 0xA1, 0xA3, 0x0A]
}

/// The report of `check --format json`, looked into.
struct CheckReport {
    let value: JSONValue

    init(_ result: Program.Result) throws { value = try JSONValue(parsing: result.output) }

    var files: [JSONValue] { value["files"]?.arrayValue ?? [] }
    var paths: [String] { files.compactMap { $0["path"]?.stringValue } }

    func findings(_ file: Int = 0) -> [JSONValue] {
        files.indices.contains(file) ? files[file]["findings"]?.arrayValue ?? [] : []
    }

    func findings(_ code: String, _ file: Int = 0) -> [JSONValue] {
        findings(file).filter { $0["code"]?.stringValue == code }
    }

    /// The start of a finding as "line:column".
    static func start(_ finding: JSONValue) -> String { place(finding["start"]) }
    /// The end of a finding as "line:column".
    static func end(_ finding: JSONValue) -> String { place(finding["end"]) }

    private static func place(_ value: JSONValue?) -> String {
        "\(value?["line"]?.intValue ?? -1):\(value?["column"]?.intValue ?? -1)"
    }
}
