// What the first text and the first keystrokes would have to wait for is done while the client is still busy with the answer to
// `initialize`.

import JSON
import LanguageServerProtocol
import OutlineSyntax
import OutlineText

extension Server {
    /// Opens, edits and reports a short text that nobody sees: the word lists and the kinds of documents are made, and the program's
    /// own pages come into memory.
    func prepare() {
        let uri = DocumentURI("untitled:preparation")
        let settings = fileSettings(uri)
        let text = "工作总结\n同志们：\n一、主要工作\n（一）抓学习。一是研究问题，二是研究问题、办法（2件）；\n认真落实“两个”要求，研究研究。\n"
        let document = OpenDocument(
            uri: uri, version: 0, text: Array(text.utf8), settings: settings, language: language(settings), opening: 0,
            instance: instance)
        var writer = JSONWriter()
        DiagnosticsWriter.writeAll(of: document, self, to: &writer)
        // In a paragraph, in what a heading says, in its marker, and a new line.
        for (place, text) in [
            (Place(line: 4, column: 6), "要"), (Place(line: 4, column: 6), "，"), (Place(line: 2, column: 9), "要"),
            (Place(line: 2, column: 0), "要"), (Place(line: 4, column: 6), "\n"),
        ] {
            document.replace(from: place, to: place, with: Array(text.utf8))
            DiagnosticsWriter.writeAll(of: document, self, to: &writer)
        }
    }
}
