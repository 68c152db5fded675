/// A heading inside a book chapter, with those under it (DTD `Section`).
public struct DocumentSection: Hashable, Sendable, Codable {
    /// The heading (DTD `SectionTitle`).
    public var title: RichText
    /// `Chapter 3`, `Table 1` (DTD `LocationLabel`).
    public var label: String?
    /// `chapter`, `section`, `table` …, as written (attribute `Type` of `LocationLabel`).
    public var labelType: String?
    /// Where on the Bookshelf the heading stands.
    public var place: BookshelfPlace?
    /// The headings under this one.
    public var sections: [DocumentSection]

    /// A heading from its parts.
    public init(
        _ title: RichText, label: String? = nil, labelType: String? = nil, place: BookshelfPlace? = nil,
        sections: [DocumentSection] = []
    ) {
        self.title = title
        self.label = label
        self.labelType = labelType
        self.place = place
        self.sections = sections
    }

    /// Its own title and all under it, in reading order.
    public var titles: [RichText] { [title] + sections.flatMap(\.titles) }
}

/// Where on the NCBI Bookshelf a title or heading stands (attributes `book`, `part`, `sec`).
public struct BookshelfPlace: Hashable, Sendable, Codable {
    /// Name of the book.
    public var book: String?
    /// Name of the part, such as a chapter.
    public var part: String?
    /// Name of the section.
    public var section: String?

    /// A place from its parts.
    public init(book: String? = nil, part: String? = nil, section: String? = nil) {
        self.book = book
        self.part = part
        self.section = section
    }
}

/// What a document is called in its book: `Chapter 3` (DTD `LocationLabel`).
public struct LocationLabel: Hashable, Sendable, Codable {
    /// As printed.
    public var text: String
    /// `part`, `chapter`, `section`, `appendix`, `figure`, `table`, `box`, as written (attribute `Type`).
    public var type: String?

    /// A label and what it numbers.
    public init(_ text: String, type: String? = nil) {
        self.text = text
        self.type = type
    }
}

/// A list that a document carries (DTD `ItemList`).
public struct ItemList: Hashable, Sendable, Codable {
    /// What the list holds, as written (attribute `ListType`).
    public var type: String
    /// Its entries (DTD `Item`).
    public var items: [String]

    /// A list from its parts.
    public init(_ type: String, items: [String] = []) {
        self.type = type
        self.items = items
    }
}
