/// The formats in which references come in and go out.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
    /// BibTeX of 1988, which every LaTeX reads.
    case bibtex
    /// BibLaTeX, with more fields and letters as they are.
    case biblatex
    /// The tagged lines of nearly every reference manager.
    case ris
    /// PubMed's tagged lines.
    case nbib
    /// XML of EndNote.
    case endNote = "endnote"
    /// JSON of citation processors and Zotero.
    case cslJSON = "csl-json"

    /// The reader and writer.
    public var format: any RecordFormat {
        switch self {
        case .bibtex: BibTeXFormat(.bibtex)
        case .biblatex: BibTeXFormat(.biblatex)
        case .ris: RISFormat()
        case .nbib: NBIBFormat()
        case .endNote: EndNoteXMLFormat()
        case .cslJSON: CSLJSONFormat()
        }
    }

    /// What it is called: `CSL-JSON`.
    public var title: String {
        switch self {
        case .bibtex: "BibTeX"
        case .biblatex: "BibLaTeX"
        case .ris: "RIS"
        case .nbib: "NBIB"
        case .endNote: "EndNote XML"
        case .cslJSON: "CSL-JSON"
        }
    }

    /// The endings that its files have, in small letters.
    public var fileExtensions: [String] {
        switch self {
        case .bibtex, .biblatex: ["bib", "bibtex"]
        case .ris: ["ris"]
        case .nbib: ["nbib"]
        case .endNote: ["xml"]
        case .cslJSON: ["json", "csljson"]
        }
    }

    /// The format of a file by its content; where several know it, the one that the file's ending names, else the first.
    ///
    /// - Parameter start: the first few thousand characters.
    /// - Returns: `nil` for a file that no format knows.
    public static func recognized(start: String, file: String?) -> ExchangeFormat? {
        let known = allCases.filter { $0.format.recognizes(start) }
        let ending = file.flatMap { $0.split(separator: ".").last?.lowercased() }
        return known.first { ending.map($0.fileExtensions.contains) ?? false } ?? known.first
    }
}
