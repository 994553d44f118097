// What libFuzzer calls with one input after the other. Which part gets them is named by the environment: one binary for all.

import Glibc

/// What must hold and does not ends the process, so that libFuzzer keeps the input.
func require(_ isTrue: Bool, _ what: @autoclosure () -> String) {
    if !isTrue { fatalError(what()) }
}

private let target: @Sendable (inout Input) -> Void = {
    switch String(cString: getenv("OUTLINE_FUZZ")) {
    case "syntax": fuzzSyntax
    case "rules": fuzzRules
    case "fix": fuzzFix
    case "json": fuzzJSON
    case "framer": fuzzFramer
    case "settings": fuzzSettings
    case "profiles": fuzzProfiles
    case "encodings": fuzzEncodings
    case "session": fuzzSession
    case let name: fatalError("no target is called \(name)")
    }
}()

/// Hands an input to the target; the name is libFuzzer's.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = Input(Array(UnsafeBufferPointer(start: start, count: count)))
    target(&input)
    return 0
}

/// An input: numbers are taken from its end, so that a change of one leaves the text at its start as it is.
struct Input {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A number up to a bound.
    mutating func number(upTo bound: Int) -> Int {
        let value = Int(bytes.popLast() ?? 0) << 8 | Int(bytes.popLast() ?? 0)
        return value % (max(0, bound) + 1)
    }

    /// Some of the bytes at the end.
    mutating func piece(_ count: Int) -> [UInt8] {
        let piece = Array(bytes.suffix(count))
        bytes.removeLast(piece.count)
        return piece
    }
}
