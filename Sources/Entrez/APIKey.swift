/// A user's own key for the E-utilities, which cannot be printed: every textual form of it is an ellipsis.
///
/// The one who sends a request reads ``secret``; nothing else does, and nothing stores it.
public struct APIKey: Sendable {
    let secret: String

    /// - Returns: `nil` for a text that is empty or has white space or control characters in it, which no key has.
    public init?(_ secret: String) {
        guard !secret.isEmpty, secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        self.secret = secret
    }

    /// A text in which the key, should a server have echoed it, is an ellipsis.
    func removed(from text: String) -> String {
        text.replacing(secret, with: "…")
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// An ellipsis.
    public var description: String { "…" }
    /// An ellipsis.
    public var debugDescription: String { "…" }
    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
