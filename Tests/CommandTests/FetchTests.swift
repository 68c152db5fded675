import Foundation
import Synchronization
import TestSupport
import Testing
import WarrantKit

/// `warrant fetch`, the built program against a stand-in for NCBI.
@Suite("warrant fetch")
struct FetchTests {
    let folder: TemporaryFolder
    let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = folder.path("fetched.db")
    }

    private func fetch(
        _ arguments: [String], from server: StandInServer, input: String = "", environment: [String: String] = [:]
    ) throws -> Program.Output {
        try Program.run(
            ["fetch", "--store", store] + arguments, in: folder.url, input: input,
            environment: ["WARRANT_ENTREZ_URL": server.url].merging(environment) { $1 })
    }

    /// The PMIDs in the store.
    private func stored() throws -> [String] {
        let output = try Program.run(["query", "sources | show pmid", "--format", "jsonl", "--store", store])
        return output.standardOutput.matches(of: /"pmid": "(\d+)"/).map { String($0.output.1) }.sorted()
    }

    private func json(_ output: Program.Output) throws -> [[String: String]] {
        let array = try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [[String: Any]]
        return try #require(array).map { object in
            object.mapValues { ($0 as? String) ?? (($0 as? [String]) ?? []).joined(separator: ",") }
        }
    }

    @Test("by PMID, DOI and PMCID; what the store has is not asked for again, unless it is to be refreshed")
    func identifiers() throws {
        let pubmed = StandInPubMed([
            1: StandInPubMed.record(1), 2: StandInPubMed.record(2, doi: "10.1000/ABC"),
            3: StandInPubMed.record(3, pmcid: "PMC33"),
        ])
        let server = try StandInServer { pubmed.answer($0) }
        let words = ["1", "doi:10.1000/abc", "https://doi.org/10.1000/ABC", "PMC33", "PMID: 1", "--format", "json"]
        let output = try fetch(words, from: server)
        #expect(output.status == 0 && output.standardError == "3 records: 3 added, 0 revised, 0 unchanged\n")
        #expect(
            try json(output) == [
                ["asked": "pmid:1", "outcome": "fetched", "sources": "pmid:1"],
                ["asked": "doi:10.1000/abc", "outcome": "fetched", "sources": "pmid:2"],
                ["asked": "pmcid:PMC33", "outcome": "fetched", "sources": "pmid:3"],
            ])
        #expect(try stored() == ["1", "2", "3"])
        #expect(server.log.map(\.path) == ["/esearch.fcgi", "/esearch.fcgi", "/efetch.fcgi"])
        #expect(server.log.last?.pmids == [1, 2, 3])

        let again = try fetch(words, from: server)
        #expect(again.status == 0 && again.standardError.isEmpty && server.log.count == 3)
        #expect(try json(again).map { $0["outcome"] } == ["stored", "stored", "stored"])
        let fresh = try fetch(["pmid:1", "--refresh"], from: server)
        #expect(fresh.standardError == "1 record: 0 added, 0 revised, 1 unchanged\n" && server.log.last?.pmids == [1])
    }

    @Test("from a file and from standard input; every line that is no identifier has its place, and nothing is asked")
    func files() throws {
        let pubmed = StandInPubMed(pmids: 1...5)
        let server = try StandInServer { pubmed.answer($0) }
        try folder.write("# cited\n1\n\n  pmid:2\r\nPMID: 3\n", to: "ids.txt")
        #expect(try fetch(["--file", "ids.txt", "4"], from: server).status == 0)
        #expect(server.log.map(\.pmids) == [[1, 2, 3, 4]])
        #expect(try fetch(["--file", "-"], from: server, input: "5\n1\n").status == 0)
        #expect(try stored() == ["1", "2", "3", "4", "5"])

        try folder.write("1\n  one\n10.x\n", to: "bad.txt")
        let bad = try fetch(["--file", "bad.txt"], from: server)
        #expect(bad.status == 2 && server.log.count == 2)
        #expect(bad.standardError.contains("bad.txt:2:3: error: 'one' is no PMID, DOI or PMCID [usage.identifier]"))
        #expect(bad.standardError.contains("bad.txt:3:1: error: '10.x'"))
        #expect(try fetch(["nonsense", "0"], from: server).standardError.matches(of: /usage\.identifier/).count == 2)
        #expect(try fetch([], from: server).status == 2)
        #expect(try fetch(["--file", "none.txt"], from: server).standardError.contains("file.missing"))
        #expect(server.log.count == 2)
    }

    @Test("an unknown identifier is listed, the others come, and the answer is no")
    func notFound() throws {
        let pubmed = StandInPubMed(pmids: [1])
        let server = try StandInServer { pubmed.answer($0) }
        let output = try fetch(["1", "404", "doi:10.1000/none", "--format", "csv"], from: server)
        #expect(output.status == 1)
        #expect(
            output.standardOutput.replacing("\r\n", with: "\n") == """
                asked,outcome,sources
                pmid:1,fetched,pmid:1
                pmid:404,not-found,
                doi:10.1000/none,not-found,

                """)
        #expect(output.standardError.contains("warning: PubMed has no record of 'pmid:404' [fetch.not-found]"))
        #expect(output.standardError.contains("warning: PubMed has no record of 'doi:10.1000/none' [fetch.not-found]"))
        #expect(try stored() == ["1"])
        // Nothing came: no store is made for it.
        let other = folder.path("none.db")
        let nothing = try Program.run(["fetch", "404", "--store", other], environment: ["WARRANT_ENTREZ_URL": server.url])
        #expect(nothing.status == 1 && !FileManager.default.fileExists(atPath: other))
    }

    @Test("a record that PubMed gives for another DOI or PMCID is told and not taken")
    func otherRecord() throws {
        let pubmed = StandInPubMed([
            1: StandInPubMed.record(1, doi: "10.1000/right"), 2: StandInPubMed.record(2),
            3: StandInPubMed.record(3, pmcid: "PMC4"),
        ])
        let server = try StandInServer { request in
            guard request.path == "/esearch.fcgi", let term = request.fields["term"] else { return pubmed.answer(request) }
            return .xml(StandInPubMed.found(term.contains("PMC") ? [3] : term.contains("two") ? [1, 2] : [1]))
        }
        let output = try fetch(["doi:10.1000/wrong", "doi:10.1000/two", "PMC5", "doi:10.1000/right"], from: server)
        #expect(output.status == 1)
        #expect(
            output.standardError.contains(
                "PubMed gives 'pmid:1', which is 'doi:10.1000/right', for 'doi:10.1000/wrong': not taken [fetch.other-record]"))
        #expect(
            output.standardError.contains(
                "PubMed gives 'pmid:1', which is 'doi:10.1000/right', and 'pmid:2' for 'doi:10.1000/two': not taken"))
        #expect(output.standardError.contains("PubMed gives 'pmid:3', which is 'pmcid:PMC4', for 'pmcid:PMC5': not taken"))
        #expect(try stored() == ["1"])
    }

    @Test("a record that an update file withdrew stays out, and that is told")
    func withdrawn() throws {
        let pubmed = StandInPubMed(pmids: [1, 2])
        let server = try StandInServer { pubmed.answer($0) }
        try folder.write(
            StandInPubMed.articles([StandInPubMed.record(1), "<DeleteCitation><PMID>2</PMID></DeleteCitation>"]),
            to: "update.xml")
        #expect(try Program.run(["import", "update.xml", "--store", store], in: folder.url).status == 0)
        // Without a date of revision nobody can tell which came later, and the record is taken.
        #expect(try fetch(["2"], from: server).status == 0)
        let dated = StandInPubMed.record(3).replacing(
            "<Article ", with: "<DateRevised><Year>2001</Year><Month>01</Month><Day>01</Day></DateRevised><Article ")
        let later = try StandInServer { _ in .xml(StandInPubMed.articles([dated])) }
        try folder.write(
            "<PubmedArticleSet><DeleteCitation><PMID>3</PMID></DeleteCitation></PubmedArticleSet>", to: "later.xml")
        #expect(try Program.run(["import", "later.xml", "--store", store], in: folder.url).status == 0)
        let output = try fetch(["3", "--format", "csv"], from: later)
        #expect(output.status == 1 && output.standardOutput.contains("pmid:3,withdrawn,"))
        #expect(output.standardError.contains("[fetch.withdrawn]"))
        #expect(try stored() == ["1", "2"])
    }

    @Test("what passes is told while it is waited for")
    func passing() throws {
        let pubmed = StandInPubMed(pmids: [1])
        let busy = StandInServer.Answer.response(status: 429, headers: ["Retry-After": "0"], body: "")
        let server = try StandInServer(script: [busy]) { pubmed.answer($0) }
        let output = try fetch(["1"], from: server)
        #expect(output.status == 0)
        #expect(
            output.standardError == """
                NCBI finds the requests too many (429); asking again in 0 s
                1 record: 1 added, 0 revised, 0 unchanged

                """)
    }

    @Test("after twenty searches what they found is fetched and kept; a record that two identifiers name is fetched once")
    func searchesInBatches() throws {
        let dois = try (1...25).map { try #require(DOI("10.1000/\($0)")) }
        let pubmed = StandInPubMed(
            Dictionary(uniqueKeysWithValues: (1...25).map { ($0, StandInPubMed.record($0, doi: "10.1000/\($0)")) }))
        let server = try StandInServer { pubmed.answer($0) }
        let library = try Library(path: store, mode: .create)
        let client = Client(try Client.Settings(baseURL: server.url), clock: StandInClock())
        var steps: [FetchProgress] = []
        let first = try #require(PMID(1))
        let report = try library.fetch([.pmid(first)] + dois.map { .doi($0) }, from: client) { steps.append($0) }
        #expect(report.isComplete && report.items.count == 26 && report.counts.added == 25)
        #expect(steps.map(\.done) == [21, 26] && steps.map(\.records) == [20, 25] && steps.map(\.asked) == [26, 26])
        let fetches = server.log.filter { $0.path == "/efetch.fcgi" }
        #expect(fetches.map(\.number) == [20, 26] && fetches.map(\.pmids) == [Array(1...20), Array(21...25)])
    }

    @Test("what is described in a dossier is asked for, and its record takes the description's place")
    func described() throws {
        let library = try SampleStore.copy(into: folder)
        let described = try library.query("sources missing:pmid has:claim -missing:doi | show id, doi")
        let row = try #require(described.rows.first)
        var found: String?
        if case .text(let text) = row[1] { found = text }
        let doi = try #require(found)
        let pubmed = StandInPubMed([987: StandInPubMed.record(987, doi: doi)])
        let server = try StandInServer { pubmed.answer($0) }
        let identifier = try #require(RecordIdentifier(doi))
        #expect(try library.fetchPlan([identifier]).asked == [identifier])
        let client = Client(try Client.Settings(baseURL: server.url), clock: StandInClock())
        let report = try library.fetch([identifier], from: client)
        #expect(report.counts.revised == 1 && report.isComplete)
        #expect(try library.fetchPlan([identifier]).stored[identifier]?.description == "pmid:987")
    }

    @Test("without network: exit code 3, no store is made, and one that is there stays as it was")
    func noNetwork() throws {
        var url = ""
        do { url = try StandInServer { _ in .silence }.url }
        let output = try Program.run(["fetch", "1", "--store", store], environment: ["WARRANT_ENTREZ_URL": url])
        #expect(output.status == 3 && output.standardOutput.isEmpty && !FileManager.default.fileExists(atPath: store))
        #expect(output.standardError.hasPrefix("error: NCBI cannot be reached [entrez.unreachable]"))
        let pubmed = StandInPubMed(pmids: [1])
        #expect(try fetch(["1"], from: try StandInServer { pubmed.answer($0) }).status == 0)
        let before = try Data(contentsOf: URL(filePath: store))
        #expect(try Program.run(["fetch", "1", "2", "--store", store, "--base-url", url]).status == 3)
        #expect(try Data(contentsOf: URL(filePath: store)) == before)
    }

    @Test("a batch that fails leaves those before it, and the same command goes on behind them")
    func resumedAfterTrouble() throws {
        let pubmed = StandInPubMed(pmids: 1...450)
        let server = try StandInServer { request in
            request.number == 1 ? .xml("<PubmedArticleSet><PubmedArticle>") : pubmed.answer(request)
        }
        let input = (1...450).map { "\($0)\n" }.joined()
        let failed = try fetch(["--file", "-", "--tries", "1"], from: server, input: input)
        #expect(failed.status == 3 && failed.standardError.contains("entrez.cut-short"))
        #expect(try stored().count == 200)
        #expect(try fetch(["--file", "-", "--tries", "1"], from: server, input: input).status == 0)
        #expect(server.log.map(\.pmids.count) == [200, 200, 200, 50])
        #expect(try server.log[2].pmids.first == 201 && stored().count == 450)
    }

    @Test("killed between two batches: the same command asks for what is not in the store, and for nothing else")
    func resumedAfterKill() throws {
        let pubmed = StandInPubMed(pmids: 1...450)
        let asked = DispatchSemaphore(value: 0)
        let isHeld = Mutex(true)
        let server = try StandInServer { request in
            guard request.pmids.first == 201, isHeld.withLock({ $0 }) else { return pubmed.answer(request) }
            asked.signal()
            return .silence
        }
        try folder.write((1...450).map { "\($0)\n" }.joined(), to: "ids.txt")
        let process = try Program.start(
            ["fetch", "--file", "ids.txt", "--store", store], in: folder.url, environment: ["WARRANT_ENTREZ_URL": server.url])
        asked.wait()
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL)
        #expect(try stored().count == 200)

        isHeld.withLock { $0 = false }
        let output = try fetch(["--file", "ids.txt", "--format", "csv"], from: server)
        #expect(output.status == 0 && output.standardError == "250 records: 250 added, 0 revised, 0 unchanged\n")
        #expect(output.standardOutput.matches(of: /,stored,/).count == 200)
        let log = server.log.map(\.pmids)
        #expect(log.map(\.first) == [1, 201, 201, 401] && log.map(\.count) == [200, 200, 200, 50])
        #expect(try log.dropFirst(2).flatMap(\.self) == Array(201...450) && stored().count == 450)
    }

    @Test("Ctrl-C while NCBI is silent")
    func interrupted() throws {
        let asked = DispatchSemaphore(value: 0)
        let server = try StandInServer { _ in
            asked.signal()
            return .silence
        }
        let process = try Program.start(["fetch", "1", "--store", store], environment: ["WARRANT_ENTREZ_URL": server.url])
        asked.wait()
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(!FileManager.default.fileExists(atPath: store))
    }

    @Test("--dry-run tells, asks nothing and makes no store")
    func dryRun() throws {
        let server = try StandInServer { _ in .silence }
        let output = try fetch(["1", "doi:10.1000/x", "--dry-run", "--format", "jsonl"], from: server)
        #expect(output.status == 0 && server.log.isEmpty && !FileManager.default.fileExists(atPath: store))
        #expect(
            output.standardOutput == """
                {"asked": "pmid:1", "outcome": "to-ask", "sources": []}
                {"asked": "doi:10.1000/x", "outcome": "to-ask", "sources": []}

                """)
        #expect(output.standardError == "2 of 2 would be asked for, 1 by a search first; nothing asked\n")
    }

    @Test("key and e-mail from options or the environment; the key is neither printed nor stored")
    func key() throws {
        let key = "5ecre7k3y5ecre7"
        let pubmed = StandInPubMed(pmids: 1...9)
        let server = try StandInServer { request in
            request.pmids == [9]
                ? .response(status: 400, body: "{\"error\":\"API key invalid: \(key)\"}") : pubmed.answer(request)
        }
        let runs: [([String], [String: String], String?, String?)] = [
            (["1"], [:], nil, nil), (["2", "--api-key", key, "--email", "a@example.org"], [:], key, "a@example.org"),
            (["3"], ["NCBI_API_KEY": key, "WARRANT_EMAIL": "b@example.org"], key, "b@example.org"),
            (["4"], ["NCBI_API_KEY": "other", "WARRANT_NCBI_KEY": key], key, nil),
            (
                ["5", "--api-key", key, "--email", "c@example.org"], ["WARRANT_NCBI_KEY": "x", "WARRANT_EMAIL": "d@e.f"], key,
                "c@example.org"
            ),
            (["6"], ["NCBI_API_KEY": "", "WARRANT_EMAIL": ""], nil, nil),
        ]
        var printed = ""
        for (arguments, environment, key, email) in runs {
            let output = try fetch(arguments, from: server, environment: environment)
            #expect(
                output.status == 0 && server.log.last?.fields["api_key"] == key && server.log.last?.fields["email"] == email)
            printed += output.standardOutput + output.standardError
        }
        let refused = try fetch(["9", "--api-key", key], from: server)
        #expect(refused.status == 2 && refused.standardError.contains("entrez.bad-key"))
        printed += refused.standardOutput + refused.standardError
        #expect(!printed.contains(key))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)) {
            let bytes = try Data(contentsOf: folder.url.appending(path: name))
            #expect(bytes.range(of: Data(key.utf8)) == nil, "\(name)")
        }
        #expect(try fetch(["7", "--email", "nobody"], from: server).standardError.contains("usage.email"))
        #expect(try fetch(["7", "--tries", "0"], from: server).status == 2)
    }
}
