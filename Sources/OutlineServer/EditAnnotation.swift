// What a change of the whole text is for, as a client shows it before it is made.

/// The annotation of an edit.
struct EditAnnotation {
    /// What is shown.
    let label: String
    /// The name that the edits refer to.
    static let id = "outline"
}
