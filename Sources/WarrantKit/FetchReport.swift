import Entrez

/// What a fetch is to do: which identifiers the store has, and which are asked for.
public struct FetchPlan: Hashable, Sendable {
    /// Each identifier once, in the order given.
    public var identifiers: [RecordIdentifier]
    /// The sources in the store, by the identifiers that name them.
    public var stored: [RecordIdentifier: SourceID]
    /// Whether those in the store are asked for too.
    public var isRefreshing: Bool

    /// - Parameters:
    ///   - identifiers: in any order; one that stands twice is taken once.
    ///   - stored: the sources in the store, by the identifiers that name them.
    ///   - isRefreshing: whether those in the store are asked for too.
    public init(_ identifiers: [RecordIdentifier], stored: [RecordIdentifier: SourceID] = [:], isRefreshing: Bool = false) {
        var seen: Set<RecordIdentifier> = []
        self.identifiers = identifiers.filter { seen.insert($0).inserted }
        (self.stored, self.isRefreshing) = (stored, isRefreshing)
    }

    /// The identifiers that NCBI is asked about, in order.
    public var asked: [RecordIdentifier] {
        isRefreshing ? identifiers : identifiers.filter { stored[$0] == nil }
    }

    /// What would become of each identifier, for a table or a program: `stored` or `to-ask`.
    public var listing: Listing {
        .identifiers(
            identifiers.map { identifier in
                let isAsked = isRefreshing || stored[identifier] == nil
                return (identifier, isAsked ? "to-ask" : "stored", stored[identifier].map { [$0] } ?? [])
            })
    }

    /// Requests of ESearch: one for each DOI and PMCID.
    public var searches: Int {
        asked.count { if case .pmid = $0 { false } else { true } }
    }
}

/// What a fetch did.
public struct FetchReport: Sendable {
    /// A record that NCBI gave for an identifier that the record itself does not have.
    public struct OtherRecord: Hashable, Sendable {
        public var pmid: PMID
        /// What the record says in place of the identifier asked for, such as another DOI.
        public var identifier: RecordIdentifier?
    }

    /// What became of one identifier.
    public enum Outcome: Hashable, Sendable {
        /// The store had it; NCBI was not asked.
        case stored(SourceID)
        /// It came and is in the store; nearly always one source.
        case fetched([SourceID])
        /// PubMed has no such record.
        case notFound
        /// PubMed names records for it that do not bear it; they were not taken.
        case otherRecord([OtherRecord])
        /// Its record came, but PubMed withdrew that revision of it or a later one, so it stays out.
        case withdrawn
        /// Its record came and could not be read.
        case unreadable
    }

    /// One identifier and what became of it.
    public struct Item: Hashable, Sendable {
        public var asked: RecordIdentifier
        public var outcome: Outcome
    }

    /// Each identifier once, in the order given.
    public var items: [Item] = []
    /// What writing the records did.
    public var counts = ImportCounts()
    /// Why records could not be read.
    public var skipped: [Diagnostic] = []

    /// Whether the store now has all that was asked for.
    public var isComplete: Bool {
        items.allSatisfy { item in
            switch item.outcome {
            case .stored, .fetched: true
            case .notFound, .otherRecord, .withdrawn, .unreadable: false
            }
        }
    }

    /// What became of each identifier, for a table or a program: `stored`, `fetched`, `not-found`, `other-record`,
    /// `withdrawn`, `unreadable`.
    public var listing: Listing {
        .identifiers(
            items.map { item in
                switch item.outcome {
                case .stored(let source): (item.asked, "stored", [source])
                case .fetched(let sources): (item.asked, "fetched", sources)
                case .notFound: (item.asked, "not-found", [])
                case .otherRecord: (item.asked, "other-record", [])
                case .withdrawn: (item.asked, "withdrawn", [])
                case .unreadable: (item.asked, "unreadable", [])
                }
            })
    }

    /// A warning for each identifier that did not come, and for each record that could not be read.
    public var diagnostics: [Diagnostic] {
        skipped.map { skipped in
            var warning = skipped
            warning.severity = .warning
            return warning
        } + items.compactMap(\.warning)
    }
}

extension FetchReport.Item {
    /// Why the identifier did not come; `nil` when it did.
    var warning: Diagnostic? {
        switch outcome {
        case .stored, .fetched: nil
        case .notFound:
            Diagnostic(
                "fetch.not-found", severity: .warning, "PubMed has no record of '\(asked)'",
                remedy: "check the identifier; a work outside PubMed is described in a dossier")
        case .otherRecord(let others):
            Diagnostic(
                "fetch.other-record", severity: .warning,
                "PubMed gives \(Self.list(others)) for '\(asked)': not taken",
                remedy: "if that is the record you mean, fetch it by its PMID")
        case .withdrawn:
            Diagnostic(
                "fetch.withdrawn", severity: .warning, "PubMed withdrew the record of '\(asked)' that came",
                remedy: "look it up in PubMed; a later revision of it restores it")
        case .unreadable:
            Diagnostic(
                "fetch.unreadable", severity: .warning, "the record of '\(asked)' came and could not be read",
                remedy: "see what is said of NCBI's answer")
        }
    }

    private static func list(_ others: [FetchReport.OtherRecord]) -> String {
        others.map { other in "'pmid:\(other.pmid.text)'" + (other.identifier.map { ", which is '\($0)'," } ?? "") }
            .joined(separator: " and ")
    }
}

extension Listing {
    /// Identifiers, what became of each, and the sources that the store has for it.
    fileprivate static func identifiers(_ rows: [(asked: RecordIdentifier, outcome: String, sources: [SourceID])]) -> Listing {
        Listing(
            columns: ["asked", "outcome", "sources"],
            rows: rows.map { [.text($0.asked.description), .text($0.outcome), .list($0.sources.map(\.description))] },
            one: "identifier", many: "identifiers")
    }
}
