/// A remark of the cataloguer (DTD `GeneralNote`).
public struct GeneralNote: Hashable, Sendable, Codable {
    /// The remark.
    public var text: String
    /// `NLM`, `NASA` …, as written.
    public var owner: String?

    /// A remark and who made it.
    public init(_ text: String, owner: String? = nil) {
        self.text = text
        self.owner = owner
    }
}

/// A thing that a record points to, with its properties (DTD `Object`).
public struct RecordObject: Hashable, Sendable, Codable {
    /// A property of an object (DTD `Param`).
    public struct Parameter: Hashable, Sendable, Codable {
        /// Attribute `Name`.
        public var name: String
        /// The value, with its markup.
        public var value: RichText

        /// A property from its parts.
        public init(_ name: String, _ value: RichText) {
            self.name = name
            self.value = value
        }
    }

    /// `keyword`, `dataset` …, as written (attribute `Type`).
    public var type: String
    /// In the order given.
    public var parameters: [Parameter]

    /// An object from its parts.
    public init(_ type: String, parameters: [Parameter] = []) {
        self.type = type
        self.parameters = parameters
    }
}
