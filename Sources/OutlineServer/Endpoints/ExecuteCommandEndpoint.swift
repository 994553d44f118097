// `workspace/executeCommand`: the document kinds to choose from, a new outline of a kind, and changes of the structure.

import OutlineText
import JSON
import LanguageServerProtocol
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSettings

/// `workspace/executeCommand`
enum ExecuteCommandEndpoint {
    /// The commands, as `initialize` announces them.
    static let commands = (["outline.new", "outline.profiles", show] + StructureCommands.names).sorted()

    /// The command of lenses.
    static let show = "outline.show"

    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let catalog = server.settings.project(of: nil).kinds.catalog
        let language = server.language(server.settings.project(of: nil).settings(for: nil))
        let argument = params["arguments"]?.arrayValue?.first
        switch params["command"]?.stringValue {
        case .some(let name) where StructureCommands.names.contains(name):
            try StructureCommands.run(name, argument, server, &writer)
        case "outline.profiles":
            writer.beginArray()
            for id in catalog.ids {
                if let profile = catalog.profile(id) { KindWriter.write(profile, language, to: &writer) }
            }
            writer.endArray()
        case "outline.new":
            guard let id = argument?["profile"]?.stringValue, let profile = catalog.profile(id) else {
                throw ResponseError(
                    code: ResponseError.invalidParams,
                    message: language == .zh
                        ? "没有这个文种；outline.profiles 列出全部文种" : "there is no such kind; outline.profiles lists them")
            }
            let title = argument?["title"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
            writer.beginObject()
            writer.key("text")
            writer.string(profile.skeleton(title: title))
            writer.endObject()
        case show:
            ShowCommand.run(argument, server, to: &writer)
        default:
            throw ResponseError(
                code: ResponseError.invalidParams,
                message: "unknown command; there are \(commands.joined(separator: ", "))")
        }
    }
}
