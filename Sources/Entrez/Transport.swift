/// Carries a request to a server and its answer back: the one part of the client that knows the network.
public protocol Transport: Sendable {
    /// Sends a request and waits for the whole answer, whatever its status.
    ///
    /// - Throws: ``TransportFault`` when there is no whole answer; what the caller's own check throws.
    func send(_ request: HTTPRequest) throws -> HTTPResponse
}

/// A POST of a form (`application/x-www-form-urlencoded`).
public struct HTTPRequest: Hashable, Sendable {
    /// Where it goes.
    public var url: String
    /// The encoded form. It may hold the API key: not to be printed.
    public var body: String
}

/// A server's answer (RFC 9110).
public struct HTTPResponse: Hashable, Sendable {
    /// The status code: 200.
    public var status: Int
    /// Header fields by their names in small letters.
    public var headers: [String: String]
    /// The content, decoded from a content encoding.
    public var body: [UInt8]

    /// A status, header fields by names in small letters, and content.
    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why there is no whole answer; the text is what the system said.
public enum TransportFault: Error, Hashable, Sendable {
    /// No connection came about: no network, no such host, refused, or not to be trusted.
    case unreachable(String)
    /// The answer took too long.
    case timedOut
    /// The connection broke before the answer was whole.
    case lost(String)
    /// The answer is longer than any that was asked for.
    case tooLong
}

/// Time as the client sees it, so that tests need not wait.
public protocol Timekeeper: Sendable {
    /// Time that has passed since some moment; never less than before.
    var elapsed: Duration { get }
    /// Seconds since 1970, as the calendar has it.
    var secondsSince1970: Double { get }
    /// Waits.
    func sleep(for duration: Duration)
}
