// The JSON grammar (RFC 8259), written once and used with two builders: plain values and values with places.

import OutlineText

/// What a parse builds from the parts the grammar recognises. All ranges are byte ranges of the text.
protocol JSONBuilder {
    associatedtype Value
    associatedtype Member

    func scalar(_ value: JSONValue, _ range: Range<Int>) -> Value
    func array(_ values: [Value], _ range: Range<Int>) -> Value
    func object(_ members: [Member], _ range: Range<Int>) -> Value
    func member(key: String, keyRange: Range<Int>, value: Value) -> Member
    static func key(of member: Member) -> String
    /// Is told of a key that stands in the same object already; may throw.
    mutating func duplicateKey(_ keyRange: Range<Int>) throws(JSONError)
}

/// A recursive reader of one text. Nothing in it indexes past the end: `peek` answers 0 there, which no rule accepts.
struct JSONGrammar<Builder: JSONBuilder> {
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0
    private(set) var builder: Builder

    init(bytes: [UInt8], builder: Builder) {
        self.bytes = bytes
        self.builder = builder
    }

    /// Reads the whole text as one value.
    mutating func document() throws(JSONError) -> Builder.Value {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(offset: 0, reason: .byteOrderMark) }
        let value = try value()
        skipBlanks()
        if at < bytes.count { throw error(.trailingText) }
        return value
    }

    // MARK: Values

    private mutating func value() throws(JSONError) -> Builder.Value {
        skipBlanks()
        let start = at
        let scalar: JSONValue
        switch peek() {
        case UInt8(ascii: "\""): scalar = .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): scalar = try number()
        case UInt8(ascii: "t"): scalar = try word("true", .bool(true))
        case UInt8(ascii: "f"): scalar = try word("false", .bool(false))
        case UInt8(ascii: "n"): scalar = try word("null", .null)
        case UInt8(ascii: "+"), UInt8(ascii: "."): throw error(.invalidNumber)
        default: throw error(.expectedValue)
        }
        return builder.scalar(scalar, start..<at)
    }

    private mutating func array() throws(JSONError) -> Builder.Value {
        let start = at
        try open()
        var values: [Builder.Value] = []
        if !close(UInt8(ascii: "]")) {
            while true {
                values.append(try value())
                if close(UInt8(ascii: "]")) { break }
                try comma(before: UInt8(ascii: "]"))
            }
        }
        return builder.array(values, start..<at)
    }

    private mutating func object() throws(JSONError) -> Builder.Value {
        let start = at
        try open()
        var members: [Builder.Member] = []
        var keys = KeyRegister<Builder>()
        if !close(UInt8(ascii: "}")) {
            // Most objects of the protocol have two to four members.
            members.reserveCapacity(4)
            while true {
                skipBlanks()
                let keyStart = at
                guard peek() == UInt8(ascii: "\"") else { throw error(.expectedKey) }
                let key = try key()
                let keyRange = keyStart..<at
                if !keys.insert(key, after: members) { try builder.duplicateKey(keyRange) }
                skipBlanks()
                guard peek() == UInt8(ascii: ":") else { throw error(.expectedColon) }
                at += 1
                let value = try value()
                members.append(builder.member(key: key, keyRange: keyRange, value: value))
                if close(UInt8(ascii: "}")) { break }
                try comma(before: UInt8(ascii: "}"))
            }
        }
        return builder.object(members, start..<at)
    }

    // MARK: Brackets and blanks

    private mutating func open() throws(JSONError) {
        depth += 1
        if depth > jsonDepthLimit { throw error(.tooDeep) }
        at += 1
    }

    private mutating func close(_ bracket: UInt8) -> Bool {
        skipBlanks()
        guard peek() == bracket else { return false }
        at += 1
        depth -= 1
        return true
    }

    private mutating func comma(before bracket: UInt8) throws(JSONError) {
        guard peek() == UInt8(ascii: ",") else { throw error(.expectedCommaOrEnd) }
        let comma = at
        at += 1
        skipBlanks()
        if peek() == bracket { throw JSONError(offset: comma, reason: .trailingComma) }
    }

    @inline(__always)
    private mutating func skipBlanks() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    @inline(__always)
    private func peek() -> UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// An error here; at the end of the text the reason is that it ends.
    private func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(offset: at, reason: at < bytes.count || reason == .tooDeep ? reason : .unexpectedEnd)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let start = at
        for byte in word.utf8 {
            guard peek() == byte else {
                throw JSONError(offset: start, reason: at < bytes.count ? .expectedValue : .unexpectedEnd)
            }
            at += 1
        }
        return value
    }

    // MARK: Numbers

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = at
        let isNegative = peek() == UInt8(ascii: "-")
        if isNegative { at += 1 }
        let firstDigit = at
        var magnitude = 0
        while let digit = digit() {
            // Eighteen digits always fit; a longer number is read again below.
            if at - firstDigit < 18 { magnitude = magnitude &* 10 &+ digit }
            at += 1
        }
        let digits = at - firstDigit
        if digits == 0 { throw error(.invalidNumber) }
        if digits > 1 && bytes[firstDigit] == UInt8(ascii: "0") {
            throw JSONError(offset: firstDigit, reason: .invalidNumber)
        }
        var isInteger = true
        if peek() == UInt8(ascii: ".") {
            isInteger = false
            at += 1
            try someDigits()
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            at += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { at += 1 }
            try someDigits()
        }
        if isInteger && digits <= 18 && !(isNegative && magnitude == 0) {
            return .integer(isNegative ? 0 &- magnitude : magnitude)
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        // Minus zero has no integer; it stays a Double so that it is written again as it was.
        if isInteger, magnitude != 0, let value = Int(text) { return .integer(value) }
        guard let value = Double(text) else { throw JSONError(offset: start, reason: .invalidNumber) }
        return .number(value)
    }

    @inline(__always)
    private func digit() -> Int? {
        let value = peek() &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }

    private mutating func someDigits() throws(JSONError) {
        if digit() == nil { throw error(.invalidNumber) }
        while digit() != nil { at += 1 }
    }

    // MARK: Strings

    /// A key as a Swift string, which holds up to 15 bytes without an allocation.
    private mutating func key() throws(JSONError) -> String {
        let run = PlainRun(in: bytes.span, from: at + 1)
        if run.end < bytes.count && bytes[run.end] == UInt8(ascii: "\"") {
            let key = String(decoding: bytes[(at + 1)..<run.end], as: UTF8.self)
            at = run.end + 1
            return key
        }
        return String(decoding: try string(), as: UTF8.self)
    }

    /// A string's bytes without escapes; `at` stands on the opening quote.
    private mutating func string() throws(JSONError) -> [UInt8] {
        let opening = at
        at += 1
        var text: [UInt8] = []
        while true {
            let run = PlainRun(in: bytes.span, from: at)
            let piece = bytes[at..<run.end]
            at = run.end
            if run.isWellFormed { text.append(contentsOf: piece) } else { text.append(contentsOf: repairedUTF8(piece)) }
            guard at < bytes.count else { throw JSONError(offset: opening, reason: .unterminatedString) }
            // A long text with many escapes grows once, not by doubling.
            if text.count > 4096, text.capacity < bytes.count - opening { text.reserveCapacity(bytes.count - opening) }
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                return text
            case UInt8(ascii: "\\"): try escape(into: &text)
            default: throw error(.controlCharacterInString)
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        let start = at
        at += 1
        let letter = peek()
        at += 1
        switch letter {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            guard let unit = hexUnit() else { throw JSONError(offset: start, reason: .invalidEscape) }
            // An unpaired half becomes U+FFFD: editors do cut pairs, and the rest of the text is still good.
            text.append(contentsOf: String(Unicode.Scalar(completePair(unit)) ?? "\u{FFFD}").utf8)
        default: throw JSONError(offset: start, reason: .invalidEscape)
        }
    }

    /// The scalar value that `unit` begins: with the low half that follows it, if it is a high half.
    private mutating func completePair(_ unit: UInt32) -> UInt32 {
        guard unit & 0xFC00 == 0xD800, peek() == UInt8(ascii: "\\") else { return unit }
        let afterFirst = at
        at += 1
        if peek() == UInt8(ascii: "u") {
            at += 1
            if let low = hexUnit(), low & 0xFC00 == 0xDC00 {
                return 0x10000 &+ ((unit & 0x3FF) << 10) &+ (low & 0x3FF)
            }
        }
        at = afterFirst
        return unit
    }

    /// Four hexadecimal digits.
    private mutating func hexUnit() -> UInt32? {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let byte = peek()
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte &- UInt8(ascii: "A") &+ 10
            default: return nil
            }
            at += 1
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
