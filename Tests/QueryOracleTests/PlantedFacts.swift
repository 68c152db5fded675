import EvidenceModel
import Foundation

/// A library as plain values: what was planted, and so what is true.
///
/// Records refer to each other by their place in these arrays. Ids, dates and closed-list values are the words of the language.
struct PlantedFacts {
    struct Name: Hashable {
        var family: String
        var given: String?
        var initials: String?
        var suffix: String?
        /// A group has its whole name in `family` and nothing else.
        var isGroup = false

        /// As a list of authors prints it.
        var short: String { [family, initials, suffix].compactMap(\.self).joined(separator: " ") }
        /// Every part that someone may look for.
        var whole: String { [family, given, initials, suffix].compactMap(\.self).joined(separator: " ") }
    }

    struct Heading: Hashable {
        var ui: String?
        var name: String
        var isMajor: Bool
    }

    struct Source {
        var id: String
        /// `journal-article`, `web-page`, `expert` …
        var kind: String
        var pmid: String?
        var doi: String?
        var pmcid: String?
        var url: String?
        var title: String
        var vernacularTitle: String?
        var abstract: String?
        var keywords: [String] = []
        var isDutch = false
        var authors: [Name] = []
        var journal: String?
        var journalAbbreviation: String?
        var book: String?
        var publisher: String?
        var volume: String?
        var issue: String?
        var pages: String?
        /// ISO 8601 as far as known.
        var published: String?
        var online: String?
        var design: String
        /// Why it has this design, as the record's facts give it.
        var designReason: String
        /// A design that only the curator's word gives.
        var isDesignDeclared = false
        var types: [String] = []
        var headings: [Heading] = []
        /// Described in a dossier instead of imported.
        var isCurated = false

        var year: Int? { (published ?? online).flatMap { Int($0.prefix(4)) } }
    }

    struct Article {
        var id: String
        var title: String
        var url: String?
        var authors: [String]
        var publisher: String?
        var published: String?
        var language: String
        var textKind: String
        var text: String

        var isDutch: Bool { language.hasPrefix("nl") }
    }

    struct Claim {
        var id: String
        /// The article whose dossier defines it.
        var home: Int
        var kind: String
        var dutch: String?
        var english: String?
        var concepts: [String]
        /// How many quantities it has; they are named `q0`, `q1` …
        var quantities: Int
        /// Read back from the store: how they are derived is tested with the rules themselves.
        var verdict = ""
        var strength = ""
        var against = ""
    }

    struct Occurrence {
        var article: Int
        var claim: Int
        var exact: String
        var state: String
    }

    struct Reference {
        var article: Int
        /// From 1.
        var position: Int
        var printed: String
        /// `nil` for one that nothing in the store answers to.
        var source: Int?
    }

    struct Citation {
        var occurrence: Int
        var tie: String
        /// The entry of the printed list, or `nil` for a source named beside it.
        var reference: Int?
        var source: Int?
    }

    struct Evidence {
        var claim: Int
        var source: Int
        /// The article whose dossier holds it.
        var article: Int
        /// Its place among the evidence of its claim in that dossier, from 0.
        var position: Int
        var direction: String
        var limit: String?
        var directness: String
        var basis: String
        var findingDutch: String?
        /// Names the evidence: no two are alike.
        var finding: String
        var passage: String?
        var passageState: String
        var assessor: String
        var date: String
        /// One for each of the claim's quantities that it answers.
        var outcomes: [String]
    }

    struct Notice {
        /// The source it happened to, or `nil` when that is not in the store.
        var about: Int?
        /// The PMID of what it happened to, for the notice's own record.
        var aboutPMID: String?
        /// The source whose record tells it.
        var toldBy: Int
        /// As records name it: `expression-of-concern`.
        var kind: String
        var pmid: String?
        var date: String?

        /// In the language's words: a work that was retracted or corrected and then published anew was that all the same.
        var type: String {
            switch kind {
            case "expression-of-concern": "concern"
            case "retracted-republication": "retraction"
            case "corrected-republication": "erratum"
            default: kind
            }
        }
    }

    struct Review {
        var claim: Int
        var rating: String
        var reviewer: String
        var date: String
        var note: String?
    }

    var concepts: [Concept] = []
    var sources: [Source] = []
    var articles: [Article] = []
    var claims: [Claim] = []
    var occurrences: [Occurrence] = []
    var references: [Reference] = []
    var citations: [Citation] = []
    var evidence: [Evidence] = []
    var notices: [Notice] = []
    var reviews: [Review] = []
    /// The day, UTC, on which the library is written. A run across midnight would take another.
    var writtenOn = Date.now.formatted(.iso8601.year().month().day())
    /// The sources that a dossier names beside its list, by article.
    var named: [[Int]] = []
    /// By claim, where it stands; filled once the occurrences are all there.
    var occurrencesOfClaims: [[Int]] = []
}
