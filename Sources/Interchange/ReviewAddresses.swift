import Diagnostics
import Foundation

/// Where reviews and texts are published: the addresses that an export gives them.
///
/// Below a base address, `claims/ID` is the page with a claim's reviews and `articles/ID` the text that the store keeps of an
/// article. Without one, addresses are relative to the page that the export is put into.
public struct ReviewAddresses: Hashable, Sendable {
    private let base: String

    /// Addresses relative to whatever they stand in.
    public init() {
        base = ""
    }

    /// - Parameter base: an address that begins with `https://` or `http://`, without query or fragment.
    /// - Throws: `Failure` of kind input for what is no such address.
    public init(base: String) throws {
        let url = URL(string: base)
        let isPlain = base.unicodeScalars.allSatisfy {
            $0.isASCII && $0.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains($0)
        }
        guard isPlain, let url, ["http", "https"].contains(url.scheme?.lowercased()), url.host()?.isEmpty == false,
            url.query() == nil, url.fragment() == nil, url.user() == nil
        else {
            throw Failure.input(
                Diagnostic(
                    "export.base-url", "'\(base)' is no address that pages can stand below",
                    remedy: "write one such as https://example.org/checks, without query or fragment"))
        }
        self.base = base.hasSuffix("/") ? base : base + "/"
    }

    /// Whether addresses are whole.
    public var areAbsolute: Bool { !base.isEmpty }

    /// The text that the store keeps of an article.
    func text(of article: String) -> String { "\(base)articles/\(Self.encoded(article))" }

    /// A review, on the page of its claim; with an article, what it says of the sentence there.
    func review(of claim: String, by reviewer: String, in article: String? = nil) -> String {
        "\(base)claims/\(Self.encoded(claim))#review-\(Self.encoded(reviewer))" + (article.map { ".\(Self.encoded($0))" } ?? "")
    }

    /// Percent-encoded but for letters, digits and hyphens (RFC 3986, section 2.1); a space is an underscore.
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                return String(UnicodeScalar(byte))
            case UInt8(ascii: " "): return "_"
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }
}
