/// A PubMed identifier, with the version of the record where one stands (DTD element `PMID`, attribute `Version`).
///
/// Two values are equal when number and version are; records of one article share the number (``isSameArticle(as:)``).
public struct PMID: Hashable, Comparable, Sendable {
    /// The number, from 1.
    public let number: Int
    /// The version of the record, from 1; nearly always 1.
    public let version: Int

    /// - Returns: `nil` unless number and version are at least 1 and the number has at most nine digits.
    public init?(_ number: Int, version: Int = 1) {
        guard (1...999_999_999).contains(number), version >= 1 else { return nil }
        self.number = number
        self.version = version
    }

    /// Reads `25430861`, `30271887.4` (with a version), `PMID: 25430861` and the addresses of PubMed pages.
    ///
    /// - Returns: `nil` for anything else.
    public init?(_ written: String) {
        if written.isDigits {
            guard let number = Int(written) else { return nil }
            self.init(number)
            return
        }
        var text = written.trimmed
        if text.removePrefix(anyOf: ["https://", "http://"]) {
            guard
                text.removePrefix(anyOf: [
                    "pubmed.ncbi.nlm.nih.gov/", "www.ncbi.nlm.nih.gov/pubmed/", "www.pubmed.gov/", "pubmed.gov/",
                    "www.pubmed.com/", "pubmed.com/",
                ])
            else { return nil }
            while text.hasSuffix("/") { text.removeLast() }
        } else {
            text.removePrefix(anyOf: ["pmid:", "pmid"])
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits), let number = Int(parts[0]) else { return nil }
        guard let version = parts.count == 2 ? Int(parts[1]) : 1 else { return nil }
        self.init(number, version: version)
    }

    /// The number as PubMed prints it, without the version.
    public var text: String { String(number) }

    /// Whether both name the same article, versions aside.
    public func isSameArticle(as other: PMID) -> Bool { number == other.number }

    /// By number, then by version.
    public static func < (left: PMID, right: PMID) -> Bool {
        (left.number, left.version) < (right.number, right.version)
    }
}

extension PMID: CustomStringConvertible {
    /// `25430861`, or `30271887.4` for a version after the first.
    public var description: String { version == 1 ? text : "\(number).\(version)" }
}

extension PMID: Codable {
    /// Written as its description.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// - Throws: `DecodingError` when the text is not a PMID.
    public init(from decoder: any Decoder) throws {
        self = try decoder.identifier("a PMID", PMID.init(_:))
    }
}

extension Decoder {
    /// Reads an identifier from a single string.
    func identifier<Value>(_ what: String, _ read: (String) -> Value?) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = read(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not \(what)")
        }
        return value
    }
}
