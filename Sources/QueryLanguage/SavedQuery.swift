/// A query kept under a name; `@name` at the start of another begins with its records.
public struct SavedQuery: Hashable, Sendable, Codable {
    /// A slug: small letters and digits, with single hyphens between them.
    public var name: String
    /// As it was written, parameters unbound.
    public var text: String
    /// When it was last saved: UTC, ISO 8601, to the second.
    public var savedAt: String

    /// Makes one from its parts.
    public init(name: String, text: String, savedAt: String) {
        self.name = name
        self.text = text
        self.savedAt = savedAt
    }

    /// Whether a name is one that `@` can call: a slug of at most 120 bytes.
    public static func isName(_ name: String) -> Bool {
        name.utf8.count <= 120 && name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
    }
}
