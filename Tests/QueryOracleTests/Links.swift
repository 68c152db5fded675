import QueryLanguage

/// A table of links: each row holds the place of one record of each entity, or `nil` where the link lacks one.
struct Links {
    var columns: [Entity: [Int?]]
    var count: Int

    /// The records of one entity by themselves.
    init(records: Int, of entity: Entity) {
        columns = [entity: (0..<records).map { $0 }]
        count = records
    }

    init(_ rows: [[Entity: Int]], _ entities: [Entity]) {
        columns = Dictionary(uniqueKeysWithValues: entities.map { entity in (entity, rows.map { $0[entity] }) })
        count = rows.count
    }
}

/// How records are tied, by the design's words.
extension PlantedFacts {
    func count(of entity: Entity) -> Int {
        switch entity {
        case .article: articles.count
        case .claim: claims.count
        case .source: sources.count
        case .evidence: evidence.count
        case .occurrence: occurrences.count
        case .citation: citations.count
        case .reference: references.count
        case .notice: notices.count
        case .review: reviews.count
        }
    }

    /// Every link of a relation; its owner and its target are among the columns.
    func links(of relation: Relation) -> Links {
        let entities = Set(relation.scope + [relation.owner, relation.target])
        return Links(rows(of: relation), Array(entities))
    }

    private func rows(of relation: Relation) -> [[Entity: Int]] {
        switch (relation.owner, relation.name) {
        case (.claim, .article), (.claim, .occurrence), (.article, .claim): occurrenceRows
        case (.claim, .source), (.source, .claim): meetings
        case (.claim, .citation), (.source, .citation): citationRows.filter { $0[relation.owner] != nil }
        case (_, .evidence), (_, .support), (_, .dispute), (_, .qualification): assessments(relation.name)
        case (.evidence, .claim): evidence.enumerated().map { [.evidence: $0, .claim: $1.claim] }
        case (.evidence, .source): evidence.enumerated().map { [.evidence: $0, .source: $1.source] }
        case (.article, .source): bibliographyRows
        case (.source, .article): bibliographyRows
        case (.article, .reference):
            references.enumerated().map { index, reference in
                [.reference: index, .article: reference.article, .source: reference.source].compactMapValues(\.self)
            }
        case (.claim, .review): reviews.enumerated().map { [.review: $0, .claim: $1.claim] }
        case (.source, .notice):
            notices.enumerated().compactMap { index, notice in notice.about.map { [.notice: index, .source: $0] } }
        default: []
        }
    }

    private var occurrenceRows: [[Entity: Int]] {
        occurrences.enumerated().map { [.occurrence: $0, .claim: $1.claim, .article: $1.article] }
    }

    /// Each way a claim and a source meet: every reading of the source beside every citation of it, or the one without the other.
    private var meetings: [[Entity: Int]] {
        var rows: [[Entity: Int]] = []
        let confirmed = confirmed
        var assessed: Set<ClaimAndSource> = []
        for (index, item) in evidence.enumerated() {
            let pair = ClaimAndSource(claim: item.claim, source: item.source)
            assessed.insert(pair)
            let row: [Entity: Int] = [.claim: item.claim, .source: item.source, .evidence: index]
            rows += beside(row, .citation, confirmed[pair] ?? [])
        }
        for (pair, citations) in confirmed where !assessed.contains(pair) {
            rows += citations.map { [.claim: pair.claim, .source: pair.source, .citation: $0] }
        }
        return rows
    }

    private func assessments(_ name: Relation.Name) -> [[Entity: Int]] {
        let direction: String? =
            switch name {
            case .support: "supports"
            case .dispute: "disputes"
            case .qualification: "qualifies"
            default: nil
            }
        return meetings.filter { row in
            guard let index = row[.evidence] else { return false }
            return direction == nil || evidence[index].direction == direction
        }
    }

    /// Every citation, with each reading of its source for its claim.
    private var citationRows: [[Entity: Int]] {
        var readings: [ClaimAndSource: [Int]] = [:]
        for (index, item) in evidence.enumerated() {
            readings[ClaimAndSource(claim: item.claim, source: item.source), default: []].append(index)
        }
        return citations.enumerated().flatMap { index, citation in
            let claim = occurrences[citation.occurrence].claim
            guard let source = citation.source else { return [[Entity.citation: index, .claim: claim]] }
            return beside(
                [.citation: index, .claim: claim, .source: source], .evidence,
                readings[ClaimAndSource(claim: claim, source: source)] ?? [])
        }
    }

    /// The sources an article lists, and those it cites beside its list.
    private var bibliographyRows: [[Entity: Int]] {
        var rows: [[Entity: Int]] = references.enumerated().compactMap { index, reference in
            reference.source.map { [.reference: index, .article: reference.article, .source: $0] }
        }
        for citation in citations where citation.tie != "proposed" && citation.reference == nil {
            guard let source = citation.source else { continue }
            rows.append([.article: occurrences[citation.occurrence].article, .source: source])
        }
        return rows
    }

    private struct ClaimAndSource: Hashable {
        var claim: Int
        var source: Int
    }

    /// The citations that count: a proposed one does not before a person confirms it.
    private var confirmed: [ClaimAndSource: [Int]] {
        var found: [ClaimAndSource: [Int]] = [:]
        for (index, citation) in citations.enumerated() where citation.tie != "proposed" {
            guard let source = citation.source else { continue }
            found[ClaimAndSource(claim: occurrences[citation.occurrence].claim, source: source), default: []].append(index)
        }
        return found
    }

    /// The row with each of these records beside it, or by itself when there are none.
    private func beside(_ row: [Entity: Int], _ entity: Entity, _ others: [Int]) -> [[Entity: Int]] {
        others.isEmpty ? [row] : others.map { row.merging([entity: $0]) { _, new in new } }
    }
}
