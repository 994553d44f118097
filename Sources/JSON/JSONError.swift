// Why a text is not JSON: a byte offset and a reason, in words for people.

/// The first place where a text breaks the JSON grammar (RFC 8259).
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        case byteOrderMark
        case controlCharacterInString
        case duplicateKey
        case expectedColon
        case expectedCommaOrEnd
        case expectedKey
        case expectedValue
        case invalidEscape
        case invalidNumber
        case tooDeep
        case trailingComma
        case trailingText
        case unexpectedEnd
        case unterminatedString
    }

    /// The place, in bytes from the start of the text (0-based).
    public let offset: Int
    /// What is wrong there.
    public let reason: Reason

    /// Makes an error at a byte offset.
    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }

    /// One English line with reason and offset, for logs and error replies.
    public var description: String { "\(reason.english) (byte \(offset))" }
}

extension JSONError.Reason {
    /// The reason in Chinese, for people who write settings files.
    public var chinese: String {
        switch self {
        case .byteOrderMark: "文件开头有字节序标记（BOM），请另存为不带 BOM 的 UTF-8"
        case .controlCharacterInString: "字符串里有换行、制表等控制字符，请改用转义，如 \\n、\\t"
        case .duplicateKey: "同一对象里键名重复，请只保留一个"
        case .expectedColon: "键名后缺少冒号“:”"
        case .expectedCommaOrEnd: "此处应为逗号“,”或结束括号"
        case .expectedKey: "此处应为用英文双引号括起来的键名"
        case .expectedValue: "此处应为一个值：字符串、数、对象、数组、true、false 或 null"
        case .invalidEscape: "反斜杠后的转义写法无效"
        case .invalidNumber: "数的写法无效：不能有前导零、正号，小数点前后都要有数字"
        case .tooDeep: "括号嵌套过深（最多 \(jsonDepthLimit) 层）"
        case .trailingComma: "最后一项之后不能有逗号，请删去"
        case .trailingText: "JSON 结束之后还有多余内容，请删去"
        case .unexpectedEnd: "内容没有写完：缺少值或结束括号"
        case .unterminatedString: "字符串缺少结束的英文双引号"
        }
    }

    /// The reason in English.
    public var english: String {
        switch self {
        case .byteOrderMark: "the text starts with a byte order mark; save it as UTF-8 without one"
        case .controlCharacterInString: "a control character in a string; write it as an escape such as \\n"
        case .duplicateKey: "the same key twice in one object; keep only one"
        case .expectedColon: "a colon is missing after the key"
        case .expectedCommaOrEnd: "expected a comma or the closing bracket"
        case .expectedKey: "expected a key in double quotes"
        case .expectedValue: "expected a value: string, number, object, array, true, false or null"
        case .invalidEscape: "an escape that JSON does not have"
        case .invalidNumber:
            "a number written wrongly: no leading zeros, no plus sign, digits on both sides of the point"
        case .tooDeep: "brackets nested too deeply (at most \(jsonDepthLimit) levels)"
        case .trailingComma: "a comma after the last item; delete it"
        case .trailingText: "text after the end of the JSON value; delete it"
        case .unexpectedEnd: "the text ends too early: a value or closing bracket is missing"
        case .unterminatedString: "the closing double quote of a string is missing"
        }
    }
}

/// How many objects and arrays may stand inside one another. The reader recurses, so this bounds its stack.
let jsonDepthLimit = 512
