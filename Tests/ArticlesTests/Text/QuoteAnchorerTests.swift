import Articles
import SeededRandom
import Testing

@Suite("Quote anchors")
struct QuoteAnchorerTests {
    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }

    private func drawn(_ anchoring: QuoteAnchorer.Anchoring, in text: String) -> String {
        switch anchoring {
        case .anchored(let range): "anchored: \(slice(text, range))"
        case .moved(let range, _): "moved: \(slice(text, range))"
        case .orphaned(.gone): "gone"
        case .orphaned(.ambiguous(let ranges)): "ambiguous: \(ranges.map { slice(text, $0) }.joined(separator: " / "))"
        }
    }

    @Test("white space, quotation marks, soft hyphens and the normal form make no difference; case and figures do")
    func folding() {
        let text = "Begin. De «cafe\u{301}» is\n  goed\u{AD}koop – zegt ‘men’ hier ergens. Eind."
        let anchorer = QuoteAnchorer(text)
        let found = anchorer.anchor(exact: "De \"café\" is goedkoop - zegt 'men'", prefix: "", suffix: nil)
        #expect(drawn(found, in: text) == "anchored: De «cafe\u{301}» is\n  goed\u{AD}koop – zegt ‘men’")
        #expect(drawn(anchorer.anchor(exact: "de \"café\" is goedkoop - zegt 'men'"), in: text).hasPrefix("moved: De"))
    }

    private static let changed = """
        Lage rugpijn komt vaak voor. Bij 29% van de mensen rond de 20 jaar puilt een schijf uit zonder dat zij klachten hebben. Bij 43% \
        van de mensen rond de 80 jaar puilt een schijf uit zonder dat zij klachten hebben. Rust roest. Een operatie is zelden nodig. \
        Beweeg dus. Rust roest. Slaap genoeg.
        """

    @Test(
        "each state has its cause",
        arguments: [
            // exact, prefix, suffix, what is found
            ("Een operatie is zelden nodig.", "", "", "anchored: Een operatie is zelden nodig."),
            ("Een operatie is vrij zelden nodig.", "", "", "moved: Een operatie is zelden nodig."),
            ("Een operatie is vrij zelden nodig.", "Rust roest.", "Beweeg dus.", "moved: Een operatie is zelden nodig."),
            ("Tillen is niet de grootste oorzaak van een hernia.", "", "", "gone"),
            ("Rust roest.", "", "", "ambiguous: Rust roest. / Rust roest."),
            ("Rust roest.", "Beweeg dus.", "Slaap genoeg.", "anchored: Rust roest."),
            ("Rust roest.", "klachten hebben.", "", "anchored: Rust roest."),
            // Its sentence is gone and another says the like of others: not within the limit of the surroundings.
            ("Een ingreep is zelden nodig.", "Volgens de chirurgen in Gent", "want pijn is geen schade", "gone"),
            // A few words that stand elsewhere now.
            ("Beweeg dus.", "De arts zegt ook altijd:", "en daarmee is het af", "moved: Beweeg dus."),
            // Two sentences that are about as near.
            (
                "Bij 35% van de mensen rond de 50 jaar puilt een schijf uit zonder dat zij klachten hebben.", "", "",
                "ambiguous: Bij 29% van de mensen rond de 20 jaar puilt een schijf uit zonder dat zij klachten hebben. / "
                    + "Bij 43% van de mensen rond de 80 jaar puilt een schijf uit zonder dat zij klachten hebben."
            ),
            (
                "Bij 30% van de mensen rond de 20 jaar puilt een schijf uit zonder dat zij klachten hebben.",
                "Lage rugpijn komt vaak voor.", "Bij 43%",
                "moved: Bij 29% van de mensen rond de 20 jaar puilt een schijf uit zonder dat zij klachten hebben."
            ),
        ])
    func states(exact: String, prefix: String, suffix: String, found: String) {
        let anchoring = QuoteAnchorer(Self.changed).anchor(exact: exact, prefix: prefix, suffix: suffix)
        #expect(drawn(anchoring, in: Self.changed) == found)
    }

    @Test("of equal sentences the one with the right surroundings is found")
    func twins() {
        let second = QuoteAnchorer(Self.changed).anchor(exact: "Rust roest.", prefix: "Beweeg dus.", suffix: "Slaap")
        guard case .anchored(let range) = second else { return #expect(Bool(false), "\(second)") }
        #expect(slice(Self.changed, range.upperBound..<range.upperBound + 6) == " Slaap")
    }

    // MARK: Random edits

    /// A text of sentences no two of which are alike, and one of them with its surroundings.
    private struct Trial {
        var sentences: [String]
        var chosen: Int
        var random: SplitMix64

        init(seed: UInt64) {
            var random = SplitMix64(state: seed)
            sentences = (0..<Int.random(in: 6...30, using: &random)).map { _ in Self.sentence(&random) }
            chosen = Int.random(in: 0..<sentences.count, using: &random)
            self.random = random
        }

        static let words = """
            rugpijn hernia zenuw wervel schijf bekken spier pees knie heup schouder oefening rust slaap arts kinesist onderzoek operatie \
            herstel klacht jaar maand week procent mensen patiënten vaak soms zelden nooit altijd meestal groot klein beter slechter \
            bewegen zitten tillen lopen fietsen zwemmen werken sporten ontsteking injectie medicijn verwijzing échografie MRI-scan
            """.split(separator: " ").map(String.init)

        static func sentence(_ random: inout SplitMix64) -> String {
            let count = Int.random(in: 7...18, using: &random)
            let words = (0..<count).map { _ in
                Int.random(in: 0..<8, using: &random) == 0
                    ? "\(Int.random(in: 2...99, using: &random))%" : Self.words.randomElement(using: &random) ?? ""
            }
            return words.joined(separator: " ").prefix(1).uppercased() + words.joined(separator: " ").dropFirst() + "."
        }

        var text: String { sentences.joined(separator: " ") }
        var quote: String { sentences[chosen] }
        /// What W3C's selector keeps: 32 characters on each side.
        var prefix: String { String(sentences[..<chosen].joined(separator: " ").suffix(32)) }
        var suffix: String { String(sentences[(chosen + 1)...].joined(separator: " ").prefix(32)) }

        /// One change of a text: a word put in, taken out, put in another's place, or a letter changed.
        mutating func edit(_ sentence: String) -> String {
            var words = sentence.split(separator: " ").map(String.init)
            let place = Int.random(in: 0..<words.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: words.insert(Self.words.randomElement(using: &random) ?? "", at: place)
            case 1 where words.count > 2: words.remove(at: place)
            case 2: words[place] = Self.words.randomElement(using: &random) ?? ""
            default:
                var letters = Array(words[place])
                letters[Int.random(in: 0..<letters.count, using: &random)] = "x"
                words[place] = String(letters)
            }
            return words.joined(separator: " ")
        }

        /// Where the chosen sentence stands, in code points.
        var place: Range<Int> {
            let start = sentences[..<chosen].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
            return start..<start + quote.unicodeScalars.count
        }
    }

    @Test("changes outside the quote keep it anchored in its place", arguments: 0..<200 as Range<UInt64>)
    func outside(seed: UInt64) {
        var trial = Trial(seed: seed)
        let quote = trial.quote
        let (prefix, suffix) = (trial.prefix, trial.suffix)
        for _ in 0..<Int.random(in: 1...20, using: &trial.random) {
            let index = Int.random(in: 0..<trial.sentences.count, using: &trial.random)
            if index == trial.chosen {
                trial.sentences.insert(Trial.sentence(&trial.random), at: index)
                trial.chosen += 1
            } else {
                trial.sentences[index] = trial.edit(trial.sentences[index])
            }
        }
        let found = QuoteAnchorer(trial.text).anchor(exact: quote, prefix: prefix, suffix: suffix)
        #expect(found == .anchored(trial.place))
    }

    @Test("small changes inside give its place, or none; never another", arguments: 0..<200 as Range<UInt64>)
    func inside(seed: UInt64) {
        var trial = Trial(seed: seed &+ 1_000_000)
        let (quote, prefix, suffix) = (trial.quote, trial.prefix, trial.suffix)
        for _ in 0..<Int.random(in: 1...3, using: &trial.random) {
            trial.sentences[trial.chosen] = trial.edit(trial.sentences[trial.chosen])
        }
        // Others change as well.
        for index in trial.sentences.indices where index != trial.chosen && Bool.random(using: &trial.random) {
            trial.sentences[index] = trial.edit(trial.sentences[index])
        }
        expect(
            QuoteAnchorer(trial.text).anchor(exact: quote, prefix: prefix, suffix: suffix), at: trial.place, quote, trial)
        expect(QuoteAnchorer(trial.text).anchor(exact: quote), at: trial.place, quote, trial)
    }

    @Test("beside a sentence that is nearly the same, its own place or none", arguments: 0..<200 as Range<UInt64>)
    func siblings(seed: UInt64) {
        var trial = Trial(seed: seed &+ 2_000_000)
        let twin = trial.edit(trial.quote)
        let place = Int.random(in: 0...trial.sentences.count, using: &trial.random)
        trial.sentences.insert(twin, at: place)
        if place <= trial.chosen { trial.chosen += 1 }
        let (quote, prefix, suffix) = (trial.quote, trial.prefix, trial.suffix)
        for _ in 0..<Int.random(in: 1...3, using: &trial.random) {
            trial.sentences[trial.chosen] = trial.edit(trial.sentences[trial.chosen])
        }
        // When the twin holds the quote word for word, the words do stand there.
        guard !twin.contains(quote) else { return }
        expect(
            QuoteAnchorer(trial.text).anchor(exact: quote, prefix: prefix, suffix: suffix), at: trial.place, quote, trial)
    }

    @Test("a sentence that is taken out is not found in another", arguments: 0..<200 as Range<UInt64>)
    func removed(seed: UInt64) {
        var trial = Trial(seed: seed &+ 3_000_000)
        let (quote, prefix, suffix) = (trial.quote, trial.prefix, trial.suffix)
        trial.sentences.remove(at: trial.chosen)
        let found = QuoteAnchorer(trial.text).anchor(exact: quote, prefix: prefix, suffix: suffix)
        if case .orphaned = found { return }
        Issue.record("\(quote) was found: \(drawn(found, in: trial.text))")
    }

    private func expect(_ found: QuoteAnchorer.Anchoring, at place: Range<Int>, _ quote: String, _ trial: Trial) {
        let now = trial.quote
        switch found {
        // A word put in before the first leaves the quote as it was.
        case .anchored(let range): #expect(place.clamped(to: range) == range && now.contains(quote), "\(quote) → \(now)")
        case .moved(let range, _):
            // Words put in at the ends, or behind them, may belong to the place or not.
            let shared = place.clamped(to: range).count
            #expect(
                shared * 10 >= place.count * 4 && shared * 10 >= range.count * 6,
                "\(quote) → \(now), found \(slice(trial.text, range))")
        case .orphaned: break
        }
    }

    @Test("most small changes are found again, so that 'orphaned' is no way out")
    func recall() {
        var (moved, all) = (0, 0)
        for seed in 0..<200 as Range<UInt64> {
            var trial = Trial(seed: seed &+ 4_000_000)
            let (quote, prefix, suffix) = (trial.quote, trial.prefix, trial.suffix)
            trial.sentences[trial.chosen] = trial.edit(trial.sentences[trial.chosen])
            guard trial.quote != quote else { continue }
            all += 1
            if case .moved = QuoteAnchorer(trial.text).anchor(exact: quote, prefix: prefix, suffix: suffix) { moved += 1 }
        }
        #expect(moved * 100 >= all * 95, "\(moved) of \(all)")
    }
}
