import Foundation
import Testing

@Suite("How many concepts pages speak of")
struct ThesaurusCountTests {
    /// The concepts that a file of the sample vocabulary describes.
    private func concepts(_ file: String) throws -> Set<String> {
        let text = try Pages.text("References/vocabulary/\(file).rdf")
        return Set(text.matches(of: /<skos:Concept rdf:about="([^"]+)"/).map { String($0.output.1) })
    }

    @Test("the counts are those of the files")
    func counts() throws {
        let (thesaurus, everyday) = (try concepts("concepts"), try concepts("everyday"))
        let ours = thesaurus.count { $0.hasPrefix("urn:warrant:concept:") }
        let added = everyday.subtracting(thesaurus).count
        #expect(ours > 0 && added > 0 && thesaurus.count > ours)
        func says(_ page: String, _ words: String) throws {
            let text = try Pages.text(page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(words), "\(page) does not say '\(words)'")
        }
        try says("docs/concepts.md", "has \(thesaurus.count) concepts:")
        try says("docs/concepts.md", "and \(ours) of ours under them")
        try says("docs/concepts.md", "and \(added) concepts more")
        try says("docs/vocabulary.md", "a thesaurus of \(thesaurus.count) concepts")
        try says("References/README.md", "`concepts.rdf`, \(thesaurus.count) concepts:")
        try says("References/README.md", "and \(ours) concepts of ours")
        try says("References/README.md", "and for \(added) concepts more")
    }
}
