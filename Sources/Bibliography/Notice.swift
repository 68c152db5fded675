/// A tie between a record and what was published about it: a retraction, a correction, a comment (DTD `CommentsCorrections`).
public struct Notice: Hashable, Sendable, Codable {
    /// What ties the two; the raw values are those stored and shown.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The other retracts it (DTD `RetractionIn`, `RetractionOf`).
        case retraction
        /// The other retracts a part of it (`PartialRetractionIn`, `PartialRetractionOf`, of older DTDs).
        case partialRetraction = "partial-retraction"
        /// Its editors doubt it (DTD `ExpressionOfConcernIn`, `…For`).
        case expressionOfConcern = "expression-of-concern"
        /// A correction (DTD `ErratumIn`, `ErratumFor`).
        case erratum
        /// A newer state of it (DTD `UpdateIn`, `UpdateOf`).
        case update
        /// Corrected and published anew (DTD `CorrectedandRepublishedIn`, `…From`).
        case correctedRepublication = "corrected-republication"
        /// Retracted and published anew (DTD `RetractedandRepublishedIn`, `…From`).
        case retractedRepublication = "retracted-republication"
        /// Published again (DTD `RepublishedIn`, `RepublishedFrom`).
        case republication
        /// Printed again (DTD `ReprintIn`, `ReprintOf`).
        case reprint
        /// A comment or letter (DTD `CommentIn`, `CommentOn`).
        case comment
        /// A summary for patients (DTD `SummaryForPatientsIn`; on the summary, `OriginalReportIn`).
        case patientSummary = "patient-summary"
        /// Data that belong to it (DTD `AssociatedDataset`).
        case associatedDataset = "associated-dataset"
        /// A publication that belongs to it (DTD `AssociatedPublication`).
        case associatedPublication = "associated-publication"
        /// A tie that PubMed may name in future; the note holds the name.
        case other
    }

    /// Which side of the tie the record is.
    public enum Direction: String, Hashable, Sendable, Codable {
        /// Something happened to this record; the other is the notice (`RetractionIn`, `CommentIn`, `RepublishedIn`).
        case received = "in"
        /// This record is the notice; it speaks of the other (`RetractionOf`, `CommentOn`, `ErratumFor`, `RepublishedFrom`).
        case issued = "of"
    }

    /// What ties the two.
    public var kind: Kind
    /// Which side the record is.
    public var direction: Direction
    /// The other side as printed: `Lancet. 2020 Jun 13;395(10240):1820` (DTD `RefSource`).
    public var source: String
    /// The other side's PMID, where it has one.
    public var pmid: PMID?
    /// The other side's DOI, where ``source`` names one.
    public var doi: DOI?
    /// What NLM adds in words (DTD `Note`).
    public var note: String?
    /// When the notice appeared, where known.
    public var date: PartialDate?

    /// A notice from its parts.
    public init(
        _ kind: Kind, _ direction: Direction, source: String, pmid: PMID? = nil, doi: DOI? = nil, note: String? = nil,
        date: PartialDate? = nil
    ) {
        self.kind = kind
        self.direction = direction
        self.source = source
        self.pmid = pmid
        self.doi = doi
        self.note = note
        self.date = date
    }

    /// Kind and direction of a value of the DTD attribute `RefType`, or `nil` for `Cites` and unknown ones.
    public static func reading(refType: String) -> (kind: Kind, direction: Direction)? {
        switch refType {
        case "RetractionIn": (.retraction, .received)
        case "RetractionOf": (.retraction, .issued)
        case "PartialRetractionIn": (.partialRetraction, .received)
        case "PartialRetractionOf": (.partialRetraction, .issued)
        case "ExpressionOfConcernIn": (.expressionOfConcern, .received)
        case "ExpressionOfConcernFor": (.expressionOfConcern, .issued)
        case "ErratumIn": (.erratum, .received)
        case "ErratumFor": (.erratum, .issued)
        case "UpdateIn": (.update, .received)
        case "UpdateOf": (.update, .issued)
        case "CorrectedandRepublishedIn": (.correctedRepublication, .received)
        case "CorrectedandRepublishedFrom": (.correctedRepublication, .issued)
        case "RetractedandRepublishedIn": (.retractedRepublication, .received)
        case "RetractedandRepublishedFrom": (.retractedRepublication, .issued)
        case "RepublishedIn": (.republication, .received)
        case "RepublishedFrom": (.republication, .issued)
        case "ReprintIn": (.reprint, .received)
        case "ReprintOf": (.reprint, .issued)
        case "CommentIn": (.comment, .received)
        case "CommentOn": (.comment, .issued)
        case "SummaryForPatientsIn": (.patientSummary, .received)
        case "OriginalReportIn": (.patientSummary, .issued)
        case "AssociatedDataset": (.associatedDataset, .received)
        case "AssociatedPublication": (.associatedPublication, .received)
        default: nil
        }
    }
}
