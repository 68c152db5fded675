import Bibliography
import Diagnostics
import EvidenceModel
import Yams

/// Decodes the entries of `references:` and `sources:`.
///
/// An entry with a fault is still given, as far as it could be read, so that what refers to it is not reported as well.
struct SourceDecoder {
    let log: DiagnosticLog

    func reference(_ node: Node) -> ReferenceEntry? {
        guard let reader = MappingReader(node, as: .reference, log: log) else { return nil }
        let key = reader.slug("key")
        let printed = reader.string("printed", required: true)
        let identifiers = identifiers(reader)
        let appraisal = appraisal(reader)
        guard let key = key ?? reader.scalarText("key") else { return nil }
        return ReferenceEntry(
            key: key, printed: printed ?? "", identifiers: identifiers, appraisal: appraisal, span: reader.span(of: "key"))
    }

    func source(_ node: Node) -> SourceEntry? {
        guard let reader = MappingReader(node, as: .source, log: log) else { return nil }
        let key = reader.slug("key")
        let identifiers = identifiers(reader)
        var appraisal = appraisal(reader)
        let kinds = ["expert", "page", "study"].filter(reader.has)
        let named = DossierPart.identifiers.first(where: reader.has)
        let ways = kinds + [named].compactMap(\.self)
        if !(["expert", "page", "study"] + DossierPart.identifiers).contains(where: reader.seems) {
            log.error("bad-source", "this source is not described", remedy: Self.ways, at: reader.span)
        }
        if ways.count > 1 {
            log.error("bad-source", "this source is described twice", remedy: Self.ways, at: reader.keySpan(of: ways[1]))
        }
        var description = SourceEntry.Description.stored(identifiers)
        if kinds.contains("expert"), let expert = reader.node("expert").flatMap(expert) { description = expert }
        for (kind, part) in [("page", DossierPart.page), ("study", .study)] {
            guard let inner = reader.node(kind).flatMap({ MappingReader($0, as: part, log: log) }) else { continue }
            let work = work(inner)
            description = part == .page ? .page(work) : .study(work)
            let innerAppraisal = self.appraisal(inner)
            if !appraisal.isEmpty, !innerAppraisal.isEmpty {
                let key = DossierPart.appraisal.first(where: inner.has) ?? "design"
                log.error(
                    "bad-source", "the design is given beside '\(kind)' and inside it", remedy: "keep one of them",
                    at: inner.keySpan(of: key))
            }
            if appraisal.isEmpty { appraisal = innerAppraisal }
        }
        guard let key = key ?? reader.scalarText("key") else { return nil }
        return SourceEntry(
            key: key, description: description, appraisal: appraisal, keySpan: reader.span(of: "key"),
            span: reader.span(of: kinds.isEmpty ? named ?? "key" : "key"))
    }

    private static let ways = "give one of 'expert', 'page', 'study', or the pmid, doi, pmcid or url of a work in the store"

    private func expert(_ node: Node) -> SourceEntry.Description? {
        guard let reader = MappingReader(node, as: .expert, log: log) else { return nil }
        let role = reader.string("role")
        return reader.string("name", required: true).map { .expert(name: $0, role: role) }
    }

    private func work(_ reader: MappingReader) -> WorkDescription {
        let title = reader.string("title", required: true)
        let identifiers = identifiers(reader)
        if !DossierPart.identifiers.contains(where: reader.seems) {
            log.error(
                "missing-key", "\(reader.what) has no 'url', 'doi', 'pmid' or 'pmcid'",
                remedy: "add one, so that it can be found again", at: reader.span)
        }
        return WorkDescription(
            title: title ?? "", authors: reader.strings("authors"), journal: reader.string("journal"),
            volume: reader.string("volume"), issue: reader.string("issue"), pages: reader.string("pages"),
            publisher: reader.string("publisher"), published: reader.date("published"),
            language: reader.string("language"), identifiers: identifiers)
    }

    private func appraisal(_ reader: MappingReader) -> Appraisal {
        let designs = StudyDesign.allCases.map(\.rawValue)
        let design = reader.choice("design", of: designs)
        let pools = reader.placedStrings("pools").filter { item in
            if !designs.contains(item.text) { log.unknownValue(item.text, of: "an item of 'pools'", designs, at: item.span) }
            return designs.contains(item.text)
        }
        return Appraisal(design: design, pools: pools.map(\.text))
    }

    private func identifiers(_ reader: MappingReader) -> DeclaredIdentifiers {
        func checked(_ key: String, _ remedy: String, _ canonical: (String) -> String?) -> String? {
            guard let word = reader.string(key) else { return nil }
            guard let written = canonical(word) else {
                log.error("bad-identifier", "\(word.shown) is no \(key.uppercased())", remedy: remedy, at: reader.span(of: key))
                return nil
            }
            guard written == word else {
                log.error(
                    "bad-identifier", "\(word.shown) is not how a \(key.uppercased()) is written here",
                    remedy: "write \(written)", at: reader.span(of: key))
                return nil
            }
            return word
        }
        return DeclaredIdentifiers(
            pmid: checked("pmid", "write the digits only: 25430861") { PMID($0)?.text },
            doi: checked("doi", "write it from '10.': 10.3174/ajnr.A4173") { DOI($0)?.value },
            pmcid: checked("pmcid", "write PMC and digits: PMC4464797") { PMCID($0)?.description },
            url: reader.url("url"))
    }
}
