/// Words for what is measured whose increase is good or bad for a patient, so that less pain and better recovery can be laid
/// beside one another.
///
/// A word that is neither (`weight`, `temperature`) is not in the table.
public struct SignOfMeasure: Sendable {
    /// What an increase means.
    public enum Valence: String, Hashable, Sendable, CaseIterable {
        case good, bad
    }

    private let words: DirectionWords
    private let language: StemmingLanguage

    public init(_ language: StemmingLanguage) {
        self.language = language
        words =
            switch language {
            case .dutch: Self.dutch
            case .english: Self.english
            }
    }

    /// The measures of a text, in order.
    public func mentions(in text: String) -> [MeasureMention] {
        mentions(DirectionTokens(text, language))
    }

    private func mentions(_ tokens: DirectionTokens) -> [MeasureMention] {
        words.matches(in: tokens.texts, isJoint: tokens.isJoint).compactMap { match in
            guard case .measure(let valence) = match.role else { return nil }
            return MeasureMention(valence: valence, range: tokens.range(match.words))
        }
    }

    /// Gives each cue of amount the measure nearest to it: one of the next words of its clause, else one before it,
    /// else one further on in its clause.
    func attach(to direction: inout SentenceDirection, _ tokens: DirectionTokens, _ clauses: DirectionClauses) {
        let measures = mentions(tokens)
        guard !measures.isEmpty else { return }
        func clause(_ measure: MeasureMention) -> Int {
            clauses.number[tokens.index(at: measure.range.lowerBound)]
        }
        for index in direction.cues.indices where direction.cues[index].kind.isAmount {
            let cue = direction.cues[index].range
            let after = measures.first {
                $0.range.lowerBound >= cue.upperBound && clause($0) == direction.cues[index].clause
            }
            let before = measures.last { $0.range.upperBound <= cue.lowerBound }
            // `neemt de pijn toe`
            let inside = measures.first { $0.range.lowerBound > cue.lowerBound && $0.range.upperBound < cue.upperBound }
            let forward = after.map { tokens.distance(cue.upperBound, $0.range.lowerBound) } ?? .max
            let backward = before.map { tokens.distance($0.range.upperBound, cue.lowerBound) } ?? .max
            direction.cues[index].measure =
                inside ?? (forward <= 4 ? after : backward <= 6 ? before : forward <= 10 ? after : nil)
        }
    }

    private static let dutch = DirectionWords([
        (.measure(.bad), "*pijn, pijn*, *klacht, *klachten, *risico, risico, risico's, sterfte, overlijden, dood, doden"),
        (.measure(.bad), "*ziekte, *ziekten, *blessure, *blessures, *letsel, *ontsteking, *ontstekingen, zwelling"),
        (.measure(.bad), "bijwerking*, complicatie*, *beperking, *beperkingen, invaliditeit, moeheid, vermoeidheid"),
        (.measure(.bad), "stijfheid, *slijtage, artrose, depressi*, angst, stress, ziekteverzuim, verzuim, *infectie"),
        (.measure(.bad), "*infecties, *breuk, *breuken, *fractuur, *fracturen, val, valpartijen, *kanker, beroerte*"),
        (.measure(.bad), "infarct*, hartinfarct*, kosten, operaties, terugval, herhaling, recidief, recidieven, ongemak"),
        (.measure(.bad), "hoofdpijn, migraine, benauwdheid, jeuk, koorts, schade, kraakbeenschade, degeneratie, bloeddruk"),
        (.measure(.bad), "overgewicht, obesitas, slapeloosheid, misselijkheid, krampen, doorligwonden, opnames, hernia"),
        (.measure(.bad), "hernia's, uitstulping*, verlies, zenuwschade, gevoelloosheid"),
        (.measure(.good), "herstel, genezing, *functie, functioneren, overleving, levenskwaliteit, kwaliteit van leven"),
        (.measure(.good), "*kracht, beweeglijkheid, mobiliteit, conditie, uithoudingsvermogen, balans, slaapkwaliteit"),
        (.measure(.good), "botdichtheid, weerstand, immuniteit, tevredenheid, *verlichting, verbetering, werkhervatting"),
        (.measure(.good), "gezondheid, lenigheid, stabiliteit, doorbloeding, levensverwachting, welzijn, energie"),
        (.measure(.good), "zelfredzaamheid, remissie, pijnvrij*, klachtenvrij*, pijnvermindering, pijnverlichting"),
        (.measure(.good), "klachtenvermindering, therapietrouw, kans op herstel, succes*"),
    ])

    private static let english = DirectionWords([
        (.measure(.bad), "pain*, *ache, *aches, symptom*, risk, risks, mortality, death*, dying, morbidity, disease*"),
        (.measure(.bad), "disabilit*, injur*, inflamm*, swelling, adverse event*, side effect*, adverse effect*"),
        (.measure(.bad), "complication*, fatigue, stiffness, *arthritis, depressi*, anxiety, stress, absenteeism"),
        (.measure(.bad), "infection*, fracture*, falls, fall risk, cancer*, tumor*, tumour*, stroke*, infarct*, relapse*"),
        (.measure(.bad), "recurren*, reherniation, reoperation*, discomfort, migraine*, dyspn*, nausea, vomiting, fever"),
        (.measure(.bad), "damage, degenerat*, blood pressure, hypertension, obesity, overweight, insomnia, hospitali*"),
        (.measure(.bad), "readmission*, bleeding, haemorrhag*, hemorrhag*, toxicit*, metasta*, burden, impairment*"),
        (.measure(.bad), "deficit*, decline, herniation*, severity, incidence, diabetes, dementia, failure, exacerbation*"),
        (.measure(.bad), "hypoglyc*, hyperglyc*, thrombo*, embol*, lesion*, oedema, edema, bloating, diarrh*"),
        (.measure(.good), "recovery, healing, function, functioning, functional status, survival, quality of life, strength"),
        (.measure(.good), "mobility, flexibility, fitness, endurance, balance, sleep quality, bone density"),
        (.measure(.good), "bone mineral density, immunity, satisfaction, relief, pain relief, improvement*, return to work"),
        (.measure(.good), "health, wellbeing, well being, life expectancy, lifespan, longevity, remission, response rate"),
        (.measure(.good), "success, cure rate, adherence, compliance, tolerability, cognition, memory, range of motion"),
        (.measure(.good), "range of movement, pain free, symptom free, pain reduction"),
    ])
}
