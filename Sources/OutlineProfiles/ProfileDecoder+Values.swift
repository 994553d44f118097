// The simple values of a profile file, each checked for its type, and the wording of everything that can be wrong.

internal import JSON

extension ProfileDecoder {
    mutating func string(_ node: JSONNode) -> String? {
        if case .string(let bytes) = node.kind { return String(decoding: bytes, as: UTF8.self) }
        return wrong(node, "字符串 \"…\"", "a string \"…\"")
    }

    mutating func bool(_ node: JSONNode) -> Bool? {
        if case .bool(let value) = node.kind { return value }
        return wrong(node, "true 或 false", "true or false")
    }

    mutating func integer(_ node: JSONNode, _ range: ClosedRange<Int>) -> Int? {
        if case .integer(let value) = node.kind, range.contains(value) { return value }
        return wrong(
            node, "\(range.lowerBound)至\(range.upperBound)的整数",
            "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    mutating func strings(_ node: JSONNode) -> [String] { list(node) { $0.string($1) } }

    /// The elements that could be read; those that could not are reported and left out.
    mutating func list<Value>(_ node: JSONNode, _ read: (inout ProfileDecoder, JSONNode) -> Value?) -> [Value] {
        guard let elements = node.elements else { return wrong(node, "数组 […]", "an array […]") ?? [] }
        return elements.compactMap { read(&self, $0) }
    }

    /// The members; of a key written twice, which the JSON reader has reported, the first counts.
    mutating func object(_ node: JSONNode) -> [JSONNode.Member] {
        guard let members = node.members else { return wrong(node, "对象 {…}", "an object {…}") ?? [] }
        guard hasKeysTwice else { return members }
        var seen: Set<String> = []
        return members.filter { seen.insert($0.key).inserted }
    }

    mutating func bilingual(_ node: JSONNode) -> BilingualText? {
        // One string serves both languages: a user's own file need not be translated.
        if case .string = node.kind { return string(node).map { BilingualText(zh: $0, en: $0) } }
        var zh: String?
        var en: String?
        for member in object(node) {
            switch member.key {
            case "zh": zh = string(member.value)
            case "en": en = string(member.value)
            default: unknown(member)
            }
        }
        guard let text = zh ?? en else { return missing("zh", in: node) }
        return BilingualText(zh: zh ?? text, en: en ?? text)
    }

    mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: JSONNode) -> Value?
    where Value.RawValue == String {
        if case .string(let bytes) = node.kind, let value = Value(rawValue: String(decoding: bytes, as: UTF8.self)) {
            return value
        }
        let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
        return wrong(node, "下列之一：\(names)", "one of: \(names)")
    }

    mutating func closed(_ range: NumberRange, _ node: JSONNode) -> CountRange? {
        let min = range.min ?? 0
        let max = range.max ?? Int.max
        if min <= max { return CountRange(min: min, max: max) }
        return wrong(node, "min 不大于 max", "min not above max")
    }

    mutating func pattern(_ node: JSONNode) -> Pattern? {
        guard let text = string(node) else { return nil }
        return pattern(text[...], node)
    }

    mutating func pattern(_ text: Substring, _ node: JSONNode) -> Pattern? {
        switch Pattern.compile(text) {
        case .success(let pattern): return pattern
        case .failure(let error):
            let why = error.fault.text
            add(.badPattern, node.range, "式样“\(text)”写法有误：\(why.zh)", "bad pattern “\(text)”: \(why.en)")
            return nil
        }
    }

    mutating func add(
        _ kind: ProfileProblem.Kind, _ range: Range<Int>, _ zh: String, _ en: String, drops: Bool = false
    ) {
        problems.append(
            ProfileProblem(
                file: file, range: range, kind: kind, message: BilingualText(zh: zh, en: en), dropsFile: drops))
    }

    mutating func report(_ problem: JSONDocument.Problem, drops: Bool) {
        add(.syntax, problem.range, problem.reason.chinese, problem.reason.english, drops: drops)
    }

    mutating func unknown(_ member: JSONNode.Member) {
        add(
            .unknownKey, member.keyRange, "没有名为“\(member.key)”的键，请检查拼写或删去",
            "there is no key “\(member.key)”; check the spelling or delete it")
    }

    mutating func missing<Value>(_ key: String, in node: JSONNode) -> Value? {
        // A value of the wrong type has been reported already.
        guard node.members != nil else { return nil }
        add(.missingKey, node.range, "这里缺少“\(key)”，请补上", "“\(key)” is missing here; add it")
        return nil
    }

    mutating func duplicate(_ id: String, _ node: JSONNode) {
        add(.duplicateId, node.range, "这一列表中“\(id)”出现了两次，请改名", "“\(id)” stands in this list twice; rename one")
    }

    private mutating func wrong<Value>(_ node: JSONNode, _ zh: String, _ en: String) -> Value? {
        add(.wrongType, node.range, "这里应是\(zh)", "expected \(en)")
        return nil
    }
}

extension ProfileProblem {
    /// The same problem, as one for which the file is left out.
    var droppingFile: ProfileProblem {
        ProfileProblem(file: file, range: range, kind: kind, message: message, dropsFile: true)
    }
}

/// The two ends of a count while they are read.
struct NumberRange {
    var min: Int?
    var max: Int?
}

/// A key that holds a list of texts.
struct TextListKey {
    let name: ProfileFile.TextList
    let adds: Bool

    static let all: [String: TextListKey] = {
        var keys: [String: TextListKey] = [:]
        for name in ProfileFile.TextList.allCases {
            keys[name.rawValue] = TextListKey(name: name, adds: false)
            keys["add" + name.rawValue.prefix(1).uppercased() + name.rawValue.dropFirst()] = TextListKey(
                name: name, adds: true)
        }
        return keys
    }()
}
