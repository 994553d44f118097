// Puts the header before a message that goes to the client.

/// The outgoing side of the base protocol.
public enum MessageFrame {
    /// Appends `Content-Length: N`, an empty line and the body to `output`; the body is copied once.
    public static func append(_ body: [UInt8], to output: inout [UInt8]) {
        // Reserving for one message at a time would defeat the doubling when many are collected.
        if output.isEmpty { output.reserveCapacity(40 + body.count) }
        appendHeader(of: body, to: &output)
        output.append(contentsOf: body)
    }

    /// Appends the header alone, for a body that is sent from where it is.
    public static func appendHeader(of body: [UInt8], to output: inout [UInt8]) {
        output.append(contentsOf: "Content-Length: \(body.count)\r\n\r\n".utf8)
    }
}
