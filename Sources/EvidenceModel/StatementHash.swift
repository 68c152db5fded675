import Crypto
import Foundation

extension LocalizedText {
    /// SHA-256, in hexadecimal, of the Dutch text, a line feed, and the English one, in UTF-8, each in Unicode's composed form with
    /// runs of white space as one space: layout makes no difference, every other change of a word or a sign does.
    ///
    /// `printf '%s\n%s' 'DUTCH' 'ENGLISH' | sha256sum` gives the same.
    public var sha256: String {
        let folded = [nl, en].map { text in
            (text ?? "").precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return Digest.sha256(folded.joined(separator: "\n"))
    }
}

/// Hashes as they are written down.
package enum Digest {
    /// SHA-256 of a text's UTF-8, in hexadecimal.
    package static func sha256(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
