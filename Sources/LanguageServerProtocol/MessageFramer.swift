// Splits the byte stream from the client into message bodies (LSP 3.17, "Base Protocol") and finds its feet again
// after bytes that are no message.

import OutlineText

/// A breach of the framing rules. The stream goes on at the next `Content-Length:`.
public enum FramingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A header section ended, or was longer than 8 KB, without `Content-Length`.
    case missingLength
    /// A header section is longer than 8 KB.
    case headerTooLong
    /// A header line is not `Name: value`.
    case malformedHeader
    /// The value of `Content-Length` is not a decimal number.
    case malformedLength
    /// Two `Content-Length` lines say different things.
    case contradictoryLength
    /// The announced body is longer than the limit (bytes).
    case bodyTooLong(limit: Int)

    /// One English line, for the error reply and the log.
    public var description: String {
        switch self {
        case .missingLength: "a message header without Content-Length"
        case .headerTooLong: "a message header longer than \(MessageFramer.headerLimit) bytes"
        case .malformedHeader: "bytes that are no message header"
        case .malformedLength: "Content-Length is not a decimal number"
        case .contradictoryLength: "two Content-Length lines that differ"
        case .bodyTooLong(let limit): "a message longer than \(limit) bytes"
        }
    }
}

/// Takes bytes in pieces of any size and gives message bodies. After each `append` call ``next()`` until it gives nil.
public struct MessageFramer: Sendable {
    /// The longest header section that is read, in bytes.
    public static let headerLimit = 8 * 1024
    /// So much capacity the buffer keeps for the next bytes; more is given back.
    static let keptCapacity = 256 * 1024
    /// So much memory at most is taken on the word of a header alone.
    private static let reserveLimit = 16 * 1024 * 1024

    private enum State {
        case header
        case body(length: Int)
        case searching
    }

    /// How many bytes have been copied or looked at; tests prove by it that the work is in proportion to the input.
    private(set) var work = 0
    private let bodyLimit: Int
    private var state = State.header
    /// Bytes that do not belong to the body under way; those before `start` are done with.
    private var buffer: [UInt8] = []
    private var start = 0
    /// Where the present header line begins, and how far it has been searched for its end.
    private var lineStart = 0
    private var searched = 0
    private var length: Int?
    private var hasFields = false
    /// Room for what is read before it is known where it belongs.
    private var input: [UInt8] = []
    /// The body under way. It grows on its own, so that handing it out needs no copy and frees its memory.
    private var body: [UInt8] = []

    /// Makes a framer.
    /// - Parameter bodyLimit: the longest body that is accepted, in bytes; 256 MB unless told.
    public init(bodyLimit: Int = 256 * 1024 * 1024) {
        self.bodyLimit = min(max(bodyLimit, 0), 1 << 40)
    }

    /// How many bytes the buffer could hold without growing; for tests of memory.
    var bufferCapacity: Int { buffer.capacity + body.capacity }

    /// Takes the next bytes of the stream from a reader, which appends at most so many to an array and gives their number. The
    /// bytes of a long body are read to where they stay.
    public mutating func read<Failure>(
        atMost limit: Int, _ read: (inout [UInt8], _ limit: Int) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        if case .body(let length) = state, body.count < length {
            let count = try read(&body, min(length - body.count, MessageFramer.reserveLimit))
            work += count
            return count
        }
        input.removeAll(keepingCapacity: true)
        let count = try read(&input, limit)
        append(input)
        return count
    }

    /// Takes the next bytes of the stream.
    public mutating func append(_ bytes: [UInt8]) {
        append(bytes[...])
    }

    /// Takes the next bytes of the stream.
    public mutating func append(_ bytes: ArraySlice<UInt8>) {
        work += bytes.count
        var taken = 0
        if case .body(let length) = state {
            taken = min(length - body.count, bytes.count)
            body.append(contentsOf: bytes.prefix(taken))
        }
        if taken == bytes.count { return }
        // Only once half of the buffer is done with is the rest moved, so each byte is moved about once.
        if start > buffer.count / 2 {
            work += buffer.count - start
            buffer.removeFirst(start)
            lineStart -= start
            searched -= start
            start = 0
        }
        buffer.append(contentsOf: bytes.dropFirst(taken))
    }

    /// The next whole body; nil when more bytes are needed. After an error the next call goes on with the stream:
    /// what follows up to the next `Content-Length:` is dropped without a further error.
    public mutating func next() throws(FramingError) -> [UInt8]? {
        while true {
            switch state {
            case .header:
                guard try readHeaderLine() else {
                    releaseBuffer()
                    return nil
                }
            case .body(let length):
                guard body.count == length else { return nil }
                let whole = body
                body = []
                state = .header
                releaseBuffer()
                return whole
            case .searching:
                guard findHeader() else {
                    releaseBuffer()
                    return nil
                }
            }
        }
    }

