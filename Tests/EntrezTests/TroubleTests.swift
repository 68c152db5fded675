import Bibliography
import Diagnostics
import Entrez
import Foundation
import Synchronization
import TestSupport
import Testing

/// What goes wrong between here and NCBI, over real sockets.
@Suite("E-utilities: trouble")
struct TroubleTests {
    let clock = StandInClock()
    let whole = StandInPubMed.articles([StandInPubMed.record(1)])

    /// Asks for PMID 1 of a server that gives these answers first, and then the record.
    private func ask(
        _ script: [StandInServer.Answer], tries: Int = 5, key: String? = nil, timeLimit: Duration = .seconds(20)
    ) throws -> (failure: Failure?, requests: Int) {
        let server = try StandInServer(script: script) { [whole] _ in .xml(whole) }
        let client = try Client.of(server, clock, key: key, tries: tries, timeLimit: timeLimit)
        let failed = failure {
            let answer = try client.records(PMID.list([1]))
            #expect(answer.records.map(\.title?.plainText) == ["Study 1."])
        }
        return (failed, server.log.count)
    }

    @Test("429 waits as long as NCBI says, in seconds or until a date")
    func retryAfter() throws {
        let busy = StandInServer.Answer.response(
            status: 429, headers: ["Retry-After": "7"],
            body: "{\"error\":\"API rate limit exceeded\",\"count\":\"4\",\"limit\":\"3\"}")
        let (failure, requests) = try ask([busy, busy])
        #expect(failure == nil && requests == 3)
        #expect(clock.total == .seconds(14))

        let dated = StandInClock(start: 784_111_767)
        let date = StandInServer.Answer.response(
            status: 503, headers: ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"], body: "")
        let server = try StandInServer(script: [date]) { [whole] _ in .xml(whole) }
        _ = try Client.of(server, dated).records(PMID.list([1]))
        #expect(dated.total == .seconds(10))
    }

    @Test("without Retry-After pauses double; after the last try what NCBI said is told")
    func backoff() throws {
        let busy = StandInServer.Answer.response(
            status: 429,
            body: "{\"error\":\"API rate limit exceeded\",\"api-key\":\"secret99\",\"count\":\"4\",\"limit\":\"3\"}")
        let (failure, requests) = try ask(Array(repeating: busy, count: 9), tries: 4)
        #expect(requests == 4 && clock.total == .seconds(1 + 2 + 4))
        #expect(failure?.kind == .storage)
        let diagnostic = try #require(failure?.diagnostics.first)
        #expect(diagnostic.code == "entrez.busy" && diagnostic.cause == "API rate limit exceeded")
        #expect(diagnostic.message == "NCBI finds the requests too many (429); asked 4 times")
    }

    @Test("pauses are shortened at random by up to half")
    func jitter() throws {
        let transport = ListedAnswers([], clock)
        var settings = try Client.Settings()
        settings.tries = 3
        let client = Client(settings, transport: transport, clock: clock, random: { 0.5 })
        #expect(throws: Failure.self) { try client.records(PMID.list([1])) }
        #expect(transport.times == [.zero, .seconds(0.75), .seconds(2.25)])
    }

    @Test("NCBI may not ask for more patience than there is")
    func longPause() throws {
        let (failure, requests) = try ask([.response(status: 429, headers: ["Retry-After": "86400"], body: "")])
        #expect(failure?.diagnostics.first?.code == "entrez.busy" && requests == 1 && clock.total == .zero)
    }

    @Test("500, 502, 503 pass", arguments: [500, 502, 503])
    func serverErrors(_ status: Int) throws {
        let page = StandInServer.Answer.response(status: status, body: "<html><body><h1>Trouble</h1></body></html>")
        let passing = try ask([page, page])
        #expect(passing.failure == nil && passing.requests == 3)
        let lasting = try ask([page, page], tries: 2)
        let diagnostic = try #require(lasting.failure?.diagnostics.first)
        #expect(diagnostic.code == "entrez.unavailable" && lasting.failure?.kind == .storage && lasting.requests == 2)
        #expect(diagnostic.message.contains("\(status)") && diagnostic.cause == "Trouble")
    }

    @Test("another 4xx fails at once with what NCBI says; redirects are not followed", arguments: [400, 403, 404, 414, 302])
    func refusals(_ status: Int) throws {
        let body = "<eFetchResult><ERROR>Invalid db name specified: x</ERROR></eFetchResult>"
        let answer = StandInServer.Answer.response(status: status, headers: ["Location": "/elsewhere"], body: body)
        let (failure, requests) = try ask([answer])
        let diagnostic = try #require(failure?.diagnostics.first)
        #expect(diagnostic.code == "entrez.refused" && diagnostic.message == "NCBI refuses the request (\(status))")
        #expect(diagnostic.cause == "Invalid db name specified: x" && requests == 1 && clock.total == .zero)
    }

    @Test("a key that NCBI does not know is the user's move; the key is in no message")
    func key() throws {
        let key = "0a1b2c3d4e5f"
        let body = "{\"error\":\"API key invalid\",\"api-key\":\"\(key)\",\"type\":\"api-key\",\"status\":\"unknown\"}"
        let (failure, requests) = try ask([.response(status: 400, body: body)], key: key)
        #expect(failure?.kind == .input && failure?.diagnostics.first?.code == "entrez.bad-key" && requests == 1)
        // Also where a server says it in words that are shown.
        let echo = try ask([.response(status: 403, body: "You sent api_key=\(key).")], key: key)
        #expect(echo.failure?.diagnostics.first?.cause == "You sent api_key=….")
        let apiKey = try #require(try Client.Settings(key: key).key)
        var dumped = ""
        dump(try Client.Settings(key: key), to: &dumped)
        for text in [
            "\(apiKey)", String(reflecting: apiKey), dumped, "\(try Client.Settings(key: key))", "\(echo)", "\(failure as Any)",
        ] {
            #expect(!text.contains(key))
        }
    }

    @Test("no answer within the time limit, a reset, a body that stops, half a document: each passes, and each has its code")
    func broken() throws {
        let half = String(whole.prefix(200))
        for (answer, code) in [
            (.silence, "entrez.timed-out"), (.reset, "entrez.cut-short"),
            (.cutOff(body: whole, after: 150), "entrez.cut-short"),
            (.cutOff(body: whole, after: 0), "entrez.cut-short"), (.xml(half), "entrez.cut-short"),
            (.xml(""), "entrez.cut-short"),
        ] as [(StandInServer.Answer, String)] {
            let isSilent = code == "entrez.timed-out"
            let passing = try ask([answer], timeLimit: isSilent ? .seconds(3) : .seconds(20))
            #expect(passing.failure == nil && passing.requests == 2, "\(answer): \(passing)")
            let lasting = try ask([answer, answer], tries: 2, timeLimit: isSilent ? .milliseconds(300) : .seconds(20))
            #expect(lasting.failure?.diagnostics.map(\.code) == [code], "\(answer): \(lasting)")
            #expect(lasting.failure?.kind == .storage)
            // A server that is slow to look may not have seen a request that was given up.
            #expect(isSilent || lasting.requests == 2)
        }
    }

    @Test("the time limit is for the whole answer, however steadily its bytes come")
    func trickle() throws {
        // More than a quarter of a minute's worth of bytes.
        #expect(whole.utf8.count > 300)
        let (failure, _) = try ask([.trickle(body: whole)], tries: 1, timeLimit: .milliseconds(500))
        #expect(failure?.diagnostics.map(\.code) == ["entrez.timed-out"])
    }

    @Test("an error in place of records, and one beside them")
    func errorElements() throws {
        let error = "<ERROR>Search Backend failed: read timed out</ERROR>"
        for body in ["<eFetchResult>\(error)</eFetchResult>", "<PubmedArticleSet>\(error)</PubmedArticleSet>"] {
            let passing = try ask([.xml("<?xml version=\"1.0\"?>\n" + body)])
            #expect(passing.failure == nil && passing.requests == 2)
            let lasting = try ask([.xml(body)], tries: 1)
            let diagnostic = try #require(lasting.failure?.diagnostics.first)
            #expect(diagnostic.code == "entrez.error" && diagnostic.cause == "Search Backend failed: read timed out")
        }
    }

    @Test("HTML in place of XML")
    func html() throws {
        for page in [
            "<!DOCTYPE html><html><head><title>Sign in</title><meta charset=utf-8></head><body>Sign in<br></body></html>",
            "<html><body>Sign in</body></html>", "Sign in", "<html><head><title>Sign in",
        ] {
            let passing = try ask([.response(headers: ["Content-Type": "text/html"], body: page)])
            #expect(passing.failure == nil && passing.requests == 2)
            let lasting = try ask([.response(body: page)], tries: 1)
            let diagnostic = try #require(lasting.failure?.diagnostics.first)
            #expect(diagnostic.code == "entrez.not-xml" && diagnostic.cause?.hasPrefix("Sign in") == true)
        }
    }

    @Test("no network is told at once; once NCBI has answered, a refused connection is tried again")
    func unreachable() throws {
        var port: UInt16 = 0
        do { port = try StandInServer { _ in .silence }.port }
        var settings = try Client.Settings(baseURL: "http://127.0.0.1:\(port)")
        settings.tries = 3
        let failed = failure { _ = try Client(settings, clock: clock).records(PMID.list([1])) }
        #expect(failed?.kind == .storage && failed?.diagnostics.map(\.code) == ["entrez.unreachable"])
        #expect(failed?.diagnostics.first?.remedy?.contains("http://127.0.0.1:\(port)/") == true)
        #expect(clock.total == .zero)

        let good = HTTPResponse(status: 200, body: Array(whole.utf8))
        let transport = ListedAnswers([.success(good), .failure(.unreachable("gone")), .success(good)], clock)
        let client = Client(settings, transport: transport, clock: clock, random: { 0 })
        for _ in 1...2 { #expect(try client.records(PMID.list([1])).records.count == 1) }
        #expect(transport.times.count == 3)
    }

    @Test("waiting can be stopped, before an answer and in a pause")
    func stopping() throws {
        let server = try StandInServer { _ in .silence }
        let calls = Mutex(0)
        struct Stop: Error {}
        let client = Client(
            try Client.Settings(baseURL: server.url), clock: clock,
            check: {
                try calls.withLock { calls in
                    calls += 1
                    if calls > 3 { throw Stop() }
                }
            })
        #expect(throws: Stop.self) { try client.records(PMID.list([1])) }
        let pausing = Client(
            try Client.Settings(), transport: ListedAnswers([], clock), clock: clock,
            check: { [clock] in if clock.elapsed > .seconds(0.4) { throw Stop() } })
        #expect(throws: Stop.self) { try pausing.records(PMID.list([1])) }
        #expect(clock.elapsed <= .seconds(0.6))
    }

    @Test("settings that cannot be are refused, a key that would go unencrypted too")
    func settings() throws {
        func code(_ make: () throws -> Void) -> String? { failure(make)?.diagnostics.first?.code }
        for url in ["", "ftp://example.org", "eutils", "https://", "https://example.org/?x=1"] {
            #expect(code { _ = try Client.Settings(baseURL: url) } == "usage.base-url", "\(url)")
        }
        for email in ["", "name", "@example.org", "a@b@c", "a b@c"] {
            #expect(code { _ = try Client.Settings(email: email) } == "usage.email", "\(email)")
        }
        for key in ["", "a b", "a\nb"] { #expect(code { _ = try Client.Settings(key: key) } == "usage.api-key") }
        #expect(code { _ = try Client.Settings(baseURL: "http://example.org", key: "k") } == "usage.base-url")
        #expect(try Client.Settings(baseURL: "http://example.org").baseURL == "http://example.org/")
        #expect(try Client.Settings(baseURL: "http://localhost:8/x", key: "k").baseURL == "http://localhost:8/x/")
        #expect(try Client.Settings().baseURL == "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/")
    }
}
