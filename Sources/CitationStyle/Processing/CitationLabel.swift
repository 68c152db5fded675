/// A label such as `Doe65`, made of authors and year for a reference that has none of its own (`citation-label`).
enum CitationLabel {
    /// Letters of up to four authors and two digits of the year.
    static func make(_ reference: any Reference) -> String? {
        let names = (["author", "editor", "translator"].lazy.map { reference.names($0) }.first { !$0.isEmpty } ?? [])
            .compactMap { $0.family ?? $0.literal }
        let length: Int
        switch names.count {
        case 0: length = 0
        case 1: length = 4
        case 2, 3: length = 2
        default: length = 1
        }
        let letters = names.prefix(4).map { $0.filter(\.isLetter).prefix(length) }.joined()
        let year = reference.date("issued")?.start.map { String(abs($0.year) % 100) } ?? ""
        let label = letters + (year.count == 1 ? "0" + year : year)
        return label.isEmpty ? nil : label
    }
}
