import Bibliography
import Diagnostics
import Foundation

extension Record {
    /// Gives a record that was read from a file of references its name: the first it has of PMID, DOI, PMCID, for a whole book an
    /// ISBN, an address, and else a slug of who made it, when, and its title (decision 0023). A quoted person is named by the slug of the name.
    ///
    /// An address that is a PubMed, PubMed Central or DOI address counts as that identifier, which the record then has.
    /// - Returns: whether there was something to name it by; the record of which nothing is known keeps the id it has.
    mutating func identify() -> Bool {
        if kind == .expert, let expert = SourceID.expert(CitationKeys.slug(title?.plainText ?? "")) {
            id = expert
            return true
        }
        takeIdentifier(ofAddress: url)
        guard let found = identifierID ?? WorkSlug(self).flatMap({ SourceID.work($0.text) }) else { return false }
        id = found
        return true
    }

    private var identifierID: SourceID? {
        if let pmid { return .pmid(pmid) }
        if let doi { return .doi(doi) }
        if let pmcid { return .pmcid(pmcid) }
        // A chapter would share the number with every other chapter of its book.
        if kind == .book, let isbn = book?.isbns.lazy.compactMap(SourceID.isbn).first { return isbn }
        return url.flatMap(SourceID.url)
    }

    private mutating func takeIdentifier(ofAddress address: String?) {
        guard let address, SourceID.url(address) != nil, let identifier = RecordIdentifier(address) else { return }
        switch identifier {
        case .pmid(let found): pmid = pmid ?? found
        case .doi(let found): doi = doi ?? found
        case .pmcid(let found): pmcid = pmcid ?? found
        }
    }
}

extension ReadRecords {
    /// Takes in what was read, under its name; an entry that has nothing to name it by is told.
    ///
    /// - Parameter what: how the file calls the entry: `record 12`.
    mutating func add(_ read: Record, called what: String, file: String?, span: SourceSpan?) {
        var record = read
        if record.identify() {
            records.append(record)
        } else {
            diagnostics.append(.noIdentity(what, file: file, span: span))
        }
    }
}

extension Diagnostic {
    /// What every reader says of an entry that has nothing to name it by.
    ///
    /// - Parameter what: how the file calls the entry: `entry 'smith2015'`, `entry 12`.
    static func noIdentity(_ what: String, file: String?, span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "exchange.no-identifier", "\(what) has neither an identifier nor a title and is passed over",
            remedy: "give it a title, a PMID, a DOI, a PMCID, an ISBN or an address", file: file, span: span)
    }
}

/// What a work without any identifier is called: `brinjikji-2015-imaging-features-of-spinal-degeneration`.
///
/// Words are runs of letters and digits in small letters, without accents. All words of the title count, so that parts 1 and 2 of
/// a series are two works; of a long one the first are written out and all of them stand in a check number.
struct WorkSlug {
    let text: String

    private static let longestTitle = 72
    private static let shownTitle = 56

    /// `nil` for a record without title.
    init?(_ record: Record) {
        let title = Self.words(record.title?.plainText ?? record.vernacularTitle?.plainText ?? "")
        guard !title.isEmpty else { return nil }
        let makers = record.contributors + (record.book?.contributors ?? [])
        let maker = (record.authors.first ?? makers.first).map { Self.words($0.person?.family ?? $0.shortName).prefix(4) } ?? []
        let year = record.issued.map { [String($0.year)] } ?? []
        text = (maker + year + Self.shortened(title)).joined(separator: "-")
    }

    private static func shortened(_ title: [String]) -> [String] {
        let whole = title.joined(separator: "-")
        guard whole.count > longestTitle else { return title }
        var shown: [String] = []
        var length = 0
        for word in title where length + word.count <= shownTitle {
            shown.append(word)
            length += word.count + 1
        }
        return shown + [checkNumber(whole)]
    }

    /// 32 bits of FNV-1a in hexadecimal: the same on every machine, and short.
    private static func checkNumber(_ text: String) -> String {
        let sum = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return String(sum, radix: 16)
    }

    static func words(_ text: String) -> [String] {
        let plain = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        let small = String(String.UnicodeScalarView(plain)).precomposedStringWithCanonicalMapping.lowercased()
        return small.split { !SourceID.isSlugCharacter($0) }.map(String.init)
    }
}
