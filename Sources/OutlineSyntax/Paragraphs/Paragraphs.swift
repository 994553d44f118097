// The walk over the paragraphs of a document, each with what its rules ask of the lines around it.

import OutlineText

extension Document {
    /// The paragraphs that start in a range of lines and are not blank.
    public func paragraphs(in range: Range<Int>) -> Paragraphs { Paragraphs(self, range) }

    /// A paragraph with what stands around it.
    public struct Visit {
        /// The paragraph.
        public let paragraph: Paragraph
        /// Its first line, which has the trait `trailingSpace` where any of its lines ends in spaces.
        public let firstLine: Line
        /// How the line before it ends; `.none` where there is none.
        public let endingBefore: LineEnding
        /// Whether a blank line stands behind it.
        public let isBeforeBlank: Bool
        /// The index of the first mark at or behind it.
        public let firstMark: Int
    }

    /// A walk over paragraphs.
    public struct Paragraphs: Sequence, IteratorProtocol {
        private let document: Document
        private var lines: LineStore.Walk
        private var endingBefore: LineEnding
        private var mark: Int

        fileprivate init(_ document: Document, _ range: Range<Int>) {
            self.document = document
            lines = document.store.lines(in: range)
            endingBefore = range.lowerBound > 0 ? document.line(range.lowerBound - 1).ending : .none
            mark = document.firstMark(atLine: range.lowerBound)
        }

        /// The next one.
        public mutating func next() -> Visit? {
            while let (number, line, next, content) = lines.next() {
                let ending = endingBefore
                endingBefore = line.ending
                guard !line.isContinuation, !line.isBlank else { continue }
                while mark < document.marks.count, document.marks[mark].start.line < number { mark += 1 }
                if document.wrapWidth != 0 { return wrapped(number, line, ending) }
                return Visit(
                    paragraph: Paragraph(line: number, text: content), firstLine: line, endingBefore: ending,
                    isBeforeBlank: next?.isBlank ?? false, firstMark: mark)
            }
            return nil
        }

        /// A paragraph that may have several lines.
        private func wrapped(_ number: Int, _ line: Line, _ endingBefore: LineEnding) -> Visit {
            let paragraph = document.paragraph(at: number)
            let end = number + paragraph.lineCount
            var firstLine = line
            for part in number..<end where document.line(part).traits.contains(.trailingSpace) {
                firstLine.traits.insert(.trailingSpace)
            }
            return Visit(
                paragraph: paragraph, firstLine: firstLine, endingBefore: endingBefore,
                isBeforeBlank: end < document.lineCount && document.line(end).isBlank, firstMark: mark)
        }
    }
}
