import Foundation

/// The clauses of a sentence that say something by themselves.
enum Clauses {
    /// The sentence cut after a comma before a conjunction, a semicolon and a colon; whole where a piece would be a mere phrase. What
    /// is given back holds every letter of the sentence but for the spaces at the cuts.
    static func split(_ sentence: String) -> [String] {
        let boundary = /[;:]\s|,\s(?=(en|maar|want|terwijl|omdat|al|and|but|while|because|though)\s)/
        var pieces: [String] = []
        var rest = sentence[...]
        while let cut = rest.firstRange(of: boundary) {
            pieces.append(String(rest[..<cut.lowerBound]) + rest[cut].prefix(1))
            rest = rest[cut.lowerBound...].dropFirst().drop(while: \.isWhitespace)
        }
        pieces.append(String(rest))
        return pieces.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count >= shortest } ? pieces : [sentence]
    }

    private static let shortest = 4
}
