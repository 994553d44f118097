// How a finding is fixed: edits, and whether there is exactly one right answer.

public import OutlineSyntax
public import OutlineText

/// A way to mend a finding.
public struct Fix: Sendable, Hashable {
    /// What it does.
    public var title: Text
    /// Whether there is exactly one right answer, so that fix-all may apply it.
    public var isSafe: Bool
    /// The edits; they do not overlap.
    public var edits: [Edit]

    /// A fix with its edits.
    public init(title: Text, isSafe: Bool, edits: [Edit]) {
        self.title = title
        self.isSafe = isSafe
        self.edits = edits
    }

    /// Whether it takes away all that stands between a lone CR and an LF: the two would become one line end.
    func joinsLineEnds(in document: Document) -> Bool {
        edits.contains { edit in
            edit.text.isEmpty && edit.start.column == 0 && edit.start.line > 0 && edit.end.line < document.lineCount
                && edit.end.column == document.content(edit.end.line).count
                && document.line(edit.start.line - 1).ending == .cr && document.line(edit.end.line).ending == .lf
        }
    }

    func shifted(by lines: Int) -> Fix {
        let moved = edits.map {
            Edit(start: $0.start.shifted(by: lines), end: $0.end.shifted(by: lines), text: $0.text)
        }
        return Fix(title: title, isSafe: isSafe, edits: moved)
    }

    /// A replacement of the text between two places.
    public struct Edit: Sendable, Hashable {
        /// Where it starts.
        public var start: Place
        /// Where it ends, exclusive.
        public var end: Place
        /// The new text.
        public var text: String

        /// An edit.
        public init(start: Place, end: Place, text: String) {
            self.start = start
            self.end = end
            self.text = text
        }
    }
}
