// Follows the paired marks of a paragraph during the scan, just closely enough to tell plain pairs from anything else,
// so that the pair rules do not run on clean text at all.

import OutlineSyntax

/// The marks that are open at a place: at most one of each sort in clean text.
struct OpenPairs {
    private var double: UInt32 = 0
    private var single: UInt32 = 0
    private var bracket: UInt32 = 0
    private var title: UInt32 = 0
    private var broken = false

    /// Whether anything but plain pairs was met so far, or a pair is still open.
    var isUntidy: Bool { broken || double | single | bracket | title != 0 }

    /// Takes the next paired mark.
    mutating func take(_ value: UInt32) {
        switch value {
        case 0x201C: OpenPairs.open(&double, value, &broken)
        case 0x2018: OpenPairs.open(&single, value, &broken)
        case 0x201D: OpenPairs.close(&double, 0x201C, &broken)
        case 0x2019: OpenPairs.close(&single, 0x2018, &broken)
        case 0x300A, 0x3008: OpenPairs.open(&title, value, &broken)
        case 0x300B: OpenPairs.close(&title, 0x300A, &broken)
        case 0x3009: OpenPairs.close(&title, 0x3008, &broken)
        case 0x28, 0x5B, 0x7B, 0x3010, 0x3014, 0x300C, 0x300E, 0xFF08, 0xFF3B: OpenPairs.open(&bracket, value, &broken)
        case 0x29: OpenPairs.close(&bracket, 0x28, &broken)
        case 0x5D: OpenPairs.close(&bracket, 0x5B, &broken)
        case 0x7D: OpenPairs.close(&bracket, 0x7B, &broken)
        case 0x3011, 0x3015, 0x300D, 0x300F: OpenPairs.close(&bracket, value - 1, &broken)
        case 0xFF09: OpenPairs.close(&bracket, 0xFF08, &broken)
        case 0xFF3D: OpenPairs.close(&bracket, 0xFF3B, &broken)
        default: broken = true
        }
    }

    private static func open(_ state: inout UInt32, _ value: UInt32, _ broken: inout Bool) {
        if state != 0 { broken = true }
        state = value
    }

    private static func close(_ state: inout UInt32, _ wanted: UInt32, _ broken: inout Bool) {
        if state != wanted { broken = true }
        state = 0
    }
}
