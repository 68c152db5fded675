import Foundation

/// How long to wait before a request is sent again: a second, doubled with each try, shortened by up to half at random so that
/// clients that failed together do not come back together; or as long as the server asks.
struct Backoff {
    /// Before the second try.
    static let first: Duration = .seconds(1)
    /// Before any try, unless the server asks for more.
    static let longest: Duration = .seconds(60)

    /// From 0 up to but not including 1.
    let random: @Sendable () -> Double

    /// - Parameters:
    ///   - tries: how often it was sent, from 1.
    ///   - asked: what the server asks for.
    func pause(after tries: Int, asked: Duration?) -> Duration {
        if let asked { return asked }
        let doubled = Self.first * (1 << min(tries - 1, 16))
        return min(doubled, Self.longest) * (1 - random() / 2)
    }

    /// Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date of HTTP.
    ///
    /// - Returns: `nil` for what is neither.
    static func retryAfter(_ field: String?, now: Double) -> Duration? {
        guard let field = field?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = UInt32(field) { return .seconds(Int(seconds)) }
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.date(from: field).map { .seconds(max($0.timeIntervalSince1970 - now, 0)) }
    }
}
