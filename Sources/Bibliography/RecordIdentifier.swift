/// A name under which a database of literature knows a record (DTD `ArticleId` with `IdType` pubmed, doi, pmc).
public enum RecordIdentifier: Hashable, Sendable {
    case pmid(PMID)
    case doi(DOI)
    case pmcid(PMCID)

    /// Reads `pmid:25430861`, `doi:10.3174/ajnr.A4173`, `pmcid:PMC4464797`, the three without their scheme, and the addresses that
    /// ``PMID``, ``DOI`` and ``PMCID`` read.
    ///
    /// A bare number is a PMID. A PMID's version is dropped: it names a state of the record, not another record.
    /// - Returns: `nil` for anything else.
    public init?(_ written: String) {
        let text = written.trimmed.asciiLowercased
        // ``PMCID`` and ``PMID`` read bare numbers both, and `10.3174`, a DOI cut short, would be the PMID 10 in its version 3174.
        if text.hasPrefix("pmc") || text.hasPrefix("http"), let pmcid = PMCID(written) {
            self = .pmcid(pmcid)
        } else if !text.hasPrefix("10."), let number = PMID(written)?.number, let pmid = PMID(number) {
            self = .pmid(pmid)
        } else if let doi = DOI(written) {
            self = .doi(doi)
        } else {
            return nil
        }
    }

    /// Whether a record says that this is a name of its own.
    public func names(_ record: Record) -> Bool {
        switch self {
        case .pmid(let pmid): record.pmid?.isSameArticle(as: pmid) == true
        case .doi(let doi): record.doi == doi
        case .pmcid(let pmcid): record.pmcid == pmcid
        }
    }
}

extension RecordIdentifier: CustomStringConvertible {
    /// `pmid:25430861`, `doi:10.3174/ajnr.A4173` as written, `pmcid:PMC4464797`.
    public var description: String {
        switch self {
        case .pmid(let pmid): "pmid:\(pmid.text)"
        case .doi(let doi): "doi:\(doi)"
        case .pmcid(let pmcid): "pmcid:\(pmcid)"
        }
    }
}
