// Follows the paired marks of a paragraph during the scan, just closely enough to tell plain pairs from anything else,
// so that the pair rules do not run on clean text at all.

import OutlineSyntax
import OutlineText

/// The marks that are open at a place: at most one of each sort in clean text.
struct OpenPairs {
    private var double: CodePoint? = nil
    private var single: CodePoint? = nil
    private var bracket: CodePoint? = nil
    private var title: CodePoint? = nil
    private var broken = false

    /// Whether anything but plain pairs was met so far, or a pair is still open.
    var isUntidy: Bool { broken || double != nil || single != nil || bracket != nil || title != nil }

    /// Takes the next paired mark.
    mutating func take(_ value: CodePoint) {
        switch value {
        case "“": OpenPairs.open(&double, value, &broken)
        case "‘": OpenPairs.open(&single, value, &broken)
        case "”": OpenPairs.close(&double, "“", &broken)
        case "’": OpenPairs.close(&single, "‘", &broken)
        case "《", "〈": OpenPairs.open(&title, value, &broken)
        case "》": OpenPairs.close(&title, "《", &broken)
        case "〉": OpenPairs.close(&title, "〈", &broken)
        case "(", "[", "{", "【", "〔", "「", "『", "（", "［": OpenPairs.open(&bracket, value, &broken)
        case ")": OpenPairs.close(&bracket, "(", &broken)
        case "]": OpenPairs.close(&bracket, "[", &broken)
        case "}": OpenPairs.close(&bracket, "{", &broken)
        case "】": OpenPairs.close(&bracket, "【", &broken)
        case "〕": OpenPairs.close(&bracket, "〔", &broken)
        case "」": OpenPairs.close(&bracket, "「", &broken)
        case "』": OpenPairs.close(&bracket, "『", &broken)
        case "）": OpenPairs.close(&bracket, "（", &broken)
        case "］": OpenPairs.close(&bracket, "［", &broken)
        default: broken = true
        }
    }

    private static func open(_ state: inout CodePoint?, _ value: CodePoint, _ broken: inout Bool) {
        if state != nil { broken = true }
        state = value
    }

    private static func close(_ state: inout CodePoint?, _ wanted: CodePoint, _ broken: inout Bool) {
        if state != wanted { broken = true }
        state = nil
    }
}
