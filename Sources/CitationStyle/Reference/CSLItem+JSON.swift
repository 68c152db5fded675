import Diagnostics

extension CSLItem {
    /// Reads CSL-JSON: an array of references, one reference, or an object whose `items` are the references.
    ///
    /// As processors do, it takes numbers and texts alike for ids and variables, particles and suffixes inside names
    /// (``Name/parsed()``), dates in EDTF and in words (``DateValue/init(raw:)``), and variables on lines of their own in `note`.
    ///
    /// - Parameter file: what the text is called in faults.
    /// - Throws: ``Failure`` of input: `csl-json.syntax` for what is not JSON, `csl-json.shape` for JSON that holds no references.
    public static func read(json bytes: [UInt8], file: String? = nil) throws -> [CSLItem] {
        try read(JSONValue(parsing: bytes, file: file), file: file)
    }

    /// Reads references from JSON that is decoded already.
    ///
    /// - Throws: ``Failure`` of input with code `csl-json.shape` when it holds no references.
    public static func read(_ json: JSONValue, file: String? = nil) throws -> [CSLItem] {
        let values =
            switch json {
            case .array(let elements): elements
            case .object: json["items"]?.elements ?? [json]
            default: [json]
            }
        return try values.enumerated().map { index, value in
            guard case .object(let members) = value else {
                throw Failure.input(
                    Diagnostic(
                        "csl-json.shape", "entry \(index + 1) of the references is not an object",
                        remedy: "give an array of references in CSL-JSON", file: file))
            }
            return CSLItem(members)
        }
    }

    /// A reference from the members of its JSON object.
    init(_ members: [String: JSONValue]) {
        self.init(id: members["id"]?.text ?? "", type: members["type"]?.text ?? "")
        texts.reserveCapacity(members.count)
        for (key, value) in members where key != "id" && key != "type" {
            if let modern = Self.modernName(of: key) {
                set(modern, to: value, isModern: false)
            } else {
                set(key, to: value, isModern: true)
            }
        }
        takeVariablesFromNote()
    }

    private mutating func set(_ variable: String, to value: JSONValue, isModern: Bool) {
        switch value {
        case _ where Self.dateVariables.contains(variable):
            if let date = DateValue(value) { dates[variable] = date }
        case .string(let text), .number(let text):
            if Self.nameVariables.contains(variable) {
                if !text.isEmpty { nameLists[variable] = [Name(literal: text)] }
            } else if !text.isEmpty, isModern || texts[variable] == nil {
                texts[variable] = text
            }
        case .array(let elements):
            let names = elements.compactMap(Name.init(json:))
            if !names.isEmpty { nameLists[variable] = names }
        case .object, .bool, .null:
            // What other programs keep beside the variables: `custom`, `multi`.
            break
        }
    }

    /// What programs before CSL 1.0.2 called some variables.
    private static func modernName(of variable: String) -> String? {
        switch variable {
        case "shortTitle": "title-short"
        case "journalAbbreviation": "container-title-short"
        default: nil
        }
    }

    /// The date variables (CSL 1.0.2, appendix IV).
    static let dateVariables: Set<String> = [
        "accessed", "available-date", "container", "event-date", "issued", "original-date", "submitted",
    ]

    /// The name variables (CSL 1.0.2, appendix IV).
    static let nameVariables: Set<String> = [
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
        "director",
        "editor", "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator",
        "interviewer",
        "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
        "series-creator", "translator",
    ]
}
