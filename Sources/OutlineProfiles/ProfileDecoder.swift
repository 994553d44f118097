// Reads a profile file from located JSON. Whatever is wrong is reported with its place and left out; the rest counts.

internal import JSON
import OutlineSyntax
import OutlineText

/// Reads one file. Problems are gathered in `problems`.
struct ProfileDecoder {
    let file: String
    var problems: [ProfileProblem] = []
    /// Whether some object of the file has a key twice.
    private(set) var hasKeysTwice = false

    init(file: String) { self.file = file }

    /// The file's contents; nil when the file cannot be used at all.
    mutating func decode(_ bytes: [UInt8]) -> ProfileFile? {
        let document = JSONDocument.parse(bytes)
        guard let root = document.root else {
            for problem in document.problems { report(problem, drops: true) }
            return nil
        }
        for problem in document.problems { report(problem, drops: false) }
        hasKeysTwice = !document.problems.isEmpty
        guard let members = root.members else {
            add(.wrongType, root.range, "profile 文件的最外层应是对象 {…}", "a profile file must be an object {…}", drops: true)
            return nil
        }
        var result = ProfileFile()
        for member in object(root) { read(member, into: &result) }
        guard !result.id.isEmpty else {
            let start = root.range.lowerBound
            if members.first(where: { $0.key == "id" }) == nil {
                add(
                    .missingKey, start..<(start + 1), "缺少 “id”，例如 \"id\": \"msh-2026\"",
                    "“id” is missing, for example \"id\": \"msh-2026\"", drops: true)
            }
            return nil
        }
        return result
    }

    private mutating func read(_ member: JSONNode.Member, into file: inout ProfileFile) {
        let node = member.value
        switch member.key {
        case "$schema": _ = string(node)
        case "id": readId(node, into: &file)
        case "extends":
            file.parent = string(node)
            file.parentRange = node.range
        case "name": file.name = bilingual(node)
        case "years": file.years = list(node) { $0.integer($1, 1900...2999) }
        case "recognise": file.recognise = recognise(node)
        case "parts": file.parts = unique(list(node) { $0.part($1) }, node)
        case "addParts": file.addParts = unique(list(node) { $0.part($1) }, node)
        case "aspects": file.aspects = aspects(node)
        case "addAspects": file.addAspects = aspects(node)
        case "aspectSets": file.aspectSets = list(node) { $0.aspects($1) }
        case "aspectNote": file.aspectNote = rule(node)
        case "transition": file.transition = transition(node)
        case "rules": file.rules = list(node) { $0.rule($1) }
        case "addRules": file.addRules = list(node) { $0.rule($1) }
        case "headings": file.headings = list(node) { $0.levelHeadings($1) }
        case "addHeadings": file.addHeadings = list(node) { $0.levelHeadings($1) }
        case "shares": file.shares = list(node) { $0.share($1) }
        case "length": file.length = length(node)
        case "open": file.isOpen = bool(node)
        case "ordered": file.isOrdered = bool(node)
        case "count": file.aspectCount = count(node)
        case "sectionCount": file.sectionCount = count(node)
        case "pointCount": file.pointCount = count(node)
        default:
            if let list = TextListKey.all[member.key] {
                let texts = strings(node)
                if list.adds {
                    file.lists[list.name, default: .init()].added += texts
                } else {
                    file.lists[list.name, default: .init()].texts = texts
                }
            } else {
                unknown(member)
            }
        }
    }

