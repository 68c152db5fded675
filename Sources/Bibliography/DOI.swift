/// A digital object identifier (ISO 26324; DTD `ELocationID` with `EIdType` doi, `ArticleId` with `IdType` doi).
///
/// Kept as written without prefix; compared without regard to the case of ASCII letters, as the DOI Handbook (2.4) asks.
public struct DOI: Sendable {
    /// The name as written, prefix and address forms removed: `10.1016/S0140-6736(05)17711-1`.
    public let value: String

    /// Reads `10.3174/ajnr.A4173`, `doi:10.…`, `https://doi.org/10.…`, `dx.doi.org/10.…`, `info:doi/10.…`, `urn:doi:10.…`.
    ///
    /// In the address forms `%2F` and its like are decoded. The suffix is taken as it stands, a full stop at its end too; use
    /// ``init(printed:)`` for a DOI cut from a sentence.
    ///
    /// - Returns: `nil` unless it is `10.`, digits, `/` and a suffix without white space.
    public init?(_ written: String) {
        var text = written.trimmed
        if text.hasPrefix("10."), DOI.isName(text) {
            value = text
            return
        }
        text.removePrefix(anyOf: ["doi:", "doi "])
        let hasScheme = text.removePrefix(anyOf: ["https://", "http://"])
        let hosts = ["doi.org/", "dx.doi.org/", "www.doi.org/", "www.dx.doi.org/"]
        if text.removePrefix(anyOf: hosts) {
            guard let decoded = text.percentDecoded else { return nil }
            text = decoded
        } else {
            guard !hasScheme else { return nil }
            text.removePrefix(anyOf: ["info:doi/", "urn:doi:"])
        }
        guard DOI.isName(text) else { return nil }
        value = text
    }

    /// Reads a DOI from running text: as ``init(_:)``, and punctuation and unpaired closing brackets at the end are left out.
    public init?(printed: String) {
        var text = printed.trimmed
        while let last = text.last {
            if ".,;:'\"”’".contains(last) {
                text.removeLast()
            } else if let open = [")": "(", "]": "[", ">": "<", "}": "{"][String(last)],
                text.filter({ String($0) == open }).count < text.filter({ $0 == last }).count
            {
                text.removeLast()
            } else {
                break
            }
        }
        self.init(text)
    }

    /// The name in lower case: the form to compare and to index.
    public var normalized: String { value.asciiLowercased }

    /// The registrant's prefix, such as `10.3174`.
    public var prefix: String { String(value.prefix { $0 != "/" }) }

    /// The address that resolves it, with what an address may not hold escaped.
    public var url: String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:;()@!$'*,=".utf8)
        let path = value.utf8.map { byte in
            if plain.contains(byte) { return String(decoding: [byte], as: UTF8.self) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" + digits : digits)
        }
        return "https://doi.org/" + path.joined()
    }

    private static func isName(_ text: String) -> Bool {
        let bytes = text.utf8
        guard text.hasPrefix("10."), let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let registrant = bytes[..<slash].dropFirst(3).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let suffix = text[slash...].dropFirst()
        guard registrant.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }), !suffix.isEmpty else {
            return false
        }
        return suffix.utf8.allSatisfy(\.isPrintingASCII)
            || suffix.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.properties.generalCategory != .control }
    }
}

extension DOI: Hashable, CustomStringConvertible {
    /// Whether both name the same thing: equal but for the case of ASCII letters.
    public static func == (left: DOI, right: DOI) -> Bool { left.normalized == right.normalized }

    /// By the normal form, as equality is.
    public func hash(into hasher: inout Hasher) { hasher.combine(normalized) }

    /// The name as written.
    public var description: String { value }
}

extension DOI: Codable {
    /// Written as its value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// - Throws: `DecodingError` when the text is not a DOI.
    public init(from decoder: any Decoder) throws {
        self = try decoder.identifier("a DOI", DOI.init(_:))
    }
}
