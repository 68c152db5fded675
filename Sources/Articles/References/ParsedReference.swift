public import Bibliography

/// An entry of a printed reference list, read into its parts; every part tells where it stands.
///
/// Ranges are in code points of ``printed``. A part that could not be read is `nil`: nothing is made up.
public struct ParsedReference: Hashable, Sendable {
    /// What kind of thing the entry names.
    public enum Kind: String, Hashable, Sendable {
        /// A study, a review, a book or a chapter.
        case work
        /// A page on the web, a picture's address among them.
        case webPage = "web-page"
        /// A credit or a remark: no work is named.
        case other
    }

    /// A part and where it stands.
    public struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
        /// What it says.
        public var value: Value
        /// Code points of the printed entry.
        public var range: Range<Int>

        /// A part and where it stands.
        public init(_ value: Value, _ range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// An author as printed.
    public struct Author: Hashable, Sendable {
        /// Family name with its particles: `van der Berg`; a group's name whole.
        public var family: String
        /// Capitals without full stops: `MI`; empty where none is printed.
        public var initials: String
        /// Code points of the printed entry.
        public var range: Range<Int>
    }

    /// The entry as printed, without its number.
    public var printed: String
    /// What the entry names.
    public var kind: Kind = .work
    /// In printed order, nobody merged.
    public var authors: [Author] = []
    /// Whether the list ends in "et al." or "e.a.".
    public var isAuthorListCut = false
    /// Where the authors stand together.
    public var authorRange: Range<Int>?
    /// As printed, broken lines joined.
    public var title: Part<String>?
    /// Journal, book or site.
    public var container: Part<String>?
    /// Date of the issue, as far as printed.
    public var date: Part<PartialDate>?
    /// Date of electronic publication ("Epub 2014 Nov 27").
    public var electronicDate: Part<PartialDate>?
    /// As printed.
    public var volume: Part<String>?
    /// As printed.
    public var issue: Part<String>?
    /// Pages or article number.
    public var pages: Part<Pagination>?
    /// The first that can be read.
    public var doi: Part<DOI>?
    /// The first that can be read.
    public var pmid: Part<PMID>?
    /// The first that can be read.
    public var pmcid: Part<PMCID>?
    /// The first address that is not an identifier's.
    public var url: Part<String>?
    /// When the page was looked at.
    public var accessed: Part<PartialDate>?

    /// An entry of which nothing has been read.
    public init(printed: String) {
        self.printed = printed
    }

    /// Years printed, of the issue and of electronic publication.
    public var years: [Int] { [date, electronicDate].compactMap { $0?.value.year } }
}
