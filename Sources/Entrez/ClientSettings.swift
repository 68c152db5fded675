import Diagnostics
import Foundation

extension Client {
    /// How a client speaks to NCBI.
    public struct Settings: Sendable {
        /// NCBI's own address of the E-utilities.
        public static let usualBaseURL = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"

        /// Where `efetch.fcgi` and `esearch.fcgi` are, with a slash at its end.
        public let baseURL: String
        /// The program's name (parameter `tool`).
        public var tool = "warrant"
        /// Whom NCBI may write to when the program makes trouble (parameter `email`).
        public let email: String?
        /// The user's own key (parameter `api_key`), with which NCBI allows ten requests a second in place of three.
        public let key: APIKey?
        /// How often a request is sent at most, from 1.
        public var tries = 5
        /// How long one answer may take.
        public var timeLimit: Duration = .seconds(60)
        /// The longest that NCBI may ask to wait before a request is sent again.
        public var longestPause: Duration = .seconds(300)

        /// Requests a second: 3, or 10 with a key (E-utilities, "Usage Guidelines and Requirements").
        public var rate: Int { key == nil ? 3 : 10 }

        /// - Parameters:
        ///   - baseURL: NCBI's own when it is not given.
        ///   - email: an address for NCBI.
        ///   - key: the user's own key.
        /// - Throws: `Failure` of kind input with `usage.base-url`, `usage.email` or `usage.api-key`.
        public init(baseURL: String? = nil, email: String? = nil, key: String? = nil) throws {
            self.baseURL = try Self.address(baseURL ?? Self.usualBaseURL, carriesKey: key != nil)
            if let email {
                let parts = email.split(separator: "@", omittingEmptySubsequences: false)
                guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), email.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
                else {
                    throw Failure.input(
                        Diagnostic(
                            "usage.email", "'\(email)' is no e-mail address", remedy: "write one such as name@example.org"))
                }
            }
            self.email = email
            if let key {
                guard let key = APIKey(key) else {
                    throw Failure.input(
                        Diagnostic(
                            "usage.api-key", "the API key is empty or has spaces in it",
                            remedy: "copy it from the settings of your NCBI account"))
                }
                self.key = key
            } else {
                self.key = nil
            }
        }

        /// The base address with a slash at its end. A key goes over TLS, or no further than this machine.
        private static func address(_ text: String, carriesKey: Bool) throws -> String {
            guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), let host = parts.host,
                !host.isEmpty, ["http", "https"].contains(scheme), parts.query == nil, parts.fragment == nil
            else {
                throw Failure.input(
                    Diagnostic(
                        "usage.base-url", "'\(text)' is no address of E-utilities",
                        remedy: "write one such as \(usualBaseURL), or leave it out"))
            }
            let isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
            guard scheme == "https" || isHere || !carriesKey else {
                throw Failure.input(
                    Diagnostic(
                        "usage.base-url", "the API key would go to '\(text)' unencrypted",
                        remedy: "use an address that begins with https, or leave the key out"))
            }
            return text.hasSuffix("/") ? text : text + "/"
        }
    }
}
