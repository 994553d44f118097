// Reads single values of the settings; what has the wrong type or an unknown word is reported with the nearest right one.

import JSON
import OutlineChecking
import OutlineRules
import OutlineText

extension SettingsReader {
    /// The members of an object; reports another type.
    mutating func object(_ node: JSONNode, _ name: String) -> [JSONNode.Member]? {
        guard let members = node.members else {
            wrongType(node, name, Text("对象 { … }", "an object { … }"))
            return nil
        }
        return members
    }

    /// Calls `body` for each member of an object whose key is known, once a key; reports the others.
    mutating func members(
        _ node: JSONNode, _ name: String, _ keys: [String], _ body: (inout SettingsReader, JSONNode.Member) -> Void
    ) {
        var seen: Set<String> = []
        for member in object(node, name) ?? [] where seen.insert(member.key).inserted {
            if keys.contains(member.key) {
                body(&self, member)
            } else {
                _ = known(member.key, member.keyRange, keys.filter { $0 != "$schema" }, Text("设置项", "setting"))
            }
        }
    }

    /// The elements of an array; reports another type.
    mutating func elements(_ node: JSONNode, _ name: String) -> [JSONNode]? {
        guard let elements = node.elements else {
            wrongType(node, name, Text("数组 [ … ]", "an array [ … ]"))
            return nil
        }
        return elements
    }

    /// A string; reports another type.
    mutating func string(_ node: JSONNode, _ name: String) -> String? {
        guard case .string(let bytes) = node.kind else {
            wrongType(node, name, Text("字符串", "a string"))
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The strings of an array with their places; reports another type and leaves out elements of another type.
    mutating func strings(_ node: JSONNode, _ name: String) -> [(text: String, range: Range<Int>)] {
        var strings: [(String, Range<Int>)] = []
        for element in elements(node, name) ?? [] {
            if let text = string(element, name) { strings.append((text, element.range)) }
        }
        return strings
    }

    /// The file patterns of an array, or one written as a string.
    mutating func globs(_ node: JSONNode, _ name: String) -> [FilePattern] {
        var texts: [(text: String, range: Range<Int>)] = []
        if case .string(let bytes) = node.kind {
            texts = [(String(decoding: bytes, as: UTF8.self), node.range)]
        } else {
            texts = strings(node, name)
        }
        return texts.filter { checkGlob($0.text, $0.range) }.map { FilePattern($0.text) }
    }

    /// Reports a pattern that cannot match anything; tells whether it can.
    @discardableResult
    mutating func checkGlob(_ text: String, _ range: Range<Int>) -> Bool {
        func isOpen(_ open: Character, _ close: Character) -> Bool {
            var depth = 0
            var isEscaped = false
            for character in text {
                if isEscaped { isEscaped = false; continue }
                if character == "\\" { isEscaped = true }
                if character == open { depth += 1 }
                if character == close, depth > 0 { depth -= 1 }
            }
            return depth > 0
        }
        let why: Text
        if text.isEmpty {
            why = Text("文件样式是空的，什么也匹配不到", "an empty file pattern matches nothing")
        } else if text.hasPrefix("./") || text.hasPrefix("../") || text == "." || text == ".." {
            why = Text(
                "文件样式从设置文件所在的文件夹算起，不要写 ./ 或 ../",
                "file patterns count from the folder of the settings file; leave out ./ and ../")
        } else if text.hasPrefix("!") {
            why = Text(
                "文件样式不能用 ! 排除；要排除的写进 ignore.files 或用 --exclude",
                "a file pattern cannot leave out by !; use ignore.files or --exclude")
        } else if isOpen("[", "]") || isOpen("{", "}") {
            why = Text(
                "文件样式里的括号没有闭合；要匹配括号本身，前面加 \\",
                "a bracket of the file pattern is not closed; write \\ before a bracket that stands for itself")
        } else {
            return true
        }
        report(range, .warning, why)
        return false
    }

    /// A whole number in some bounds; reports everything else.
    mutating func number(_ node: JSONNode, _ name: String, _ bounds: ClosedRange<Int>) -> Int? {
        guard let number = node.value.intValue else {
            wrongType(node, name, Text("整数", "a whole number"))
            return nil
        }
        guard bounds.contains(number) else {
            report(
                node.range, .warning,
                Text(
                    "\(name) 应在 \(bounds.lowerBound) 到 \(bounds.upperBound) 之间",
                    "\(name) must be between \(bounds.lowerBound) and \(bounds.upperBound)"))
            return nil
        }
        return number
    }

    /// `true` or `false`; reports another type.
    mutating func bool(_ node: JSONNode, _ name: String) -> Bool? {
        guard case .bool(let value) = node.kind else {
            wrongType(node, name, Text("true 或 false", "true or false"))
            return nil
        }
        return value
    }

    /// `true`, `false`, or an object with either for some kinds.
    mutating func shown(_ node: JSONNode, _ name: String, _ kinds: [String]) -> ShownKinds {
        var shown = ShownKinds()
        if node.members == nil {
            shown.all = bool(node, name)
            return shown
        }
        members(node, name, kinds) { reader, member in
            shown.kinds[member.key] = reader.bool(member.value, member.key)
        }
        return shown
    }

    /// One of some words; reports everything else.
    mutating func word(_ node: JSONNode, _ name: String, _ words: [String]) -> String? {
        string(node, name).flatMap { known($0, node.range, words) }
    }

    /// Whether a rule has this code; reports it where none has.
    mutating func isRule(_ code: String, _ range: Range<Int>) -> Bool {
        if RuleCatalog.index(of: code) != nil { return true }
        let nearest = Suggestion.nearest(to: code, among: RuleCatalog.all.map(\.code))
        report(
            range, .warning,
            Text(
                "没有“\(code)”这条规则" + (nearest.map { "，是不是 \($0)？" } ?? "；outline-ls rules 列出全部规则"),
                "there is no rule “\(code)”"
                    + (nearest.map { "; did you mean \($0)?" } ?? "; outline-ls rules lists them all")))
        return false
    }

    /// The word where it is one of some; reports it where it is not.
    mutating func known(
        _ word: String, _ range: Range<Int>, _ words: [String], _ kind: Text = Text("取值", "value")
    ) -> String? {
        if words.contains(word) { return word }
        let nearest = Suggestion.nearest(to: word, among: words)
        report(
            range, .warning,
            Text(
                "没有“\(word)”这个\(kind.zh)" + (nearest.map { "，是不是 \($0)？" } ?? "，可以是 \(quoted(words, .zh))"),
                "there is no \(kind.en) “\(word)”"
                    + (nearest.map { "; did you mean \($0)?" } ?? "; it can be \(quoted(words, .en))")))
        return nil
    }

    /// A list of words for a message.
    func quoted(_ words: [String], _ language: Language) -> String {
        words.joined(separator: language == .zh ? "、" : ", ")
    }

    private mutating func wrongType(_ node: JSONNode, _ name: String, _ wanted: Text) {
        report(
            node.range, .warning,
            Text("\(name) 应为\(wanted.zh)", "\(name == "设置文件" ? "the settings" : name) must be \(wanted.en)"))
    }
}
