import Foundation
import Synchronization

/// A small HTTP/1.1 server on this machine that answers as a test wants, badly too; each connection takes one request.
public final class StandInServer: Sendable {
    /// What a client sent.
    public struct Request: Sendable {
        public var path: String
        /// The fields of the form in the body, decoded.
        public var fields: [String: String]
        /// From 0, in the order in which requests came.
        public var number: Int

        /// The PMIDs that EFetch is asked for.
        public var pmids: [Int] { (fields["id"] ?? "").split(separator: ",").compactMap { Int($0) } }
    }

    /// What it gets back.
    public enum Answer: Sendable {
        case response(status: Int = 200, headers: [String: String] = [:], body: String)
        /// Announces the whole body, sends the first part, and closes.
        case cutOff(body: String, after: Int)
        /// Sends a byte of the body every 50 ms, as a network that hardly works does.
        case trickle(body: String)
        /// Closes with a reset (TCP RST) and no answer.
        case reset
        /// Nothing, until the client goes.
        case silence

        /// Status 200 with XML.
        public static func xml(_ body: String) -> Answer {
            .response(headers: ["Content-Type": "text/xml; charset=UTF-8"], body: body)
        }
    }

    /// What went wrong with a socket.
    public struct Fault: Error, CustomStringConvertible {
        public var description: String
    }

    /// Where it listens, as a base address of E-utilities.
    public var url: String { "http://127.0.0.1:\(port)/" }
    public let port: UInt16
    private let listener: Int32
    private let core: Core

    /// - Parameter answer: is asked on the connection's own thread.
    public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw Fault(description: "no socket: errno \(errno)") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw Fault(description: "cannot listen: errno \(errno)") }
        (self.listener, port, core) = (listener, UInt16(bigEndian: address.sin_port), Core(answer))
        Thread.detachNewThread { [core] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else {
                    close(listener)
                    return
                }
                Thread.detachNewThread { core.serve(connection) }
            }
        }
    }

    /// Gives the script's answers in their order, and then what the closure says.
    public convenience init(script: [Answer], then answer: @escaping @Sendable (Request) -> Answer = { _ in .silence }) throws {
        try self.init { $0.number < script.count ? script[$0.number] : answer($0) }
    }

    deinit {
        // Ends the wait of the thread that accepts, which closes it: closed here, its number might be another server's by then.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// The requests so far, in their order.
    public var log: [Request] { core.log.withLock { $0 } }

    private final class Core: Sendable {
        let log = Mutex<[Request]>([])
        let answer: @Sendable (Request) -> Answer

        init(_ answer: @escaping @Sendable (Request) -> Answer) {
            self.answer = answer
        }

        func serve(_ connection: Int32) {
            defer { close(connection) }
            guard let (head, body) = Self.read(connection) else { return }
            let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            let request = log.withLock { log in
                log.append(Request(path: path, fields: Self.fields(body), number: log.count))
                return log[log.count - 1]
            }
            switch answer(request) {
            case .response(let status, let headers, let body):
                Self.write(Self.head(status, headers, body.utf8.count) + body, to: connection)
                shutdown(connection, Int32(SHUT_WR))
            case .cutOff(let body, let length):
                Self.write(Self.head(200, [:], body.utf8.count) + String(body.prefix(length)), to: connection)
                shutdown(connection, Int32(SHUT_WR))
            case .trickle(let body):
                var isOpen = Self.write(Self.head(200, [:], body.utf8.count), to: connection)
                for byte in body.utf8 where isOpen {
                    Thread.sleep(forTimeInterval: 0.05)
                    isOpen = Self.write(String(decoding: [byte], as: UTF8.self), to: connection)
                }
            case .reset:
                var option = linger(l_onoff: 1, l_linger: 0)
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
            case .silence:
                var byte: UInt8 = 0
                while recv(connection, &byte, 1, 0) > 0 {}
            }
        }

        /// The request's line and headers, and its body.
        private static func read(_ connection: Int32) -> (head: String, body: String)? {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            var isPromised = false
            while true {
                let text = String(decoding: bytes, as: UTF8.self)
                if let end = text.firstRange(of: "\r\n\r\n") {
                    let head = String(text[..<end.lowerBound])
                    let body = String(text[end.upperBound...])
                    let length = head.firstMatch(of: /(?i)content-length: *(\d+)/).flatMap { Int($0.output.1) } ?? 0
                    if body.utf8.count >= length { return (head, body) }
                    if !isPromised, head.lowercased().contains("expect: 100-continue") {
                        isPromised = true
                        write("HTTP/1.1 100 Continue\r\n\r\n", to: connection)
                    }
                }
                let count = recv(connection, &buffer, buffer.count, 0)
                guard count > 0 else { return nil }
                bytes += buffer[..<count]
            }
        }

        private static func head(_ status: Int, _ headers: [String: String], _ length: Int) -> String {
            let fields = headers.merging(["Content-Length": "\(length)", "Connection": "close"]) { $1 }
            return "HTTP/1.1 \(status) Status\r\n" + fields.sorted { $0.key < $1.key }.map { "\($0): \($1)\r\n" }.joined()
                + "\r\n"
        }

        /// - Returns: whether there is someone to take it.
        @discardableResult
        private static func write(_ text: String, to connection: Int32) -> Bool {
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                guard count > 0 else { return false }
                bytes = bytes.dropFirst(count)
            }
            return true
        }

        private static func fields(_ form: String) -> [String: String] {
            let pairs = form.split(separator: "&").map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
                    part.replacing("+", with: " ").removingPercentEncoding ?? String(part)
                }
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }
            return Dictionary(pairs) { $1 }
        }
    }
}
