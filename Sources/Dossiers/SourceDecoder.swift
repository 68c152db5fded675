import Bibliography
import Diagnostics
import EvidenceModel
import Yams

/// Decodes the entries of `references:` and `sources:`.
struct SourceDecoder {
    let log: DiagnosticLog

    private static let identifierKeys = ["pmid", "doi", "pmcid", "url"]
    private static let appraisalKeys = ["design", "pools"]
    private static let workKeys = [
        "title", "authors", "journal", "volume", "issue", "pages", "publisher", "published", "language", "url", "doi",
        "pmid", "pmcid",
    ]

    func reference(_ node: Node) -> ReferenceEntry? {
        guard let reader = MappingReader(node, what: "a reference", log: log) else { return nil }
        reader.allow(["key", "printed"] + Self.identifierKeys + Self.appraisalKeys)
        let key = reader.slug("key")
        let printed = reader.string("printed", required: true)
        let identifiers = identifiers(reader)
        let appraisal = appraisal(reader)
        guard let key, let printed else { return nil }
        return ReferenceEntry(key: key, printed: printed, identifiers: identifiers, appraisal: appraisal, span: reader.span)
    }

    func source(_ node: Node) -> SourceEntry? {
        guard let reader = MappingReader(node, what: "a source", log: log) else { return nil }
        let kinds = ["expert", "page", "study"]
        reader.allow(["key"] + kinds + Self.identifierKeys + Self.appraisalKeys)
        let key = reader.slug("key")
        let identifiers = identifiers(reader)
        let appraisal = appraisal(reader)
        let named = kinds.filter(reader.has)
        guard named.count + (identifiers.isEmpty ? 0 : 1) == 1 else {
            log.error(
                "bad-source",
                named.isEmpty && identifiers.isEmpty ? "this source is not described" : "this source is described twice",
                remedy: "give one of 'expert:', 'page:', 'study:', or the pmid, doi, pmcid or url of a work in the store",
                at: reader.span)
            return nil
        }
        let description: SourceEntry.Description? =
            switch named.first {
            case "expert": reader.node("expert").flatMap(expert)
            case "page": reader.node("page").flatMap { work($0, what: "a page") }.map { .page($0) }
            case "study": reader.node("study").flatMap { work($0, what: "a study") }.map { .study($0) }
            default: .stored(identifiers)
            }
        guard let key, let description else { return nil }
        return SourceEntry(
            key: key, description: description, appraisal: merged(appraisal, reader, named.first), span: reader.span)
    }

    private func expert(_ node: Node) -> SourceEntry.Description? {
        guard let reader = MappingReader(node, what: "an expert", log: log) else { return nil }
        reader.allow(["name", "role"])
        let role = reader.string("role")
        return reader.string("name", required: true).map { .expert(name: $0, role: role) }
    }

    private func work(_ node: Node, what: String) -> WorkDescription? {
        guard let reader = MappingReader(node, what: what, log: log) else { return nil }
        reader.allow(Self.workKeys + Self.appraisalKeys)
        let identifiers = identifiers(reader)
        if identifiers.isEmpty {
            log.error(
                "missing-key", "\(what) has no 'url', 'doi', 'pmid' or 'pmcid'",
                remedy: "add one, so that it can be found again",
                at: reader.span)
        }
        guard let title = reader.string("title", required: true) else { return nil }
        return WorkDescription(
            title: title, authors: reader.strings("authors"), journal: reader.string("journal"),
            volume: reader.string("volume"), issue: reader.string("issue"), pages: reader.string("pages"),
            publisher: reader.string("publisher"), published: reader.date("published"),
            language: reader.string("language"), identifiers: identifiers)
    }

    /// The appraisal may stand on the source or inside its page or study.
    private func merged(_ outer: Appraisal, _ reader: MappingReader, _ kind: String?) -> Appraisal {
        guard outer.isEmpty, let kind, kind != "expert", let node = reader.node(kind),
            let inner = MappingReader(node, what: "a \(kind)", log: DiagnosticLog(file: log.file))
        else { return outer }
        return Appraisal(design: inner.string("design"), pools: inner.strings("pools"))
    }

    private func appraisal(_ reader: MappingReader) -> Appraisal {
        let designs = StudyDesign.allCases.map(\.rawValue)
        let design = reader.choice("design", of: designs)
        let pools = reader.list("pools").compactMap { node -> String? in
            guard case .scalar(let scalar) = node, designs.contains(scalar.string) else {
                let word = if case .scalar(let scalar) = node { "'\(scalar.string)'" } else { node.kindName }
                log.error(
                    "unknown-value", "\(word) is no study design",
                    remedy: Suggestions.remedy(for: word, in: designs), at: node.span)
                return nil
            }
            return scalar.string
        }
        return Appraisal(design: design, pools: pools)
    }

    private func identifiers(_ reader: MappingReader) -> DeclaredIdentifiers {
        func checked(_ key: String, _ remedy: String, _ isValid: (String) -> Bool) -> String? {
            guard let word = reader.string(key) else { return nil }
            guard isValid(word) else {
                log.error("bad-identifier", "'\(word)' is no \(key.uppercased())", remedy: remedy, at: reader.span(of: key))
                return nil
            }
            return word
        }
        return DeclaredIdentifiers(
            pmid: checked("pmid", "write the digits only: 25430861") { PMID($0) != nil },
            doi: checked("doi", "write it from '10.': 10.3174/ajnr.A4173") { DOI($0) != nil },
            pmcid: checked("pmcid", "write PMC and digits: PMC4464797") { PMCID($0) != nil },
            url: reader.url("url"))
    }
}
