// `outline/status`: what an editor's status bar shows of a document. An extension of ours to the protocol.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// `outline/status`
enum StatusEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.snapshot(params)
        writer.beginObject()
        writer.key("profile")
        if let kind = snapshot.kind {
            KindWriter.write(kind.profile, snapshot.language, to: &writer)
        } else {
            writer.null()
        }
        writer.key("characters")
        writer.integer(snapshot.document.characters(in: 0..<snapshot.document.lineCount))
        writer.key("sections")
        writer.integer(snapshot.outline.sections.count)
        writer.key("items")
        let items = snapshot.outline.sections.reduce(0) { $0 + $1.itemCount }
        writer.integer(items + snapshot.outline.scopes.reduce(0) { $0 + $1.itemCount })
        writer.endObject()
    }
}

/// Writes a document kind as `{id, name}`.
enum KindWriter {
    static func write(_ profile: Profile, _ language: Language, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.string(profile.id)
        writer.key("name")
        writer.string(profile.name(english: language == .en))
        writer.endObject()
    }
}
