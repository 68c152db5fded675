import Bibliography
import PubMed
import Testing
import XMLReading

@Suite("Who made it")
struct ContributorTests {
    @Test("names come in order and nobody is merged")
    func order() throws {
        let record = try article(
            "<InvestigatorList><Investigator><LastName>Inv</LastName></Investigator></InvestigatorList>",
            article: """
                <AuthorList CompleteYN="N"><Author><LastName>Dowling</LastName><ForeName>Thomas J</ForeName><Initials>TJ</Initials></Author>
                <Author EqualContrib="Y"><LastName>O’Sullivan</LastName><Initials>P</Initials><Suffix>3<sup>rd</sup></Suffix></Author>
                <Author><CollectiveName>The <i>X</i> Group</CollectiveName></Author>
                <Author ValidYN="N"><LastName>Dowling</LastName><ForeName>Thomas J</ForeName><Initials>TJ</Initials></Author></AuthorList>
                """)
        #expect(record?.authors.map(\.shortName) == ["Dowling TJ", "O’Sullivan P 3rd", "The X Group", "Dowling TJ"])
        #expect(record?.authors.map(\.equalContribution) == [false, true, false, false])
        #expect(record?.authors.map(\.isValid) == [true, true, true, false])
        #expect(record?.authors[2].name == .collective("The <i>X</i> Group".asMarkup))
        #expect(record?.investigators.map(\.shortName) == ["Inv"])
        #expect(record?.isAuthorListComplete == false)
    }

    @Test("ORCID in every form, affiliations in order with their identifiers")
    func identifiers() throws {
        let record = try article(
            article: """
                <AuthorList><Author><LastName>Ritz</LastName><Identifier Source="ORCID">http://orcid.org/000000027367292X</Identifier>
                <AffiliationInfo><Affiliation>A &amp; B.</Affiliation><Identifier Source="ROR">r1</Identifier></AffiliationInfo>
                <AffiliationInfo><Affiliation>C.</Affiliation></AffiliationInfo></Author>
                <Author><LastName>Bad</LastName><Identifier Source="ORCID">0000-0000-0000-0000</Identifier></Author></AuthorList>
                """)
        #expect(record?.authors.first?.orcid?.value == "0000-0002-7367-292X")
        #expect(record?.authors.first?.affiliations.map(\.text.plainText) == ["A & B.", "C."])
        #expect(record?.authors.first?.affiliations.first?.identifiers == [Identifier("ROR", "r1")])
        #expect(record?.authors.last?.orcid == nil)
        #expect(record?.authors.last?.identifiers == [Identifier("ORCID", "0000-0000-0000-0000")])
    }

    @Test("the one affiliation of an old record is its first author's")
    func oldAffiliation() throws {
        let record = try article(
            article: """
                <Affiliation>Here.</Affiliation><AuthorList><Author><LastName>A</LastName></Author>
                <Author><LastName>B</LastName></Author></AuthorList>
                """)
        #expect(record?.authors.map { $0.affiliations.map(\.text.plainText) } == [["Here."], []])
    }
}

extension String {
    /// The text read as markup.
    var asMarkup: RichText { RichText(markup: self) ?? RichText() }
}
