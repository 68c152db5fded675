import Bibliography

/// ISSNs and ISBNs as files write them: one or several in a value, with their medium in brackets or without.
enum SerialNumbers {
    /// The ISSNs with their media, but those that join the media.
    static func issns(_ values: [String]) -> [Journal.ISSN] {
        pairs(values).filter { $0.note != "linking" }.map { pair in
            switch pair.note {
            case "print": Journal.ISSN(pair.number, .print)
            case "electronic": Journal.ISSN(pair.number, .electronic)
            default: Journal.ISSN(pair.number)
            }
        }
    }

    /// The ISSNs of a journal, each with its medium.
    static func written(_ journal: Journal) -> [String] {
        let numbers = journal.issns.map { issn in
            issn.medium.map { "\(issn.value) (\($0 == .print ? "Print" : "Electronic"))" } ?? issn.value
        }
        return numbers + (journal.linkingISSN.map { ["\($0) (Linking)"] } ?? [])
    }

    /// The ISSN that joins the media.
    static func linking(_ values: [String]) -> String? {
        pairs(values).first { $0.note == "linking" }?.number
    }

    /// The ISBNs, notes such as `(hardback)` left out.
    static func isbns(_ values: [String]) -> [String] {
        values.flatMap { value in
            let parts = value.split { $0 == "," || $0 == ";" }.map { $0.prefix { $0 != "(" }.foldingControls }
            return parts.flatMap { part in
                SourceID.isbn(part) != nil || !part.contains(" ") ? [part] : part.split(separator: " ").map(String.init)
            }
        }.filter { !$0.isEmpty }
    }

    private static func pairs(_ values: [String]) -> [(number: String, note: String?)] {
        var pairs: [(number: String, note: String?)] = []
        for word in values.flatMap({ $0.split { " ,;".contains($0) } }) {
            if word.hasPrefix("("), !pairs.isEmpty {
                pairs[pairs.count - 1].note = word.dropFirst().prefix { $0 != ")" }.lowercased()
            } else {
                pairs.append((String(word), nil))
            }
        }
        return pairs
    }
}
