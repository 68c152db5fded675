public import Diagnostics
public import XMLReading

/// Streams the descriptors of NLM's MeSH file (`desc2022.xml`, DTD nlmdescriptorrecordset), one in memory at a time.
///
/// Kept are the UI, the name, the entry terms and the tree numbers. Scope notes, qualifiers, histories, pharmacological actions and
/// registry numbers are passed over: nothing in a store asks for them.
///
/// For example:
///
/// ```swift
/// var tree = MeSHTree()
/// try MeSHReader(.file("desc2022.xml.gz")).forEachItem { item in
///     if case .descriptor(let descriptor) = item { tree.add(descriptor) }
/// }
/// ```
public struct MeSHReader: ~Copyable {
    /// What the file says next.
    public enum Item: Hashable, Sendable {
        case descriptor(MeSHDescriptor)
        /// A record without a UI or a name, and where it stands; the rest of the file goes on.
        case skipped(Diagnostic)
    }

    /// The root element of a descriptor file.
    public static let root = "DescriptorRecordSet"

    private let xml: XMLReader

    /// Opens the source.
    ///
    /// - Throws: `Failure` with `file.missing`, `file.is-folder`, `file.unreadable`, `file.empty`.
    public init(_ source: XMLSource) throws {
        xml = try XMLReader(source)
    }

    /// Bytes taken from the source so far, before inflating: for a progress bar.
    public var bytesRead: Int { xml.bytesRead }

    /// Gives the descriptors of the file in order, to its end. To be called once.
    ///
    /// - Throws: `Failure` with `vocabulary.unknown-root` or what ``XMLReader`` throws. What the closure throws comes through.
    public func forEachItem(_ body: (Item) throws -> Void) throws {
        guard try xml.root() == Self.root else {
            throw Failure.input(
                xml.diagnostic(
                    "vocabulary.unknown-root", "this is no MeSH descriptor file",
                    remedy: "give NLM's desc file in XML, whose root is '\(Self.root)'"))
        }
        let code = xml.attribute("LanguageCode") ?? "eng"
        let language = Self.languages[code] ?? code
        try xml.forEachChild { name in
            guard name == "DescriptorRecord" else { return }
            try body(try item(language))
        }
        try xml.finish()
    }

    private func item(_ language: String) throws -> Item {
        let fault = xml.diagnostic(
            "vocabulary.no-descriptor", "a descriptor has no UI or no name", remedy: "check where the file comes from")
        var descriptor = MeSHDescriptor(ui: "", name: "", language: language)
        try xml.forEachChild { name in
            switch name {
            case "DescriptorUI": descriptor.ui = try trimmedText()
            case "DescriptorName": descriptor.name = try string()
            case "TreeNumberList":
                try xml.forEachChild { child in
                    if child == "TreeNumber" { descriptor.treeNumbers.append(try trimmedText()) }
                }
            case "ConceptList":
                try xml.forEachChild { child in
                    if child == "Concept" { try appendTerms(to: &descriptor.entryTerms) }
                }
            default: break
            }
        }
        guard !descriptor.ui.isEmpty, !descriptor.name.isEmpty else { return .skipped(fault) }
        var seen: Set = [descriptor.name, ""]
        descriptor.entryTerms.removeAll { !seen.insert($0).inserted }
        return .descriptor(descriptor)
    }

    /// The terms of the concept that the reader stands on.
    private func appendTerms(to terms: inout [String]) throws {
        try xml.forEachChild { name in
            guard name == "TermList" else { return }
            try xml.forEachChild { child in
                guard child == "Term", !xml.hasAttribute("IsPermutedTermYN", "Y") else { return }
                terms.append(try string())
            }
        }
    }

    /// The text of the `String` inside the element (a name or a term).
    private func string() throws -> String {
        var text = ""
        try xml.forEachChild { name in
            if name == "String" { text = try trimmedText() }
        }
        return text
    }

    private func trimmedText() throws -> String {
        let text = try xml.text()
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        var trimmed = text.drop { $0.isWhitespace }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        return String(trimmed)
    }

    /// ISO 639-2 codes of `LanguageCode` that have one of two letters.
    private static let languages = [
        "eng": "en", "dut": "nl", "nld": "nl", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it",
        "por": "pt",
    ]
}
