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
        // Citations in the text and those in notes are two rows; neither points at the other.
        var text = Row()
        var notes = Row()
        return citations.map { citation in
            citation.noteNumber == 0 ? place(citation, in: &text) : place(citation, in: &notes)
        }
    }

    /// What has been cited so far.
    private struct Row {
        var firstNotes: [String: Int] = [:]
        var lastNotes: [String: Int] = [:]
        var previous: Citation?
    }

    private func place(_ citation: Citation, in row: inout Row) -> [CitePlace] {
        var places: [CitePlace] = []
        for (index, cite) in citation.cites.enumerated() {
            var place = CitePlace()
            if let first = row.firstNotes[cite.id] {
                place.position = position(of: cite, after: precedingCite(index, of: citation, after: row.previous))
                place.firstNote = first
                if citation.noteNumber > 0, let last = row.lastNotes[cite.id] {
                    place.isNear = citation.noteNumber - last <= nearNoteDistance
                }
            } else {
                row.firstNotes[cite.id] = citation.noteNumber
            }
            row.lastNotes[cite.id] = citation.noteNumber
            places.append(cite.place ?? place)
        }
        row.previous = citation
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
