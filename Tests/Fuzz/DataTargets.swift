// Bytes as JSON, as a stream of messages, as settings and as kinds of the user's own.

import JSON
import LanguageServerProtocol
import OutlineFiles
import OutlineProfiles
import OutlineRules
import OutlineSettings

private func written(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
}

let fuzzJSON: @Sendable (inout Input) -> Void = { input in
    let document = JSONDocument.parse(input.bytes)
    do {
        let value = try JSONValue(parsing: input.bytes)
        let text = written(value)
        let again = try JSONValue(parsing: text)
        require(written(again) == text, "written twice it is another text")
        require(document.root != nil, "one reader takes what the other refuses")
    } catch {}
}

let fuzzFramer: @Sendable (inout Input) -> Void = { input in
    let cut = input.number(upTo: 64)
    func bodies(_ pieces: [ArraySlice<UInt8>]) -> [[UInt8]] {
        var framer = MessageFramer(bodyLimit: 1 << 16)
        var bodies: [[UInt8]] = []
        for piece in pieces {
            framer.append(piece)
            var isDone = false
            while !isDone {
                do {
                    guard let body = try framer.next() else { isDone = true; continue }
                    bodies.append(body)
                } catch { bodies.append(Array("\(error)".utf8)) }
            }
        }
        return bodies
    }
    let bytes = input.bytes
    let whole = bodies([bytes[...]])
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        pieces.append(rest.prefix(cut + 1))
        rest = rest.dropFirst(cut + 1)
    }
    require(bodies(pieces) == whole, "cut elsewhere there are other messages")
}

let fuzzSettings: @Sendable (inout Input) -> Void = { input in
    let text = SettingsText(input.bytes)
    for problem in text.problems {
        require(problem.range.lowerBound >= 0 && problem.range.upperBound <= input.bytes.count, "outside the text")
    }
    for change in [SettingsChange.turnOff("placeholder"), .ignoreRule("placeholder", file: "a,b/{c}.txt")] {
        guard let edit = change.edit(of: input.bytes) else { continue }
        require(edit.range.lowerBound >= 0 && edit.range.upperBound <= input.bytes.count, "an edit outside the text")
        let changed = edit.applied(to: input.bytes)
        require(JSONDocument.parse(changed).root != nil, "what was JSON is none any more")
        require(change.edit(of: changed) == nil, "a change that was made is offered again")
    }
    _ = Baseline(input.bytes)
}

let fuzzProfiles: @Sendable (inout Input) -> Void = { input in
    let catalog = ProfileCatalog(userFiles: [ProfileCatalog.UserFile(name: "a.json", bytes: input.bytes)])
    for problem in catalog.problems {
        require(problem.range.lowerBound >= 0 && problem.range.upperBound <= input.bytes.count, "outside the text")
    }
    for id in catalog.ids.suffix(1) { _ = catalog.profile(id)?.skeleton(title: nil) }
}
