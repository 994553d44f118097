// Puts the header before a message that goes to the client.

/// The outgoing side of the base protocol.
public enum MessageFrame {
    /// Appends `Content-Length: N` and an empty line; a body of that many bytes is to follow.
    public static func appendHeader(length: Int, to output: inout [UInt8]) {
        output.append(contentsOf: "Content-Length: ".utf8)
        output.append(contentsOf: String(length).utf8)
        output.append(contentsOf: "\r\n\r\n".utf8)
    }
}
