import Diagnostics
import EvidenceModel
import Yams

/// Decodes the `article:` part and fetches its text.
struct ArticleDecoder {
    let log: DiagnosticLog
    let loadText: DossierReader.TextLoader

    func article(_ node: Node) -> ArticleEntry? {
        guard let reader = MappingReader(node, as: .article, log: log) else { return nil }
        let id = reader.slug("id")
        let title = reader.string("title", required: true)
        let language = reader.string("language", required: true)
        if let language, !isReadLanguage(language) {
            log.error(
                "unknown-value", "\(language.shown) is no language Warrant reads", remedy: "use nl, nl-NL, nl-BE or en",
                at: reader.span(of: "language"))
        }
        let url = reader.url("url")
        let authors = reader.strings("authors")
        let publisher = reader.string("publisher")
        let published = reader.date("published")
        reader.requireKey("text")
        guard let textReader = reader.node("text").flatMap({ MappingReader($0, as: .text, log: log) }) else { return nil }
        let kind = textReader.choice("kind", TextKind.self, required: true)
        let path = textReader.string("file", required: true)
        let text = path.flatMap { load($0, at: textReader.span(of: "file")) }
        guard let id, let title, let language, let kind, let path, let text else { return nil }
        return ArticleEntry(
            id: id, title: title, url: url, authors: authors, publisher: publisher, published: published,
            language: language, textFile: path, textKind: kind, text: text, span: reader.span(of: "id"))
    }

    private func load(_ path: String, at span: SourceSpan) -> String? {
        do {
            return try loadText(path)
        } catch let failure as Failure {
            let first = failure.diagnostics.first
            log.error(
                "text-unreadable", "the article's text \(path.shown) cannot be read",
                remedy: first?.remedy ?? "give the path from the dossier's folder", at: span, cause: first?.message)
        } catch {
            log.error(
                "text-unreadable", "the article's text \(path.shown) cannot be read",
                remedy: "give the path from the dossier's folder", at: span, cause: "\(error)")
        }
        return nil
    }
}
