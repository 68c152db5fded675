/// An entry of a `.bib` file as it is written: values are LaTeX, strings put in and pieces joined.
struct BibTeXEntry: Hashable, Sendable {
    /// A field and its value.
    struct Field: Hashable, Sendable {
        /// In small letters.
        var name: String
        var value: String
        /// Where the name stands, in bytes.
        var place: Range<Int>
    }

    /// `article`, in small letters.
    var type: String
    /// What `\cite` calls it; empty where there is none.
    var key: String
    var fields: [Field] = []
    /// Where type and key stand, in bytes.
    var place: Range<Int>

    /// The field's value, or `nil`.
    subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
