// The version of the program, told by `--version` and to clients.

/// The version.
public enum Version {
    /// The version in words.
    public static let text = "0.1.0"
}
