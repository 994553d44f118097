// Reads a JSON text into a plain value; the path of every message from an editor.

/// Reads JSON texts strictly by RFC 8259, with two kindnesses inside strings: half of a surrogate pair written as an
/// escape, and bytes that are not UTF-8, become U+FFFD. A key written twice, a byte order mark and more than 512
/// levels of nesting are errors.
public enum JSONReader {
    /// Reads a whole text as one value.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var grammar = JSONGrammar(bytes: bytes, builder: PlainBuilder())
        return try grammar.document()
    }
}

private struct PlainBuilder: JSONBuilder {
    func scalar(_ value: JSONValue, _ range: Range<Int>) -> JSONValue { value }
    func array(_ values: [JSONValue], _ range: Range<Int>) -> JSONValue { .array(values) }
    func object(_ members: [JSONObject.Member], _ range: Range<Int>) -> JSONValue { .object(JSONObject(members)) }
    func member(key: String, keyRange: Range<Int>, value: JSONValue) -> JSONObject.Member {
        JSONObject.Member(key: key, value: value)
    }
    static func key(of member: JSONObject.Member) -> String { member.key }
    mutating func duplicateKey(_ keyRange: Range<Int>) throws(JSONError) {
        throw JSONError(offset: keyRange.lowerBound, reason: .duplicateKey)
    }
}