    // MARK: Header

    /// Reads one header line; false when its end has not come yet.
    private mutating func readHeaderLine() throws(FramingError) -> Bool {
        let limit = min(buffer.count, start + MessageFramer.headerLimit)
        let before = searched
        while searched < limit && buffer[searched] != 0x0A { searched += 1 }
        work += searched - before
        guard searched < limit else {
            if limit == start + MessageFramer.headerLimit { throw breach(.headerTooLong, searchFrom: start + 1) }
            return false
        }
        var lineEnd = searched
        if lineEnd > lineStart && buffer[lineEnd - 1] == 0x0D { lineEnd -= 1 }
        if lineEnd == lineStart {
            try endHeader()
        } else {
            try readField(lineStart..<lineEnd)
            searched += 1
            lineStart = searched
        }
        return true
    }

    /// Handles the empty line. One that no field precedes is skipped: some clients end bodies with a line end.
    private mutating func endHeader() throws(FramingError) {
        if hasFields && length == nil { throw breach(.missingLength, searchFrom: start + 1) }
        let announced = length
        beginHeader(at: searched + 1)
        guard let announced else { return }
        let available = min(announced, buffer.count - start)
        body.reserveCapacity(min(announced, MessageFramer.reserveLimit))
        body.append(contentsOf: buffer[start..<(start + available)])
        work += available
        beginHeader(at: start + available)
        state = .body(length: announced)
    }

    private mutating func readField(_ line: Range<Int>) throws(FramingError) {
        hasFields = true
        guard let colon = buffer[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
            buffer[line.lowerBound..<colon].allSatisfy(isNameByte)
        else { throw breach(.malformedHeader, searchFrom: start + 1) }
        guard matchesLengthName(at: line.lowerBound, colon: colon) else { return }
        var digits = buffer[(colon + 1)..<line.upperBound]
        while digits.first == 0x20 || digits.first == 0x09 { digits.removeFirst() }
        while digits.last == 0x20 || digits.last == 0x09 { digits.removeLast() }
        if digits.isEmpty { throw breach(.malformedLength, searchFrom: line.lowerBound + 1) }
        var value = 0
        for byte in digits {
            let digit = Int(byte) - 0x30
            guard 0...9 ~= digit else { throw breach(.malformedLength, searchFrom: line.lowerBound + 1) }
            // Held above the limit instead of overflowing, so that leading zeros and endless digits are both safe.
            value = min(value * 10 + digit, bodyLimit + 1)
        }
        if value > bodyLimit { throw breach(.bodyTooLong(limit: bodyLimit), searchFrom: line.lowerBound + 1) }
        if let length, length != value { throw breach(.contradictoryLength, searchFrom: line.lowerBound + 1) }
        length = value
    }

    private mutating func beginHeader(at place: Int) {
        start = place
        lineStart = place
        searched = place
        length = nil
        hasFields = false
    }

    // MARK: Finding the stream again

    private mutating func breach(_ error: FramingError, searchFrom place: Int) -> FramingError {
        beginHeader(at: min(place, buffer.count))
        state = .searching
        return error
    }

    /// Searches for `Content-Length:` anywhere, not only at a line's start: after a body that was longer than
    /// announced the next header follows its rest directly.
    private mutating func findHeader() -> Bool {
        let nameLength = lengthName.count
        while start + nameLength < buffer.count {
            work += 1
            if buffer[start + nameLength] == UInt8(ascii: ":")
                && matchesLengthName(at: start, colon: start + nameLength)
            {
                beginHeader(at: start)
                state = .header
                return true
            }
            start += 1
        }
        beginHeader(at: start)
        return false
    }

    private func matchesLengthName(at place: Int, colon: Int) -> Bool {
        guard colon - place == lengthName.count else { return false }
        for (offset, letter) in lengthName.enumerated() where buffer[place + offset] | 0x20 != letter { return false }
        return true
    }

    private mutating func releaseBuffer() {
        guard start == buffer.count else { return }
        if buffer.capacity > MessageFramer.keptCapacity { buffer = [] } else { buffer.removeAll(keepingCapacity: true) }
        beginHeader(at: 0)
    }
}

/// The name in lower case. Its hyphen has the bit 0x20 set already, so one OR lowers the whole name.
private let lengthName = Array("content-length".utf8)

/// The characters of a field name (RFC 9110, 5.6.2).
private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
