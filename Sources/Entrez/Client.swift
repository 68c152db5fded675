public import Bibliography
import Diagnostics
import Foundation
import Synchronization

/// Asks NCBI's E-utilities (the Entrez Programming Utilities) for records of PubMed.
///
/// Requests keep to the rate NCBI asks for, one after another; what may pass is tried again (429, 5xx, timeouts, broken connections,
/// answers that break off) after a pause that grows, or as long as `Retry-After` says. For example:
///
/// ```swift
/// let client = Client(try Client.Settings(email: "name@example.org"))
/// let found = try client.search([.title("imaging features of spinal degeneration"), .author("Brinjikji W"), .year(2015)])
/// let records = try client.records(found.pmids).records
/// ```
///
/// The specification is NCBI's "Entrez Programming Utilities Help" (NBK25501).
public final class Client: Sendable {
    /// PMIDs in one request of EFetch.
    public static let batchSize = 200

    /// How it speaks to NCBI.
    public let settings: Settings
    private let transport: any Transport
    private let clock: any Timekeeper
    private let gate: RateGate
    private let backoff: Backoff
    private let check: @Sendable () throws -> Void
    private let announce: @Sendable (String) -> Void
    private let wasReached = Atomic<Bool>(false)

    /// - Parameters:
    ///   - settings: how it speaks to NCBI.
    ///   - transport: what carries requests; URLSession unless told otherwise.
    ///   - clock: the machine's unless told otherwise.
    ///   - random: from 0 up to 1; what shortens pauses.
    ///   - announce: is told, in a few words, why there is a pause before a request is sent again.
    ///   - check: is called a few times a second while the client waits; what it throws ends the waiting.
    public init(
        _ settings: Settings, transport: (any Transport)? = nil, clock: any Timekeeper = SystemTimekeeper(),
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        announce: @escaping @Sendable (String) -> Void = { _ in }, check: @escaping @Sendable () throws -> Void = {}
    ) {
        self.settings = settings
        self.transport = transport ?? URLSessionTransport(timeLimit: settings.timeLimit, check: check)
        self.clock = clock
        (gate, backoff) = (RateGate(rate: settings.rate, clock: clock), Backoff(random: random))
        (self.announce, self.check) = (announce, check)
    }

    /// The records of PMIDs (EFetch), ``batchSize`` a request. A PMID that PubMed does not know is no failure.
    ///
    /// - Throws: `Failure` with an `entrez.` code: of kind storage when NCBI does not answer as it should, of kind input when it does
    ///   not know the key.
    public func records(_ pmids: [PMID]) throws -> FetchAnswer {
        var whole = FetchAnswer()
        for start in stride(from: 0, to: pmids.count, by: Self.batchSize) {
            let batch = Array(pmids[start..<min(start + Self.batchSize, pmids.count)])
            let ids = batch.map(\.text).joined(separator: ",")
            let answer = try ask(
                "efetch.fcgi", [("db", "pubmed"), ("id", ids), ("retmode", "xml")], empty: FetchAnswer(missing: batch)
            ) {
                try AnswerReader.records($0, asked: batch)
            }
            whole.records += answer.records
            whole.missing += answer.missing
            whole.unreadable += answer.unreadable
            whole.skipped += answer.skipped
        }
        return whole
    }

    /// The PMIDs of the records for which all terms hold (ESearch).
    ///
    /// PubMed leaves out words it does not know, so a record that is found need not be the one that was meant: compare it.
    /// - Parameters:
    ///   - terms: of which one at least has to say something.
    ///   - limit: how many PMIDs at most, from 1 to 10,000.
    /// - Throws: as ``records(_:)``.
    public func search(_ terms: [SearchTerm], limit: Int = 20) throws -> SearchAnswer {
        let texts = terms.compactMap(\.text)
        guard !texts.isEmpty else { return SearchAnswer() }
        let fields = [
            ("db", "pubmed"), ("term", texts.joined(separator: " AND ")), ("retmode", "xml"),
            ("retmax", String(min(max(limit, 1), 10_000))),
        ]
        return try ask("esearch.fcgi", fields, empty: SearchAnswer()) { try AnswerReader.search($0) }
    }

    // MARK: Asking

    /// Sends a request until it is answered, at most ``Settings/tries`` times.
    ///
    /// - Parameter empty: the answer where NCBI finds that none of the ids exists, which it calls an error.
    private func ask<Answer>(
        _ utility: String, _ fields: [(String, String)], empty: Answer, _ read: ([UInt8]) throws -> Answer
    ) throws -> Answer {
        let request = HTTPRequest(url: settings.baseURL + utility, body: Self.form(fields + identification))
        var tries = 0
        while true {
            tries += 1
            try wait(gate.turn())
            do {
                return try read(try content(of: request))
            } catch var trouble as Trouble {
                trouble.cause = trouble.cause.map { settings.key?.removed(from: $0) ?? $0 }
                if trouble.cause?.lowercased().contains("id list is empty") == true { return empty }
                let pause = backoff.pause(after: tries, asked: trouble.retryAfter)
                guard tries < settings.tries, pause <= settings.longestPause,
                    trouble.mayPass(wasReached: wasReached.load(ordering: .relaxed))
                else { throw trouble.failure(tries: tries, server: settings.baseURL) }
                announce("\(trouble.words); asking again in \(Self.seconds(pause))")
                try wait(pause)
            }
        }
    }

    /// The content of an answer with status 200.
    private func content(of request: HTTPRequest) throws -> [UInt8] {
        let response: HTTPResponse
        do {
            response = try transport.send(request)
        } catch let fault as TransportFault {
            switch fault {
            case .unreachable(let cause): throw Trouble(.unreachable, cause: cause)
            case .timedOut: throw Trouble(.timedOut)
            case .lost(let cause): throw Trouble(.cutShort, cause: cause)
            case .tooLong: throw Trouble(.notXML, cause: "it is longer than any answer")
            }
        }
        wasReached.store(true, ordering: .relaxed)
        guard response.status != 200 else { return response.body }
        let said = AnswerReader.error(in: response.body) ?? AnswerReader.words(of: response.body)
        let retryAfter = Backoff.retryAfter(response.headers["retry-after"], now: clock.secondsSince1970)
        let kind: Trouble.Kind =
            switch response.status {
            case 429: .busy
            case 408: .timedOut
            case 500...: .unavailable
            case 400 where said?.lowercased().contains("api key invalid") == true: .badKey
            default: .refused
            }
        throw Trouble(kind, status: response.status, cause: said, retryAfter: retryAfter)
    }

    /// Who asks.
    private var identification: [(String, String)] {
        [("tool", settings.tool)] + (settings.email.map { [("email", $0)] } ?? [])
            + (settings.key.map { [("api_key", $0.secret)] } ?? [])
    }

    /// Waits in short stretches, so that Ctrl-C is heard.
    private func wait(_ duration: Duration) throws {
        var left = duration
        try check()
        while left > .zero {
            let stretch = min(left, .milliseconds(100))
            clock.sleep(for: stretch)
            left -= stretch
            try check()
        }
    }

    /// Encodes a form (WHATWG URL, `application/x-www-form-urlencoded`).
    static func form(_ fields: [(String, String)]) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*-._".utf8)
        func encoded(_ text: String) -> String {
            text.utf8.map { byte in
                if plain.contains(byte) { return String(decoding: [byte], as: UTF8.self) }
                if byte == 0x20 { return "+" }
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }.joined()
        }
        return fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    }

    private static func seconds(_ duration: Duration) -> String {
        "\(Int((duration / .seconds(1)).rounded(.up))) s"
    }
}
