import GRDB
import TestSupport
import Testing
import WarrantKit

@Suite("Saved queries")
struct SavedQueryTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try SampleStore.copy(into: folder)
    }

    private func report(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch let failure as Failure {
            return failure.description
        } catch {
            return "\(error)"
        }
    }

    @Test("a saved query is called, gone on from, and bound")
    func calling() throws {
        try library.save("claims in:rugpijn-kinesist strength:>=$s | sort strength desc", as: "strong-ones")
        try library.save("@strong-ones | sources", as: "behind-them")
        let written = try library.query("claims in:rugpijn-kinesist strength:>=fair | sort strength desc | first 3")
        let called = try library.query("@strong-ones | first 3", parameters: ["s": "fair"])
        #expect(called.rows == written.rows && written.rows.count == 3)
        let sources = try library.query("@behind-them | show id", parameters: ["s": "fair"]).rows
        #expect(sources == (try library.query("claims in:rugpijn-kinesist strength:>=fair | sources | show id").rows))
        #expect(report { _ = try library.query("@strong-ones") }.contains("'$s' has no value [query.unknown-parameter]"))
        #expect(
            try library.explanation(of: "@behind-them | explain", parameters: ["s": "fair"])?.contains("fair or more") == true)
    }

    @Test("they are listed by name, replaced and removed, each time in the change log")
    func keeping() throws {
        #expect(try library.savedQueries() == [])
        #expect(try library.save("claims no:source", as: "b").before == nil)
        #expect(try library.save("sources", as: "a-1").before == nil)
        #expect(try library.save("claims no:evidence", as: "b").before == "claims no:source")
        #expect(try library.save("claims no:evidence", as: "b").before == "claims no:evidence")
        #expect(try library.savedQueries().map { [$0.name, $0.text] } == [["a-1", "sources"], ["b", "claims no:evidence"]])
        try library.deleteSavedQuery("a-1")
        #expect(try library.savedQueries().map(\.name) == ["b"])
        #expect(report { try library.deleteSavedQuery("a-1") }.contains("there is no saved query 'a-1'"))
        #expect(
            try changes() == [
                #"add b from - to {"text":"claims no:source"}"#, #"add a-1 from - to {"text":"sources"}"#,
                #"revise b from {"text":"claims no:source"} to {"text":"claims no:evidence"}"#,
                #"remove a-1 from {"text":"sources"} to -"#,
            ])
    }

    private func changes() throws -> [String] {
        try DatabaseQueue(path: folder.path("copy.db")).read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT format('%s %s from %s to %s', action, entity_id, COALESCE(before, '-'), COALESCE(after, '-'))
                    FROM change WHERE entity = 'saved-query' ORDER BY row
                    """)
        }
    }

    @Test(
        "what is broken is not saved",
        arguments: [
            ("claims yaer:2015", "query.unknown-field"), ("claims in:nowhere", "query.unknown-article"),
            ("claims about:hernai", "query.unknown-concept"), ("@nothing", "query.unknown-saved-query"),
            ("claims year:$x kind:$y yaer:$z", "query.unknown-field"), ("@it", "query.saved-query-cycle"),
            ("sources | bibliography | first 3", "query.after-last"), ("", "query.empty"),
        ])
    func refused(_ query: String, _ code: String) throws {
        #expect(report { try library.save(query, as: "it") }.contains("[\(code)]"))
        #expect(try library.savedQueries() == [])
    }

    @Test("a name is a slug", arguments: ["", "A", "a b", "a_b", "-a", "a-", "a--b", "é", String(repeating: "a", count: 121)])
    func names(_ name: String) throws {
        #expect(report { try library.save("claims", as: name) }.contains("[query.bad-saved-name]"))
    }

    @Test("a circle is an error with its path, when it is saved and when it is called")
    func circles() throws {
        try library.save("claims", as: "a")
        try library.save("@a | first 3", as: "b")
        try library.save("@b | first 2", as: "c")
        let said = report { try library.save("@c", as: "a") }
        #expect(said.contains("[query.saved-query-cycle]") && said.contains("@c → @b → @a → @c"))
        // Another program may write what this one would not.
        try library.store.saveQuery("@c", as: "a")
        #expect(report { _ = try library.query("@a | count") }.contains("cause: @a → @c → @b → @a"))
    }

    @Test("a broken one is an error when it is called, with the place in its own text, and nothing else suffers")
    func broken() throws {
        try library.save("claims | first 3", as: "whole")
        try library.store.saveQuery("claims\n  yaer:2015", as: "misspelt")
        try library.store.saveQuery("claims no:source or in:gone about:hernai", as: "lost")
        try library.save("@whole | sources", as: "onward")
        try library.store.saveQuery("@lost | sources", as: "behind")
        let opened = try Library(path: folder.path("copy.db"))
        #expect(try opened.query("@whole").rows.count == 3)
        #expect(
            report { _ = try opened.query(" @misspelt | count") } == """
                1:2: error: the saved query 'misspelt' cannot be read [query.saved-query]
                  cause: @misspelt:2:3: error: unknown field 'yaer' in claims [query.unknown-field]
                      yaer:2015
                      ^^^^
                    help: use one of 'id', 'in', 'about', 'concept', 'kind', 'verdict', 'strength', 'against', 'number', 'like' or 'state'
                  help: save it anew: 'warrant query … --save misspelt'
                """)
        let said = report { _ = try opened.query("@behind | claims in:nowhere") }
        #expect(said.contains("the saved query 'lost' cannot be read"))
        #expect(said.contains("@lost:1:24: error: there is no article 'gone'"))
        #expect(said.contains("@lost:1:35: error: no concept is called 'hernai'"))
        #expect(said.contains("1:21: error: there is no article 'nowhere'"))
    }
}
