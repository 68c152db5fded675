import Diagnostics
public import EvidenceModel
public import XMLReading

/// Reads a thesaurus in SKOS as RDF/XML: one `skos:Concept` an element, as thesaurus editors export it.
///
/// Labels (`prefLabel`, `altLabel`, `hiddenLabel`) and `broader` are kept; other properties are passed over. A concept's id is the
/// part of its address after the last `/`, `#` or `:`: `http://id.nlm.nih.gov/mesh/D007405` becomes `D007405`.
public struct SKOSReader {
    /// What a file holds.
    public struct Thesaurus: Hashable, Sendable {
        /// The address of the first `skos:ConceptScheme`; empty where the file has none.
        public var scheme = ""
        /// In the file's order.
        public var concepts: [Concept] = []
    }

    /// The root element of RDF/XML.
    public static let root = "RDF"

    public init() {}

    /// The scheme and all concepts of a file.
    ///
    /// - Throws: `Failure` of kind input where the XML cannot be read or a concept lacks its address or every label.
    public func read(_ source: XMLSource) throws -> Thesaurus {
        let xml = try XMLReader(source)
        guard try xml.root() == Self.root else {
            throw Failure.input(
                xml.diagnostic(
                    "vocabulary.unknown-root", "this is no RDF/XML", remedy: "export the thesaurus as SKOS in RDF/XML"))
        }
        var thesaurus = Thesaurus()
        try xml.forEachChild { name in
            switch name {
            case "ConceptScheme":
                if thesaurus.scheme.isEmpty, let address = xml.attribute("rdf:about") { thesaurus.scheme = address }
            case "Concept": thesaurus.concepts.append(try concept(xml))
            default: break
            }
        }
        try xml.finish()
        return thesaurus
    }

    private func concept(_ xml: borrowing XMLReader) throws -> Concept {
        guard let address = xml.attribute("rdf:about"), let id = Self.id(address) else {
            throw Failure.input(
                xml.diagnostic(
                    "vocabulary.no-address", "a concept has no rdf:about", remedy: "give it an address that ends in its id"))
        }
        let missing = xml.diagnostic(
            "vocabulary.no-label", "concept '\(id)' has no label with a language", remedy: "add a skos:prefLabel with xml:lang")
        var concept = Concept(id: id)
        try xml.forEachChild { name in
            switch name {
            case "prefLabel", "altLabel", "hiddenLabel":
                guard let language = xml.attribute("xml:lang") else { return }
                let text = try xml.text()
                concept.labels.append(
                    Concept.Label(text, language: String(language.prefix(2)), isPreferred: name == "prefLabel"))
            case "broader":
                if let broader = xml.attribute("rdf:resource").flatMap(Self.id) { concept.broader.append(broader) }
            default: break
            }
        }
        guard !concept.labels.isEmpty else { throw Failure.input(missing) }
        return concept
    }

    private static func id(_ address: String) -> String? {
        let last = address.split { $0 == "/" || $0 == "#" || $0 == ":" }.last
        return last.map(String.init)
    }
}