    private mutating func readId(_ node: JSONNode, into file: inout ProfileFile) {
        guard let id = string(node) else {
            problems.append(problems.removeLast().droppingFile)
            return
        }
        let isName =
            !id.isEmpty
            && id.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            }
        guard isName else {
            add(
                .wrongType, node.range, "id 只用小写字母、数字和连字符，例如 msh-2026",
                "an id has only small letters, digits and hyphens, for example msh-2026", drops: true)
            return
        }
        file.id = id
        file.idRange = node.range
    }

    private mutating func recognise(_ node: JSONNode) -> ProfileFile.Recognise {
        var result = ProfileFile.Recognise()
        for member in object(node) {
            switch member.key {
            case "title": result.title = list(member.value) { $0.words($1) }
            case "theme": result.theme = list(member.value) { $0.words($1) }
            case "hint": result.hint = list(member.value) { $0.words($1) }
            case "kind": result.kind = list(member.value) { $0.words($1) }
            case "not": result.not = list(member.value) { $0.words($1) }
            default: unknown(member)
            }
        }
        return result
    }

    private mutating func words(_ node: JSONNode) -> ProfileFile.Words? {
        var source = node
        var given: Int?
        if node.members != nil {
            var text: JSONNode?
            for member in object(node) {
                switch member.key {
                case "words": text = member.value
                case "weight": given = integer(member.value, 0...1000)
                default: unknown(member)
                }
            }
            guard let text else { return missing("words", in: node) }
            source = text
        }
        guard let text = string(source) else { return nil }
        let patterns = text.split(separator: " ").compactMap { pattern($0, source) }
        guard !patterns.isEmpty else { return nil }
        return ProfileFile.Words(
            patterns: patterns, weight: given ?? patterns.reduce(0) { $0 + $1.weight })
    }

    private mutating func part(_ node: JSONNode) -> PartFile? {
        var part = PartFile()
        for member in object(node) {
            let node = member.value
            switch member.key {
            case "id": part.id = string(node) ?? ""
            case "before": part.before = string(node)
            case "heading": part.heading = string(node)
            case "offer": part.offers = strings(node)
            case "synonyms": part.synonyms = list(node) { $0.pattern($1) }
            case "level": part.level = integer(node, 1...6)
            case "required": part.isRequired = bool(node)
            case "expected": part.isExpected = bool(node)
            case "anywhere": part.isAnywhere = bool(node)
            case "hidden": part.isHidden = bool(node)
            case "aspects": part.holdsAspects = bool(node)
            case "example": part.needsExamples = bool(node)
            case "points": part.points = points(node)
            case "minCharacters": part.minCharacters = integer(node, 0...1_000_000)
            case "answers": part.answers = string(node)
            case "merges": part.mergesWith = string(node)
            case "rules": part.rules = list(node) { $0.rule($1) }
            case "items": part.items = strings(node)
            case "sections": part.sections = strings(node)
            default: unknown(member)
            }
        }
        return part.id.isEmpty ? missing("id", in: node) : part
    }

    private mutating func aspects(_ node: JSONNode) -> [Aspect] {
        let found = list(node) { $0.aspect($1) }
        var seen: Set<String> = []
        for aspect in found where !seen.insert(aspect.id).inserted { duplicate(aspect.id, node) }
        return found
    }

    private mutating func unique(_ parts: [PartFile], _ node: JSONNode) -> [PartFile] {
        var seen: Set<String> = []
        for part in parts where !seen.insert(part.id).inserted { duplicate(part.id, node) }
        return parts
    }

    private mutating func aspect(_ node: JSONNode) -> Aspect? {
        // A bare name is the short form: its own id, no synonyms.
        if case .string = node.kind {
            return string(node).map { Aspect(id: $0, heading: $0, rules: [], synonyms: [], keywords: []) }
        }
        var id: String?
        var heading: String?
        var rules: [SectionRule] = []
        var synonyms: [Pattern] = []
        var keywords: [String] = []
        for member in object(node) {
            switch member.key {
            case "id": id = string(member.value)
            case "heading": heading = string(member.value)
            case "rules": rules = list(member.value) { $0.rule($1) }
            case "synonyms": synonyms = list(member.value) { $0.pattern($1) }
            case "keywords": keywords = strings(member.value)
            default: unknown(member)
            }
        }
        guard let heading else { return missing("heading", in: node) }
        return Aspect(
            id: id ?? heading, heading: heading, rules: rules, synonyms: synonyms,
            keywords: keywords.map { normalForm($0) }.filter { !$0.isEmpty })
    }

    private mutating func rule(_ node: JSONNode) -> SectionRule? {
        var text: BilingualText?
        var rank = Authority.house
        var source = ""
        for member in object(node) {
            switch member.key {
            case "text": text = bilingual(member.value)
            case "authority": rank = authority(member.value)
            case "source": source = string(member.value) ?? ""
            default: unknown(member)
            }
        }
        guard let text else { return missing("text", in: node) }
        return SectionRule(text: text, authority: rank, source: source)
    }

    private mutating func transition(_ node: JSONNode) -> (words: [Pattern], rules: [SectionRule]) {
        var result: (words: [Pattern], rules: [SectionRule]) = ([], [])
        for member in object(node) {
            switch member.key {
            case "words": result.words = list(member.value) { $0.pattern($1) }
            case "rules": result.rules = list(member.value) { $0.rule($1) }
            default: unknown(member)
            }
        }
        return result
    }

    private mutating func levelHeadings(_ node: JSONNode) -> LevelHeadings? {
        var level: Int?
        var texts: [String] = []
        for member in object(node) {
            switch member.key {
            case "level": level = integer(member.value, 1...6)
            case "texts": texts = strings(member.value)
            default: unknown(member)
            }
        }
        guard let level else { return missing("level", in: node) }
        return LevelHeadings(level: level, texts: texts)
    }

    private mutating func share(_ node: JSONNode) -> ShareCustom? {
        var parts: [String] = []
        var percent: Int?
        var rank = Authority.house
        var source = ""
        for member in object(node) {
            switch member.key {
            case "parts": parts = strings(member.value)
            case "percent": percent = integer(member.value, 1...100)
            case "authority": rank = authority(member.value)
            case "source": source = string(member.value) ?? ""
            default: unknown(member)
            }
        }
        guard let percent else { return missing("percent", in: node) }
        return ShareCustom(parts: parts, percent: percent, authority: rank, source: source)
    }

    private mutating func length(_ node: JSONNode) -> LengthCustom? {
        var range = NumberRange()
        var rank = Authority.house
        var source = ""
        for member in object(node) {
            switch member.key {
            case "min": range.min = integer(member.value, 0...10_000_000)
            case "max": range.max = integer(member.value, 0...10_000_000)
            case "authority": rank = authority(member.value)
            case "source": source = string(member.value) ?? ""
            default: unknown(member)
            }
        }
        return closed(range, node).map { LengthCustom(count: $0, authority: rank, source: source) }
    }

    private mutating func points(_ node: JSONNode) -> PointCustom? {
        var range = NumberRange()
        var scope = PointCustom.Scope.part
        for member in object(node) {
            switch member.key {
            case "min": range.min = integer(member.value, 0...1000)
            case "max": range.max = integer(member.value, 0...1000)
            case "of": scope = choice(member.value) ?? .part
            default: unknown(member)
            }
        }
        return closed(range, node).map { PointCustom(count: $0, scope: scope) }
    }

    private mutating func count(_ node: JSONNode) -> CountRange? {
        var range = NumberRange()
        for member in object(node) {
            switch member.key {
            case "min": range.min = integer(member.value, 0...1000)
            case "max": range.max = integer(member.value, 0...1000)
            default: unknown(member)
            }
        }
        return closed(range, node)
    }

    private mutating func authority(_ node: JSONNode) -> Authority { choice(node) ?? .house }
}
