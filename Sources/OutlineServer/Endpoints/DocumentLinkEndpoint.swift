// `textDocument/documentLink`: addresses, references to parts of the text, and attachments that lie beside it as files.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineText

/// `textDocument/documentLink`
enum DocumentLinkEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        var folder: Folder?
        writer.beginArray()
        for link in snapshot.links() {
            let target: String
            switch link.target {
            case .address(let address): target = address
            case .line(let line): target = document.uri.string + "#L\(line + 1)"
            case .file(let name):
                let looked = folder ?? Folder(of: document.uri)
                folder = looked
                guard let path = looked.file(named: name) else { continue }
                target = DocumentURI(pathBytes: path.bytes).string
            }
            writer.beginObject()
            writer.key("range")
            positions.range(link.extent.start, link.extent.end).write(to: &writer)
            writer.key("target")
            writer.string(target)
            writer.endObject()
        }
        writer.endArray()
    }
}

/// The folder in which a document lies.
private struct Folder {
    private let path: FilePath?
    private let names: [FilePath]

    init(of uri: DocumentURI) {
        path = uri.filePath?.parent
        do throws(FileError) {
            names = if let path { try Platform.list(path).map(\.name) } else { [] }
        } catch {
            names = []
        }
    }

    /// The file with a name, with an ending or without: 整改清单 is 整改清单.docx as well.
    func file(named name: String) -> FilePath? {
        let sought = Array(name.utf8)
        let found = names.first { $0.bytes == sought } ?? names.first { $0.bytes.starts(with: sought + [0x2E]) }
        return found.flatMap { path?.appending($0) }
    }
}
