import Bibliography
import Diagnostics
import PubMed
import XMLReading

/// Everything a source holds, in order.
func items(_ source: XMLSource) throws -> [PubMedItem] {
    let reader = try PubMedReader(source)
    var items: [PubMedItem] = []
    try reader.forEachItem { items.append($0) }
    return items
}

/// The records of a source.
func records(_ source: XMLSource) throws -> [Record] {
    try items(source).compactMap { if case .record(let record, _) = $0 { record } else { nil } }
}

/// The one record of an article whose `MedlineCitation` holds this XML after the PMID, and whose `PubmedData` holds that.
func article(_ citation: String = "", article: String = "", data: String = "") throws -> Record? {
    let xml = """
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">1</PMID>
        <Article PubModel="Print">\(article)</Article>\(citation)</MedlineCitation>
        <PubmedData>\(data)</PubmedData></PubmedArticle></PubmedArticleSet>
        """
    return try records(.text(xml)).first
}

/// The diagnostics of what a closure throws.
func diagnostics(_ body: () throws -> Void) -> [Diagnostic] {
    do {
        try body()
        return []
    } catch let failure as Failure {
        return failure.diagnostics
    } catch {
        return [Diagnostic("test.unexpected", "\(error)")]
    }
}
