// Where the editions of GB 18030 differ. The table is that of 2000; here is what 2005 and 2022 gave to real characters in place of
// private-use ones. Both ways of writing are read; the newer is written.

/// A two-byte code whose character is another one in later editions.
struct GB18030Amendment {
    /// The two bytes.
    var code: UInt16
    /// The private-use scalar of the edition of 2000. It is still written as `code`, but not read from it any more.
    var old: UInt32
    /// The character. It is written as `code` and read from it, and read too from the four bytes it had in 2000.
    var new: UInt32
}

/// All differences in two-byte codes, except A8BC below. As glibc reads and writes them; Python's codec keeps the edition of 2000.
/// The 18 below U+10000 are those of the edition of 2022; for the six others it keeps private-use characters that no font shows.
let gb18030Amendments: [GB18030Amendment] = [
    // Vertical punctuation.
    GB18030Amendment(code: 0xA6D9, old: 0xE78D, new: 0xFE10), GB18030Amendment(code: 0xA6DA, old: 0xE78E, new: 0xFE12),
    GB18030Amendment(code: 0xA6DB, old: 0xE78F, new: 0xFE11), GB18030Amendment(code: 0xA6DC, old: 0xE790, new: 0xFE13),
    GB18030Amendment(code: 0xA6DD, old: 0xE791, new: 0xFE14), GB18030Amendment(code: 0xA6DE, old: 0xE792, new: 0xFE15),
    GB18030Amendment(code: 0xA6DF, old: 0xE793, new: 0xFE16), GB18030Amendment(code: 0xA6EC, old: 0xE794, new: 0xFE17),
    GB18030Amendment(code: 0xA6ED, old: 0xE795, new: 0xFE18), GB18030Amendment(code: 0xA6F3, old: 0xE796, new: 0xFE19),
    // Components and rare characters.
    GB18030Amendment(code: 0xFE51, old: 0xE816, new: 0x20087),
    GB18030Amendment(code: 0xFE52, old: 0xE817, new: 0x20089),
    GB18030Amendment(code: 0xFE53, old: 0xE818, new: 0x200CC), GB18030Amendment(code: 0xFE59, old: 0xE81E, new: 0x9FB4),
    GB18030Amendment(code: 0xFE61, old: 0xE826, new: 0x9FB5), GB18030Amendment(code: 0xFE66, old: 0xE82B, new: 0x9FB6),
    GB18030Amendment(code: 0xFE67, old: 0xE82C, new: 0x9FB7), GB18030Amendment(code: 0xFE6C, old: 0xE831, new: 0x215D7),
    GB18030Amendment(code: 0xFE6D, old: 0xE832, new: 0x9FB8), GB18030Amendment(code: 0xFE76, old: 0xE83B, new: 0x2298F),
    GB18030Amendment(code: 0xFE7E, old: 0xE843, new: 0x9FB9), GB18030Amendment(code: 0xFE90, old: 0xE854, new: 0x9FBA),
    GB18030Amendment(code: 0xFE91, old: 0xE855, new: 0x241FE), GB18030Amendment(code: 0xFEA0, old: 0xE864, new: 0x9FBB),
]

/// ḿ and a private-use scalar changed places in 2005: A8BC is U+1E3F and 8135F437 is U+E7C7 since then. Nothing is ambiguous here.
let gb18030Swap = (code: UInt16(0xA8BC), old: UInt32(0xE7C7), new: UInt32(0x1E3F))
