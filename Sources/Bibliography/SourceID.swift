/// The name of a source inside Warrant: a scheme, a colon and a value, such as `pmid:25430861`.
///
/// A record is named by the first it has of PMID, DOI, PMCID, ISBN and address; a work that has none of them by `work:` and a slug, a
/// quoted person by `expert:` and a slug.
public struct SourceID: Hashable, Comparable, Sendable {
    /// What kind of name stands after the colon.
    public enum Scheme: String, Hashable, Sendable, Codable, CaseIterable {
        /// PubMed, DOI, PubMed Central, ISBN, an address, a work without any of these, a quoted person.
        case pmid, doi, pmcid, isbn, url, work, expert
    }

    /// The kind of name.
    public let scheme: Scheme
    /// What stands after the colon: digits of a PMID, a DOI in lower case, `PMC…`, digits of an ISBN, an address, a slug.
    public let value: String

    private init(_ scheme: Scheme, _ value: String) {
        self.scheme = scheme
        self.value = value
    }

    /// Stands in a record while a reader of this package has not come to its identifier; no finished record bears it.
    package static let unnamed = SourceID(.pmid, "0")

    /// Reads `pmid:25430861` and its like; the value is brought to its normal form.
    ///
    /// - Returns: `nil` for an unknown scheme or a value that its scheme refuses.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let scheme = Scheme(rawValue: String(text[..<colon])) else { return nil }
        let value = text[text.index(after: colon)...].trimmed
        switch scheme {
        case .pmid:
            guard let pmid = PMID(value) else { return nil }
            self = .pmid(pmid)
        case .doi:
            guard let doi = DOI(value) else { return nil }
            self = .doi(doi)
        case .pmcid:
            guard let pmcid = PMCID(value) else { return nil }
            self = .pmcid(pmcid)
        case .isbn:
            guard let isbn = SourceID.isbn(value) else { return nil }
            self = isbn
        case .url:
            guard let url = SourceID.url(value) else { return nil }
            self = url
        case .work:
            guard let work = SourceID.work(value) else { return nil }
            self = work
        case .expert:
            guard let expert = SourceID.expert(value) else { return nil }
            self = expert
        }
    }

    /// `pmid:25430861`; versions of one record share it.
    public static func pmid(_ pmid: PMID) -> SourceID { SourceID(.pmid, pmid.text) }

    /// `doi:10.3174/ajnr.a4173`, in lower case.
    public static func doi(_ doi: DOI) -> SourceID { SourceID(.doi, doi.normalized) }

    /// `pmcid:PMC4464797`.
    public static func pmcid(_ pmcid: PMCID) -> SourceID { SourceID(.pmcid, pmcid.description) }

    /// `isbn:9789000000000`: ten or thirteen characters, hyphens and spaces removed; the check digit is not tested.
    public static func isbn(_ isbn: String) -> SourceID? {
        let characters = isbn.filter { $0 != "-" && $0 != " " }.map { $0 == "x" ? "X" : $0 }
        guard characters.count == 10 || characters.count == 13, String(characters.dropLast()).isDigits,
            let last = characters.last, last == "X" && characters.count == 10 || String(last).isDigits
        else { return nil }
        return SourceID(.isbn, String(characters))
    }

    /// `url:https://…`: an http or https address without white space.
    public static func url(_ url: String) -> SourceID? {
        let trimmed = url.trimmed
        let folded = trimmed.asciiLowercased
        guard folded.hasPrefix("https://") && folded.count > 8 || folded.hasPrefix("http://") && folded.count > 7,
            trimmed.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace })
        else { return nil }
        return SourceID(.url, trimmed)
    }

    /// `work:smith-1962-aching-backs`: a slug of small letters of any script, digits and hyphens.
    public static func work(_ slug: String) -> SourceID? {
        guard !slug.isEmpty, slug.allSatisfy({ isSlugCharacter($0) || $0 == "-" }) else { return nil }
        return SourceID(.work, slug)
    }

    /// Whether a character may stand in the words of a work's slug: a digit, or a letter of any script that is no capital.
    package static func isSlugCharacter(_ character: Character) -> Bool {
        (character.isLetter || character.isNumber) && !character.isUppercase
    }

    /// `expert:steunebrink`: a slug of lower-case letters, digits and hyphens.
    public static func expert(_ slug: String) -> SourceID? {
        let isSlug = slug.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard !slug.isEmpty, isSlug else { return nil }
        return SourceID(.expert, slug)
    }

    /// By scheme in the order of ``Scheme``'s names, PMIDs by number, else by value.
    public static func < (left: SourceID, right: SourceID) -> Bool {
        if left.scheme != right.scheme { return left.scheme.rawValue < right.scheme.rawValue }
        if left.scheme == .pmid, let first = Int(left.value), let second = Int(right.value) { return first < second }
        return left.value < right.value
    }
}

extension SourceID: CustomStringConvertible {
    /// `pmid:25430861`.
    public var description: String { scheme.rawValue + ":" + value }
}

extension SourceID: Codable {
    /// Written as its description.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// - Throws: `DecodingError` when the text is not a source's name.
    public init(from decoder: any Decoder) throws {
        self = try decoder.identifier("a source's name such as 'pmid:25430861'", SourceID.init(_:))
    }
}
