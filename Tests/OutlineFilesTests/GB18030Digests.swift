// Made by Tests/Generators/gb18030.py from Python's codec: FNV-1a digests of whole tables, so that the test needs no Python.

enum GB18030Digests {
    /// The UTF-8 of all two-byte codes in order, amended ones left out.
    static let twoByte: UInt64 = 0x73A195541DA3CBCD
    /// The UTF-8 of the four-byte codes 81308130 … 8431A439 in order, amended ones left out.
    static let fourByte: UInt64 = 0x9AD6B1F14B95B352
    /// The GB 18030 bytes of all scalars below U+10000 in order, amended ones left out.
    static let basicPlane: UInt64 = 0xEE05493176CECC8B
    /// The GB 18030 bytes of every 61st scalar from U+10000, amended ones left out.
    static let otherPlanes: UInt64 = 0xA5691FAB413583A7
}
