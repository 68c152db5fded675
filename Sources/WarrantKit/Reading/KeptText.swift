import Articles
import TextAnalysis

/// The article's text as the dossier's file will have it, and where the sentences stand in it.
struct KeptText {
    let text: String
    private let scalars: [Unicode.Scalar]
    private let comparable: VerbatimText
    private let place: (Range<Int>) -> Range<Int>

    /// The text as it is in its file; that of a web page without its tags.
    init(_ layout: ArticleLayout) {
        guard layout.document.format == .html else {
            self.init(layout.document.original) { layout.text.original(of: $0) }
            return
        }
        self.init(layout.text.text) { $0 }
    }

    /// The text without some of its sentences, given in order.
    init(_ layout: ArticleLayout, without omitted: [Range<Int>]) {
        let scalars = Array(layout.text.text.unicodeScalars)
        var kept = String.UnicodeScalarView()
        var position = 0
        for range in omitted {
            kept += scalars[position..<range.lowerBound]
            position = range.upperBound
        }
        kept += scalars[position...]
        self.init(String(kept)) { range in
            let before = omitted.prefix { $0.upperBound <= range.lowerBound }.reduce(0) { $0 + $1.count }
            return (range.lowerBound - before)..<(range.upperBound - before)
        }
    }

    private init(_ text: String, _ place: @escaping (Range<Int>) -> Range<Int>) {
        self.text = text
        self.place = place
        scalars = Array(text.unicodeScalars)
        comparable = VerbatimText(text)
    }

    /// A sentence's words on one line, with what stands around them where they stand more than once.
    func quote(_ range: Range<Int>) -> Quote {
        let place = place(range)
        let exact = words(place)
        guard comparable.occurrences(of: exact, prefix: nil, suffix: nil).count > 1 else { return Quote(exact: exact) }
        let before = words(max(0, place.lowerBound - Self.context)..<place.lowerBound)
        let after = words(place.upperBound..<min(scalars.count, place.upperBound + Self.context))
        return Quote(exact: exact, prefix: before.isEmpty ? nil : before, suffix: after.isEmpty ? nil : after)
    }

    /// How much of what stands around a quote is kept, in code points.
    private static let context = 40

    private func words(_ range: Range<Int>) -> String {
        var line = String.UnicodeScalarView()
        for scalar in scalars[range] {
            let isSpace = scalar.properties.isWhitespace
            if !isSpace || line.last != " " { line.append(isSpace ? " " : scalar) }
        }
        return String(line)
    }
}
