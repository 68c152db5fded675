/// A reference in CSL's own terms: what CSL-JSON holds.
public struct CSLItem: Reference, Hashable, Sendable {
    public var id: String
    public var type: String
    /// Standard and number variables by name.
    public var texts: [String: String] = [:]
    /// Name variables by name.
    public var nameLists: [String: [Name]] = [:]
    /// Date variables by name.
    public var dates: [String: DateValue] = [:]

    public init(id: String, type: String) {
        self.id = id
        self.type = type
    }

    public func text(_ variable: String) -> String? {
        texts[variable] ?? (variable == "page-first" ? texts["page"].map(PageRangeFormat.firstPage) : nil)
    }
    public func names(_ variable: String) -> [Name] { nameLists[variable] ?? [] }
    public func date(_ variable: String) -> DateValue? { dates[variable] }
}
