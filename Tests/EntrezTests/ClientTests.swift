import Bibliography
import Diagnostics
import Entrez
import Synchronization
import TestSupport
import Testing

/// The client against a stand-in server over real sockets; time stands still but for the pauses it asks for.
@Suite("E-utilities: asking")
struct ClientTests {
    let clock = StandInClock()

    @Test("450 PMIDs go in batches of 200, 200 and 50 by POST, with tool, e-mail and key")
    func batches() throws {
        let pubmed = StandInPubMed(pmids: 1...450)
        let server = try StandInServer { pubmed.answer($0) }
        let client = try Client.of(server, clock, key: "0123456789abcdef", email: "name@example.org")
        let answer = try client.records(PMID.list(1...450))
        #expect(answer.records.map { $0.pmid?.number } == Array(1...450))
        #expect(answer.missing.isEmpty && answer.skipped.isEmpty)
        #expect(server.log.map(\.pmids.count) == [200, 200, 50])
        for request in server.log {
            #expect(request.path == "/efetch.fcgi")
            var fields = request.fields
            fields["id"] = nil
            let expected = [
                "db": "pubmed", "retmode": "xml", "tool": "warrant", "email": "name@example.org", "api_key": "0123456789abcdef",
            ]
            #expect(fields == expected)
        }
    }

    @Test("what the user does not give is not sent")
    func anonymous() throws {
        let pubmed = StandInPubMed(pmids: [7])
        let server = try StandInServer { pubmed.answer($0) }
        _ = try Client.of(server, clock).records(PMID.list([7]))
        #expect(server.log.first?.fields == ["db": "pubmed", "retmode": "xml", "tool": "warrant", "id": "7"])
    }

    @Test("an unknown PMID is missing, also when all are and NCBI calls it an error; a record nobody asked for is left out")
    func missing() throws {
        let pubmed = StandInPubMed(pmids: [1, 3])
        let empty =
            "<?xml version=\"1.0\"?><eFetchResult><ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR></eFetchResult>"
        let other = StandInPubMed.articles([StandInPubMed.record(8), StandInPubMed.record(1)])
        let server = try StandInServer(
            script: [.xml(other), .xml(StandInPubMed.articles([])), .response(status: 400, body: empty), .xml(empty)]
        ) { pubmed.answer($0) }
        let client = try Client.of(server, clock)
        #expect(try client.records(PMID.list([1])).records.map(\.id.value) == ["1"])
        for _ in 1...3 {
            let answer = try client.records(PMID.list([5]))
            #expect(answer.records.isEmpty && answer.missing.map(\.number) == [5])
        }
        let answer = try client.records(PMID.list([1, 2, 3, 4]))
        #expect(answer.records.map { $0.pmid?.number } == [1, 3] && answer.missing.map(\.number) == [2, 4])
        #expect(server.log.count == 5)
    }

    @Test("a record that cannot be read is told apart from one that is not there")
    func unreadable() throws {
        let broken = """
            <PubmedArticle><MedlineCitation><PMID>2</PMID><DateRevised><Year>2019</Year><Month>02</Month><Day>30</Day></DateRevised>
            </MedlineCitation></PubmedArticle>
            """
        let body = StandInPubMed.articles([StandInPubMed.record(1), broken])
        let server = try StandInServer { _ in .xml(body) }
        let answer = try Client.of(server, clock).records(PMID.list([1, 2, 3]))
        #expect(answer.records.map { $0.pmid?.number } == [1])
        #expect(answer.unreadable.map(\.number) == [2] && answer.missing.map(\.number) == [3])
        #expect(answer.skipped.map(\.code) == ["pubmed.impossible-date"])
        #expect(answer.skipped.first?.file == "NCBI's answer" && answer.skipped.first?.span?.start.line == 4)
    }

    @Test("a search by DOI, PMCID, and words; signs of PubMed's syntax do not come through")
    func search() throws {
        let server = try StandInServer { _ in .xml(StandInPubMed.found([25_430_861, 2])) }
        let client = try Client.of(server, clock)
        let doi = try #require(DOI("10.1016/S0140-6736(05)17711-1"))
        let pmcid = try #require(PMCID("PMC4464797"))
        let found = try client.search([.doi(doi)])
        #expect(found.count == 2 && found.pmids.map(\.number) == [25_430_861, 2] && found.unknownPhrases.isEmpty)
        _ = try client.search([.pmcid(pmcid)], limit: 3)
        _ = try client.search([
            .title("Pain OR [no] \"pain\"*: NOT a Trial"), .author("O'Brien J[au]"), .year(2015), .page("811"),
        ])
        _ = try client.search([.journal("Spine (Phila Pa 1976)"), .volume("36")])
        #expect(
            server.log.map { $0.fields["term"] } == [
                "(\"10.1016/S0140-6736(05)17711-1\"[doi] OR \"10.1016/S0140-6736(05)17711-1\"[aid])", "PMC4464797[pmcid]",
                "pain[ti] AND no[ti] AND trial[ti] AND \"O'Brien J au\"[au] AND 2015[dp] AND \"811\"[pg]",
                "\"Spine Phila Pa 1976\"[ta] AND \"36\"[vi]",
            ])
        #expect(server.log.map { $0.fields["retmax"] } == ["20", "3", "20", "20"])
        #expect(try client.search([.title("*The*"), .author("[]")]).count == 0 && server.log.count == 4)
    }

    @Test("what PubMed did not know of a search is told")
    func unknownPhrases() throws {
        let more = """
            <ErrorList><PhraseNotFound>brinjikjix</PhraseNotFound></ErrorList>\
            <WarningList><QuotedPhraseNotFound>"a b"</QuotedPhraseNotFound><OutputMessage>No items found.</OutputMessage></WarningList>
            """
        let server = try StandInServer { _ in .xml(StandInPubMed.found([], more: more)) }
        #expect(try Client.of(server, clock).search([.author("x")]).unknownPhrases == ["brinjikjix", "\"a b\""])
    }

    @Test("three requests a second, ten with a key", arguments: [(nil, 3), ("key", 10)] as [(String?, Int)])
    func rate(_ key: String?, _ rate: Int) throws {
        let transport = ListedAnswers(
            Array(repeating: .success(HTTPResponse(status: 200, body: Array(StandInPubMed.articles([]).utf8))), count: 40),
            clock)
        let client = Client(try Client.Settings(key: key), transport: transport, clock: clock)
        for _ in 1...40 { _ = try client.records(PMID.list([1])) }
        let times = transport.times
        #expect(times.count == 40 && times.first == .zero)
        for (first, time) in times.enumerated() {
            let inOneSecond = times[first...].count { $0 - time <= .seconds(1) }
            #expect(inOneSecond <= rate, "\(inOneSecond) requests in the second after \(time)")
        }
        // Nor is it needlessly slow: within a seventh of what NCBI allows.
        #expect(times[39] <= .seconds(39.0 / Double(rate) * 8 / 7))
    }

    @Test("as the server counts them too, searches and fetches together")
    func rateAtTheServer() throws {
        let pubmed = StandInPubMed(pmids: 1...8)
        let times = Mutex<[Duration]>([])
        let server = try StandInServer { [clock] request in
            times.withLock { $0.append(clock.elapsed) }
            return pubmed.answer(request)
        }
        let client = try Client.of(server, clock)
        for pmid in PMID.list(1...8) {
            _ = try client.records([pmid])
            _ = try client.search([.year(2001)])
        }
        let came = times.withLock { $0 }
        #expect(came.count == 16)
        for (first, fourth) in zip(came, came.dropFirst(3)) { #expect(fourth - first > .seconds(1)) }
    }
}
