/// A source's design with what it rests on.
public struct StudyDesignFinding: Hashable, Sendable, Codable {
    /// One fact that a design was read from.
    public enum Basis: Hashable, Sendable, Codable {
        /// A curator stated it.
        case declared
        /// The kind of source: an expert, a chapter.
        case kind(Record.Kind)
        /// A publication type, by name.
        case publicationType(String)
        /// A MeSH descriptor, by name.
        case mesh(String)
        /// Words of the title, as printed.
        case title(String)
        /// MeSH Animals without Humans.
        case animalsOnly
        /// No fact names a design.
        case nothing
    }

    /// The design.
    public var design: StudyDesign
    /// What it was read from.
    public var basis: Basis
    /// The fact that points to another design and gave way, if any.
    public var outranked: Basis?

    /// A design with its reason.
    public init(_ design: StudyDesign, _ basis: Basis, outranked: Basis? = nil) {
        self.design = design
        self.basis = basis
        self.outranked = outranked
    }

    /// What it rests on, in English: `title: "systematic literature review"; outranks publication type: Review`.
    public var reasonEnglish: String {
        [basis.english, outranked.map { "outranks " + $0.english }].compactMap { $0 }.joined(separator: "; ")
    }

    /// What it rests on, in Dutch: `titel: "systematic literature review"; gaat voor op publicatietype: Review`.
    public var reasonDutch: String {
        [basis.dutch, outranked.map { "gaat voor op " + $0.dutch }].compactMap { $0 }.joined(separator: "; ")
    }
}

extension StudyDesignFinding.Basis {
    fileprivate var english: String {
        switch self {
        case .declared: "stated by the curator"
        case .kind(.expert): "the source is an expert"
        case .kind(.bookChapter): "the source is a chapter of a book"
        case .kind(let kind): "the source is a \(kind.rawValue)"
        case .publicationType(let name): "publication type: \(name)"
        case .mesh(let name): "MeSH: \(name)"
        case .title(let words): "title: \"\(words)\""
        case .animalsOnly: "MeSH: Animals without Humans"
        case .nothing: "neither publication type, MeSH nor title names a design"
        }
    }

    fileprivate var dutch: String {
        switch self {
        case .declared: "opgegeven door de samensteller"
        case .kind(.expert): "de bron is een deskundige"
        case .kind(.bookChapter): "de bron is een hoofdstuk van een boek"
        case .kind(.book): "de bron is een boek"
        case .kind(let kind): "soort bron: \(kind.rawValue)"
        case .publicationType(let name): "publicatietype: \(name)"
        case .mesh(let name): "MeSH: \(name)"
        case .title(let words): "titel: \"\(words)\""
        case .animalsOnly: "MeSH: Animals zonder Humans"
        case .nothing: "publicatietype, MeSH en titel noemen geen opzet"
        }
    }
}
