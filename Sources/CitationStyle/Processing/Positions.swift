/// What went before a cite.
public struct CitePlace: Hashable, Sendable {
    /// Where a cite stands among others of the same reference (CSL 1.0.2, "Position").
    public enum Position: String, Hashable, Sendable {
        case first, subsequent, ibid
        case ibidWithLocator = "ibid-with-locator"
    }

    public var position: Position
    /// Whether the reference was cited at most so many notes ago as the style says.
    public var isNear: Bool
    /// The number of the note in which the reference was first cited, for later cites.
    public var firstNote: Int?

    public init(_ position: Position = .first, isNear: Bool = false, firstNote: Int? = nil) {
        self.position = position
        self.isNear = isNear
        self.firstNote = firstNote
    }
}

/// Finds the position of every cite of a document.
struct Positions {
    private let nearNoteDistance: Int

    init(nearNoteDistance: Int) {
        self.nearNoteDistance = nearNoteDistance
    }

    /// - Returns: the places of the cites, by citation and then by cite, in the order given.
    func find(_ citations: [Citation]) -> [[CitePlace]] {
        var firstNotes: [String: Int] = [:]
        var lastNotes: [String: Int] = [:]
        var places: [[CitePlace]] = []
        for (number, citation) in citations.enumerated() {
            var row: [CitePlace] = []
            for (index, cite) in citation.cites.enumerated() {
                var place = CitePlace()
                if let first = firstNotes[cite.id] {
                    let before = precedingCite(index, of: citation, after: number > 0 ? citations[number - 1] : nil)
                    place.position = position(of: cite, after: before)
                    place.firstNote = first
                    if citation.noteNumber > 0, let last = lastNotes[cite.id] {
                        place.isNear = citation.noteNumber - last <= nearNoteDistance
                    }
                } else {
                    firstNotes[cite.id] = citation.noteNumber
                }
                row.append(cite.place ?? place)
            }
            for cite in citation.cites { lastNotes[cite.id] = citation.noteNumber }
            places.append(row)
        }
        return places
    }

    /// The cite that *ibid.* would point at: the one before in the citation, or the only one of the citation before.
    private func precedingCite(_ index: Int, of citation: Citation, after previous: Citation?) -> Cite? {
        if index > 0 { return citation.cites[index - 1] }
        guard let previous, previous.cites.count == 1 else { return nil }
        if citation.noteNumber > 0, previous.noteNumber > 0, citation.noteNumber - previous.noteNumber > 1 { return nil }
        return previous.cites[0]
    }

    private func position(of cite: Cite, after previous: Cite?) -> CitePlace.Position {
        guard let previous, previous.id == cite.id else { return .subsequent }
        let isSame = (previous.locator ?? "") == (cite.locator ?? "") && (previous.label ?? "page") == (cite.label ?? "page")
        switch (previous.locator?.isEmpty == false, cite.locator?.isEmpty == false) {
        case (false, false): return .ibid
        case (false, true): return .ibidWithLocator
        case (true, false): return .subsequent
        case (true, true): return isSame ? .ibid : .ibidWithLocator
        }
    }
}
