/// A PubMed Central identifier (DTD `ArticleId` with `IdType` pmc).
public struct PMCID: Hashable, Comparable, Sendable {
    /// The number after `PMC`, from 1.
    public let number: Int

    /// - Returns: `nil` unless the number is at least 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }

    /// Reads `PMC4464797`, `4464797`, `PMC4464797.1` (the version is dropped), `PMCID: PMC4464797` and the addresses of PMC pages.
    ///
    /// The manuscript identifiers and release notes that `IdType` pmcid carries (`NIHMS…`, `pmc-id: PMC…;`) are not read here.
    public init?(_ written: String) {
        var text = written.trimmed
        if text.removePrefix(anyOf: ["https://", "http://"]) {
            let hosts = [
                "pmc.ncbi.nlm.nih.gov/articles/", "www.ncbi.nlm.nih.gov/pmc/articles/", "ncbi.nlm.nih.gov/pmc/articles/",
                "europepmc.org/article/pmc/", "europepmc.org/articles/",
            ]
            guard text.removePrefix(anyOf: hosts) else { return nil }
            while text.hasSuffix("/") { text.removeLast() }
        } else {
            text.removePrefix(anyOf: ["pmcid:", "pmcid"])
        }
        text.removePrefix(anyOf: ["pmc"])
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits), let number = Int(parts[0]) else { return nil }
        self.init(number)
    }

    /// By number.
    public static func < (left: PMCID, right: PMCID) -> Bool { left.number < right.number }
}

extension PMCID: CustomStringConvertible {
    /// `PMC4464797`.
    public var description: String { "PMC\(number)" }
}

extension PMCID: Codable {
    /// Written as its description.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// - Throws: `DecodingError` when the text is not a PMCID.
    public init(from decoder: any Decoder) throws {
        self = try decoder.identifier("a PMCID", PMCID.init(_:))
    }
}
