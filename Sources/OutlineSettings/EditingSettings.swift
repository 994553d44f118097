// What is set for formatting a text and for what is put right while typing.

import JSON

/// `format` and `onType`: what is not set is nil, so that one can be laid over the other.
public struct EditingSettings: Equatable, Sendable {
    /// `format.indent`: ideographic spaces before each paragraph of the body.
    public var indent: Int?
    /// `format.blankLines`: at most this many blank lines between paragraphs of the body.
    public var blankLines: Int?
    /// `format.punctuation`: whether formatting puts marks right as well.
    public var formatsPunctuation: Bool?
    /// `onType.nextMarker`: whether Enter writes the next marker.
    public var typesNextMarker: Bool?
    /// `onType.markers`: whether half-width and foreign markers are put right.
    public var typesMarkers: Bool?
    /// `onType.punctuation`: whether half-width marks behind Chinese become full-width.
    public var typesPunctuation: Bool?

    /// Nothing is set.
    public init() {}

    func overlaid(by other: EditingSettings) -> EditingSettings {
        var result = self
        result.indent = other.indent ?? indent
        result.blankLines = other.blankLines ?? blankLines
        result.formatsPunctuation = other.formatsPunctuation ?? formatsPunctuation
        result.typesNextMarker = other.typesNextMarker ?? typesNextMarker
        result.typesMarkers = other.typesMarkers ?? typesMarkers
        result.typesPunctuation = other.typesPunctuation ?? typesPunctuation
        return result
    }
}

extension SettingsReader {
    /// Reads `format`.
    mutating func format(_ node: JSONNode) {
        members(node, "format", SettingsKeys.format) { reader, member in
            switch member.key {
            case "indent": reader.settings.editing.indent = reader.number(member.value, member.key, 0...8)
            case "blankLines": reader.settings.editing.blankLines = reader.number(member.value, member.key, 0...8)
            default: reader.settings.editing.formatsPunctuation = reader.bool(member.value, member.key)
            }
        }
    }

    /// Reads `onType`.
    mutating func onType(_ node: JSONNode) {
        members(node, "onType", SettingsKeys.onType) { reader, member in
            let flag = reader.bool(member.value, member.key)
            switch member.key {
            case "nextMarker": reader.settings.editing.typesNextMarker = flag
            case "markers": reader.settings.editing.typesMarkers = flag
            default: reader.settings.editing.typesPunctuation = flag
            }
        }
    }
}
