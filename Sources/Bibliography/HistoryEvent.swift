/// A step in the record's life (DTD `PubMedPubDate`).
public struct HistoryEvent: Hashable, Sendable, Codable {
    /// `received`, `accepted`, `epublish`, `retracted` …, as written (attribute `PubStatus`).
    public var status: String
    /// The day.
    public var date: PartialDate
    /// The time of day as far as given, ISO 8601: `08`, `08:30`, `08:30:05` (DTD `Hour`, `Minute`, `Second`).
    public var time: String?

    /// A step, its day and its time.
    public init(_ status: String, _ date: PartialDate, time: String? = nil) {
        self.status = status
        self.date = date
        self.time = time
    }
}

/// A date in which no year can be made out, word for word; it stands in no field of dates.
public struct UnreadDate: Hashable, Sendable, Codable {
    /// The element it stood in: `PubDate`, `PubMedPubDate received`.
    public var element: String
    /// Its words: `Spring`.
    public var text: String

    /// A date from its words.
    public init(_ element: String, _ text: String) {
        self.element = element
        self.text = text
    }
}
