import Diagnostics
import QueryLanguage
import SeededRandom
import Testing

/// What may stand at the cursor, which is written `¦`.
@Suite struct CompletionTests {
    /// A store of three values, and a note of what it was asked.
    struct Values: CompletionSource {
        func values(of field: Field, beginning prefix: String, limit: Int) -> [CompletionValue] {
            let all: [String: [String]] = [
                "claim.in": ["lage-rugpijn", "rugpijn"], "article.id": ["rugpijn"], "citation.in": ["rugpijn"],
                "claim.id": ["disc-heals"], "source.id": ["pmid:25430861"], "source.doi": ["10.1016/S0140-6736(19)30417-9"],
                "source.by": ["Brinjikji", "van den Berg J"], "claim.about": ["Hernia", "Low Back Pain", "Say \"no\" \\"],
            ]
            let found = all["\(field.entity.rawValue).\(field.text)"] ?? []
            return found.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }.prefix(limit).map {
                CompletionValue($0, help: field.help)
            }
        }

        func savedQueries() -> [String: String] {
            [
                "doubtful": "claims verdict:disputed", "old-studies": "sources year:<1990",
                "older": "@old-studies | count by year",
            ]
        }
    }

    private static func complete(_ marked: String) throws -> Completion {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
        let before = String(parts[0])
        return try QueryCompleter(values: Values(), parameters: ["article", "since"]).complete(
            before + (parts.count > 1 ? String(parts[1]) : ""), cursor: before.unicodeScalars.count)
    }

    @Test(arguments: [
        // The head, and conditions.
        ("cl¦", "claims"), ("so¦ has:x", "sources"), ("claims ver¦", "verdict:"), ("claims -ver¦", "verdict:"),
        ("claims not (ve¦", "verdict:"), ("claims no:source str¦ | first 3", "strength:"), ("sources tit¦", "title:"),
        ("year:2015 (n¦", "number: no: not"), ("ev¦", "evidence"), ("claims HAS:sup¦", "support"), ("CL¦", "claims"),
        // Dutch names where no English one begins so.
        ("sources ja¦", "jaar:"), ("sources a¦", "about: and"), ("sources au¦", "auteur: author:"),
        ("claims oord¦", "oordeel:"), ("claims verdict:tegen¦", "tegengesproken"), ("claims has:tegen¦", "tegenspraak"),
        ("claims | sort oord¦", "oordeel"),
        // Relations, and what their parentheses take.
        ("claims has:¦", "article occurrence source citation evidence support dispute qualification review"),
        ("claims no:re¦", "review"), ("sources has:2+cl¦", "claim"), ("sources has:2¦", ""), ("claims has:su¦", "support"),
        ("claims has:support(ba¦", "basis:"), ("claims has:support(des¦", "design:"), ("claims bas¦", ""),
        ("claims has:source(year:2015) des¦", ""), ("claims has:source(has:no¦", "notice"),
        ("claims has:source(has:notice(ty¦", "type:"), ("claims has:steun(jaa¦", "jaar:"), ("claims has:source (basi¦", ""),
        // Values.
        ("claims verdict:su¦", "supported support-retracted"), ("claims verdict:mixed,dis¦", "disputed"),
        ("claims verdict:mixed, dis¦", "disputed"), ("claims verdict: dis¦", ""), ("claims strength:>=f¦", "fair"),
        ("claims verdict:>=f¦", ""), ("claims strength:weak..st¦", "strong"), ("sources year:¦", ">= <= > <"),
        ("sources year:>=¦", ""), ("claims in:¦", "lage-rugpijn rugpijn"), ("claims has:citation(in:ru¦", "rugpijn"),
        ("articles id:r¦", "rugpijn"), ("sources id:pmid:2¦", "pmid:25430861"), ("sources auteur:bri¦", "Brinjikji"),
        ("sources by:\"van d¦", "\"van den Berg J\""), ("claims about:low¦", "\"Low Back Pain\""),
        ("claims about:\"low b¦", "\"Low Back Pain\""), ("claims about:\"low back pain\"¦", ""),
        ("claims about:say¦", "\"Say \\\"no\\\" \\\\\""), ("sources doi:10¦", "\"10.1016/S0140-6736(19)30417-9\""),
        ("claims about:hern*¦", ""), ("claims yaer:20¦", ""), ("claims \"verd¦", ""),
        // Stages.
        ("claims | ¦", "sort first count show export explain articles claims sources evidence"),
        ("articles | ¦", "sort first count show explain articles claims sources"), ("claims |so¦", "sort sources"),
        ("claims | sort str¦", "strength"), ("claims | sort strength ¦", "desc"),
        ("claims | sort strength desc, ver¦", "verdict"),
        ("claims | sort strength desc ¦", ""), ("claims | count ¦", "by"), ("claims | count by art¦", "article"),
        ("claims | count by article, ver¦", "verdict"), ("claims | count by su¦", ""),
        ("claims | show st¦", "strength state statement"),
        ("claims | show id, sup¦", "support"), ("claims | first ¦", ""), ("claims | explain ¦", ""),
        ("claims | explain | ¦", ""), ("claims | sources ye¦", "year:"), ("claims | sources | show jo¦", "journal"),
        ("claims | count by article | ¦", "sort first show explain"), ("claims | count by article | sort ¦", "article count"),
        ("claims | show id | ¦", "sort first explain"), ("evidence | sort ye¦", "year"), ("claims | nonsense ¦", ""),
        // Signs with a name.
        ("claims in:$¦", "$article $since"), ("claims in:$s¦", "$since"), ("@¦", "@doubtful @old-studies @older"),
        ("@ol¦", "@old-studies @older"),
        ("claims @o¦", ""), ("@old-studies | show jo¦", "journal"), ("@older | sort ¦", "year count"),
        ("@doubtful | ¦", "sort first count show export explain articles claims sources evidence"),
        ("claims | export ¦", "claimreview webannotation"),
        ("@doubtful ¦", ""),
    ])
    func proposes(marked: String, expected: String) throws {
        #expect(try Self.complete(marked).candidates.map(\.text).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("cl¦", 0..<2), ("claims ver¦dict", 7..<10), ("claims has:2+su¦", 13..<15), ("claims about:\"low b¦", 13..<19),
        ("claims ¦", 7..<7), ("claims in:¦", 10..<10), ("claims in:$a¦", 10..<12), ("𝔠é | so¦", 5..<7), ("@old¦", 0..<4),
    ])
    func replacesWhatWasBegun(marked: String, range: Range<Int>) throws {
        #expect(try Self.complete(marked).replaced == range)
    }

    @Test func candidatesSayWhatTheyAre() throws {
        let field = try #require(try Self.complete("claims ver¦").candidates.first)
        #expect(field.kind == .field && field.isOpen && field.help.english == "the verdict derived from the evidence")
        let value = try #require(try Self.complete("claims in:ru¦").candidates.first)
        #expect(value.kind == .article && !value.isOpen)
        let saved = try #require(try Self.complete("@do¦").candidates.first)
        #expect(saved.kind == .savedQuery && saved.help.english == "claims verdict:disputed")
    }

    @Test func whatAllShareIsTheirLongestBeginning() throws {
        #expect(try Self.complete("claims verdict:su¦").sharedBeginning == "support")
        #expect(try Self.complete("claims nonsense¦").sharedBeginning.isEmpty)
    }

    /// Every candidate, written out and followed by what it asks for, is a name the language knows.
    @Test(arguments: [
        "¦", "claims ¦", "sources ¦", "evidence ¦", "articles ¦", "claims has:¦", "sources no:¦", "articles only:¦",
        "claims has:support(¦", "sources has:notice(¦", "claims has:review(¦", "claims verdict:¦", "claims kind:¦",
        "claims strength:¦", "sources is:¦", "sources missing:¦", "evidence limit:¦", "claims | ¦", "sources | ¦",
        "evidence | ¦",
        "articles | ¦", "claims | sort ¦", "claims | count by ¦", "claims | show ¦", "sources | show ¦", "evidence | show ¦",
        "articles | show ¦", "evidence | sort ¦", "sources | count by ¦", "claims | count by verdict | sort ¦",
        "sources ja¦", "sources au¦", "claims oord¦", "claims has:ste¦", "claims about:¦", "sources by:¦", "sources doi:¦",
    ])
    func candidatesAreNames(marked: String) throws {
        let before = marked.replacing("¦", with: "")
        let completion = try Self.complete(marked)
        #expect(!completion.candidates.isEmpty)
        for candidate in completion.candidates {
            let scalars = before.unicodeScalars.prefix(completion.replaced.lowerBound)
            let text = String(String.UnicodeScalarView(scalars)) + candidate.text
            let analysis = QueryAnalyzer(savedQueries: Values().savedQueries()).analyze(text)
            let unknown = analysis.errors.filter { $0.code.contains("unknown") || $0.code.contains("of-another") }
            #expect(unknown.isEmpty, "\(text)\n\(analysis.report())")
        }
    }

    /// Whatever name stands in a query is proposed when its first letter was written.
    @Test(arguments: [
        "claims no:source", "claims only:support(is:retracted)", "claims in:rugpijn | sort strength desc",
        "claims has:support(design:systematic-review year:>=2015)", "claims id:disc-heals | sources",
        "claims number:differs", "sources by:Brinjikji no:claim", "claims | count by article, verdict", "claims has:dispute",
        "sources has:2+claim | show pmid, title, claim", "articles has:reference(missing:pmid) | sources | explain",
    ])
    func namesOfQueriesAreProposed(query: String) throws {
        #expect(QueryAnalyzer().analyze(query).plan != nil)
        for match in query.matches(of: /[A-Za-z][a-z-]*/) {
            let before = query[..<query.index(after: match.range.lowerBound)]
            let completion = try Self.complete(String(before))
            let name = String(match.output)
            let isProposed = completion.candidates.contains { $0.text == name || $0.text == name + ":" }
            #expect(isProposed, "\(before)¦ does not propose \(name)")
        }
    }

    /// Whatever stands before the cursor, there is an answer, and it ends at the cursor.
    @Test func anythingIsAnswered() throws {
        var generator = SplitMix64(state: 7)
        let parts =
            Array("()|\":,.<>=-$@*+ ab2\u{201C}\u{301}\u{0}").map(String.init) + [
                "claims", " has:", " year:", "..", " or ", " | ", "sort ", "count by ", "verdict", "2+",
            ]
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
                .joined()
            let length = text.unicodeScalars.count
            let cursor = Int.random(in: 0...length, using: &generator)
            let completion = try QueryCompleter(values: Values()).complete(text, cursor: cursor)
            #expect(completion.replaced.upperBound == cursor, "\(text)")
        }
        #expect(try QueryCompleter().complete(String(repeating: "(", count: 70_000), cursor: 5).candidates.isEmpty)
        #expect(try QueryCompleter().complete("cl", cursor: 99).candidates.map(\.text) == ["claims"])
        #expect(try QueryCompleter().complete("cl", cursor: -1).replaced == 0..<0)
    }

    @Test(arguments: [
        ("hernia", "hernia"), ("pmid:1", "pmid:1"), ("low back", "\"low back\""), ("a\"b", "\"a\\\"b\""), ("-x", "\"-x\""),
        ("", "\"\""),
        ("a..b", "\"a..b\""), ("x*", "\"x*\""), ("$a", "\"$a\""), ("a,b", "\"a,b\""),
    ])
    func valuesAreQuotedWhereTheyHaveTo(text: String, written: String) {
        #expect(QueryText.value(text) == written)
    }
}
