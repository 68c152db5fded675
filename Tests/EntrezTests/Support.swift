import Bibliography
import Diagnostics
import Entrez
import Synchronization
import TestSupport

extension Client {
    /// A client of a stand-in server that never waits, with pauses not shortened at random.
    static func of(
        _ server: StandInServer, _ clock: StandInClock, key: String? = nil, email: String? = nil, tries: Int = 5,
        timeLimit: Duration = .seconds(20)
    ) throws -> Client {
        var settings = try Client.Settings(baseURL: server.url, email: email, key: key)
        (settings.tries, settings.timeLimit) = (tries, timeLimit)
        return Client(settings, clock: clock, random: { 0 })
    }
}

/// A network that answers from a list and remembers when it was asked.
final class ListedAnswers: Transport {
    private let state: Mutex<(answers: [Result<HTTPResponse, TransportFault>], times: [Duration])>
    private let clock: StandInClock

    init(_ answers: [Result<HTTPResponse, TransportFault>], _ clock: StandInClock) {
        self.clock = clock
        state = Mutex((answers, []))
    }

    var times: [Duration] { state.withLock { $0.times } }

    func send(_ request: HTTPRequest) throws -> HTTPResponse {
        try state.withLock { state in
            state.times.append(clock.elapsed)
            return try state.answers.isEmpty ? HTTPResponse(status: 500) : state.answers.removeFirst().get()
        }
    }
}

extension PMID {
    /// PMIDs of numbers that are known to be some.
    static func list(_ numbers: some Sequence<Int>) -> [PMID] { numbers.compactMap { PMID($0) } }
}

extension StandInClock {
    /// How long it slept in all.
    var total: Duration { slept.reduce(.zero, +) }
}

/// The code of the failure that a call throws, and its kind.
func failure(_ body: () throws -> Void) -> Failure? {
    do {
        try body()
        return nil
    } catch {
        return error as? Failure
    }
}
