import TestSupport
import Testing
import WarrantKit

/// How the store goes about a query: what is asked of a field with an index is looked up there, however many sources there are.
///
/// The plan of a small store is that of a large one, for no statistics of a store are kept.
@Suite("Query plans")
struct QueryPlanTests {
    @Test(
        "a question about few sources does not read the table of sources",
        arguments: [
            "sources pmid:25430861", "sources doi:10.3174/ajnr.A4173", "sources id:pmid:25430861", "sources year:2015",
            "sources by:Brinjikji", "sources by:Brinjikji no:claim", "sources title:degeneration", "sources journal:spine",
            "sources design:meta-analysis year:>=2019", "sources type:review", "sources has:notice",
            "sources is:retracted", "sources missing:abstract is:retracted", "sources has:notice(type:retraction)",
            "sources spine pain", "sources \"low back pain\" | count", "sources like:\"disc degeneration\"",
            "articles id:rugpijn-kinesist | sources", "claims in:rugpijn-kinesist | sources",
            "sources has:article(id:rugpijn-kinesist)", "sources has:claim(in:rugpijn-kinesist)",
            "sources has:evidence(in:rugpijn-kinesist)", "claims has:support(design:meta-analysis)",
            "claims only:support(is:retracted)", "claims number:differs", "claims has:dispute", "claims no:source",
            "evidence has:claim(in:rugpijn-kinesist) | count by direction",
        ])
    func readsNoTable(query: String) throws {
        for step in try steps(query) {
            #expect(!step.contains("read all of source"), "\(query):\(step)")
        }
    }

    @Test(
        "a question about the claims of few sources or articles does not read the table of claims",
        arguments: [
            "claims in:rugpijn-kinesist", "claims has:article(id:rugpijn-kinesist)", "claims has:source(pmid:25430861)",
            "claims has:support(is:retracted)", "claims only:source(is:retracted)", "claims has:2+evidence(doi:10.1000/x)",
            "claims has:citation(has:source(pmid:25430861))", "claims has:evidence(pmid:25430861) kind:frequency",
            "evidence has:claim(in:rugpijn-kinesist)",
        ])
    func readsNoClaims(query: String) throws {
        for step in try steps(query) {
            #expect(!step.contains("read all of claim") && !step.contains("read all of evidence"), "\(query):\(step)")
        }
    }

    private func steps(_ query: String) throws -> ArraySlice<Substring> {
        let explanation = try #require(try SampleStore.library().explanation(of: query + " | explain"))
        let steps = explanation.split(separator: "\n").drop { !$0.hasPrefix("How the store finds it") }
        #expect(steps.count > 1)
        return steps
    }

    @Test("a question about all sources says that it reads them")
    func readsAll() throws {
        let explanation = try #require(try SampleStore.library().explanation(of: "sources -year:2015 | explain"))
        #expect(explanation.contains("read all of source"))
    }
}
