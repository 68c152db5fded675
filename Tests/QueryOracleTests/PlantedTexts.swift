import QueryLanguage
import TextAnalysis

extension PlantedFacts {
    /// What words are looked for in: an entity's own text, or that of a field.
    ///
    /// The parts of an entity's own text stand one after the other, as a reader would have them; each name, type and heading stands
    /// by itself.
    func texts(of entity: Entity, _ field: Field.Name?, _ terms: SearchTerms) -> Texts {
        var texts = Texts(records: count(of: entity), terms: terms, isOfNames: field == .by)
        for record in 0..<count(of: entity) {
            switch (entity, field) {
            case (.claim, _): texts.add(textsOfClaim(record), of: record)
            case (.source, nil):
                let source = sources[record]
                texts.add(titles(source), of: record)
                texts.add(
                    ([source.abstract].compactMap(\.self) + source.keywords).map { prose($0, source.isDutch) }, of: record)
            case (.source, .title?): texts.add(titles(sources[record]), of: record)
            case (.article, nil):
                texts.add(
                    [articles[record].title, articles[record].text].map { prose($0, articles[record].isDutch) }, of: record)
            case (.evidence, nil):
                let item = evidence[record]
                let english = [item.finding, item.passage].compactMap(\.self).map { prose($0, false) }
                texts.add((item.findingDutch.map { [prose($0, true)] } ?? []) + english, of: record)
            // Names, an article's title, and texts that have no index: words as they are.
            default: for text in rawTexts(of: entity, field, record) { texts.add([(text, .name)], of: record) }
            }
        }
        return texts
    }

    private func prose(_ text: String, _ isDutch: Bool) -> (String, Texts.Form) { (text, isDutch ? .dutch : .english) }

    /// What is Dutch before what is English, the statement before the quotes.
    private func textsOfClaim(_ record: Int) -> [(String, Texts.Form)] {
        let claim = claims[record]
        let quotes = occurrencesOfClaims[record].map { prose(occurrences[$0].exact, articles[occurrences[$0].article].isDutch) }
        let statements = [claim.dutch.map { prose($0, true) }, claim.english.map { prose($0, false) }].compactMap(\.self)
        let all = statements + quotes
        return all.filter { $0.1 == .dutch } + all.filter { $0.1 == .english }
    }

    private func titles(_ source: Source) -> [(String, Texts.Form)] {
        [source.title, source.vernacularTitle].compactMap(\.self).map { prose($0, source.isDutch) }
    }

    /// The texts of one record that words are looked for in, as planted.
    func rawTexts(of entity: Entity, _ field: Field.Name?, _ record: Int) -> [String] {
        switch (entity, field) {
        case (.claim, _):
            return [claims[record].dutch, claims[record].english].compactMap(\.self)
                + occurrencesOfClaims[record].map { occurrences[$0].exact }
        case (.source, let field):
            let source = sources[record]
            switch field {
            case nil: return [source.title, source.abstract, source.vernacularTitle].compactMap(\.self) + source.keywords
            case .by: return source.authors.map(\.whole)
            case .journal: return [source.journal, source.journalAbbreviation].compactMap(\.self)
            case .type: return source.types
            case .mesh: return source.headings.map(\.name)
            default: return [source.title, source.vernacularTitle].compactMap(\.self)
            }
        case (.evidence, let field):
            let item = evidence[record]
            return field == .assessor ? [item.assessor] : [item.finding, item.findingDutch, item.passage].compactMap(\.self)
        case (.article, let field):
            let article = articles[record]
            switch field {
            case nil: return [article.title, article.text]
            case .by: return article.authors
            case .publisher: return [article.publisher].compactMap(\.self)
            default: return [article.title]
            }
        case (.occurrence, _): return [occurrences[record].exact]
        case (.reference, _): return [references[record].printed]
        case (.review, let field):
            let review = reviews[record]
            return field == .reviewer ? [review.reviewer] : [review.note].compactMap(\.self)
        case (.citation, _), (.notice, _): return []
        }
    }
}
