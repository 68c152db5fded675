import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Requests over Foundation's URLSession, which is libcurl on Linux: TLS and proxies are the system's.
///
/// A redirect is not followed: the form may hold a key, which is for the server that was named. The time limit is kept here, because
/// URLSession's own starts anew with every byte that comes.
final class URLSessionTransport: NSObject, Transport {
    /// 200 records are a few megabytes.
    private static let longestAnswer = 256 << 20

    private let timeLimit: Duration
    private let check: @Sendable () throws -> Void

    /// - Parameters:
    ///   - timeLimit: for one answer.
    ///   - check: is called while it waits; what it throws ends the waiting.
    init(timeLimit: Duration, check: @escaping @Sendable () throws -> Void) {
        (self.timeLimit, self.check) = (timeLimit, check)
    }

    func send(_ request: HTTPRequest) throws -> HTTPResponse {
        guard let url = URL(string: request.url) else { throw TransportFault.unreachable("'\(request.url)' is no address") }
        var message = URLRequest(url: url)
        message.httpMethod = "POST"
        message.httpBody = Data(request.body.utf8)
        message.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")

        // A session for each request: at three a second a connection saved is nothing, and one that a server has closed in the
        // meantime is no trouble.
        let exchange = Exchange(longest: Self.longestAnswer)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeLimit / .seconds(1) + 10
        configuration.httpCookieStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        let session = URLSession(configuration: configuration, delegate: exchange, delegateQueue: nil)
        defer { session.invalidateAndCancel() }
        session.dataTask(with: message).resume()

        let end = ContinuousClock.now + timeLimit
        while true {
            try check()
            let left = end - ContinuousClock.now
            guard left > .zero else { throw TransportFault.timedOut }
            if exchange.waits(for: min(left, .milliseconds(100))) { return try exchange.result() }
        }
    }
}

/// One request and what comes back, as URLSession tells it on its own queue.
private final class Exchange: NSObject, URLSessionDataDelegate {
    private struct State {
        var response: HTTPURLResponse?
        var body: [UInt8] = []
        var isTooLong = false
        var error: (any Error)?
    }

    private let longest: Int
    private let state = Mutex(State())
    private let done = DispatchSemaphore(value: 0)

    init(longest: Int) {
        self.longest = longest
    }

    /// - Returns: whether the exchange is over.
    func waits(for duration: Duration) -> Bool {
        done.wait(timeout: .now() + duration / .seconds(1)) == .success
    }

    /// - Throws: ``TransportFault``.
    func result() throws -> HTTPResponse {
        try state.withLock { state in
            if state.isTooLong { throw TransportFault.tooLong }
            if let error = state.error { throw Self.fault(error) }
            guard let response = state.response else { throw TransportFault.lost("no answer came") }
            var headers: [String: String] = [:]
            for (name, value) in response.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
            return HTTPResponse(status: response.statusCode, headers: headers, body: state.body)
        }
    }

    private static func fault(_ error: any Error) -> TransportFault {
        let words = error.localizedDescription
        guard let code = (error as? URLError)?.code else { return .lost(words) }
        switch code {
        case .timedOut: return .timedOut
        case .cannotFindHost, .dnsLookupFailed, .cannotConnectToHost, .notConnectedToInternet, .secureConnectionFailed,
            .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateNotYetValid,
            .serverCertificateHasUnknownRoot, .unsupportedURL, .badURL:
            return .unreachable(words)
        default: return .lost(words)
        }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        state.withLock { $0.response = response as? HTTPURLResponse }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLong = state.withLock { state in
            state.body += data
            state.isTooLong = state.body.count > longest
            return state.isTooLong
        }
        if isTooLong { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        state.withLock { $0.response = response }
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        state.withLock { $0.error = error }
        done.signal()
    }
}
