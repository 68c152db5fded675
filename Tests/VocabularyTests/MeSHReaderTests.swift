import Diagnostics
import EvidenceModel
import Testing
import Vocabulary
import XMLReading

@Suite("NLM's MeSH descriptors")
struct MeSHReaderTests {
    private func items(_ xml: String) throws -> [MeSHReader.Item] {
        var items: [MeSHReader.Item] = []
        try MeSHReader(.text(xml, name: "desc.xml")).forEachItem { items.append($0) }
        return items
    }

    private func descriptors(_ xml: String) throws -> [MeSHDescriptor] {
        try items(xml).compactMap { if case .descriptor(let descriptor) = $0 { descriptor } else { nil } }
    }

    private func broader(_ descriptors: [MeSHDescriptor]) -> [String: [String]] {
        var tree = MeSHTree()
        for descriptor in descriptors { tree.add(descriptor) }
        return Dictionary(uniqueKeysWithValues: descriptors.map { ($0.ui, tree.broader(of: $0)) })
    }

    @Test("name, entry terms of every concept and tree numbers; permuted forms and other elements are left out")
    func read() throws {
        #expect(
            try descriptors(DescriptorFile.pain).first
                == MeSHDescriptor(
                    ui: "D010146", name: "Pain", entryTerms: ["Suffering, Physical", "Ache"],
                    treeNumbers: ["C23.888.592.612", "F02.830.816.444"]))
        #expect(try descriptors(DescriptorFile.pain).map(\.ui) == ["D010146", "D001416", "D017116", "D006547"])
    }

    @Test("what stands right above by the tree numbers, each once; a part of MeSH takes the nearest above")
    func above() throws {
        #expect(
            broader(try descriptors(DescriptorFile.pain)) == [
                "D010146": [], "D001416": ["D010146"], "D017116": ["D001416"], "D006547": [],
            ])
        let part = [
            MeSHDescriptor(ui: "D1", name: "A", treeNumbers: ["C01"]),
            MeSHDescriptor(ui: "D2", name: "B", treeNumbers: ["C01.100.200", "C02.300"]),
            MeSHDescriptor(ui: "D3", name: "C", treeNumbers: ["C02", "C01.100.200.300", "C02.300.1"]),
        ]
        #expect(broader(part) == ["D1": [], "D2": ["D1", "D3"], "D3": ["D2"]])
    }

    @Test("a descriptor below itself is not its own broader")
    func belowItself() {
        #expect(broader([MeSHDescriptor(ui: "D1", name: "A", treeNumbers: ["A01", "A01.100"])]) == ["D1": []])
    }

    @Test("the labels are in the file's language", arguments: [("eng", "en"), ("dut", "nl"), ("fre", "fr"), ("xx", "xx")])
    func language(code: String, expected: String) throws {
        let file = DescriptorFile.file(DescriptorFile.record("D1", "A", terms: ["a"], trees: []), language: code)
        let concept = try #require(try descriptors(file).first).concept(in: MeSHTree())
        #expect(
            concept.labels == [
                .init("A", language: expected, isPreferred: true), .init("a", language: expected, isPreferred: false),
            ])
    }

    @Test("white space around, references inside, the name again among the terms")
    func writing() throws {
        let terms = ["W &#38; I", " W &amp; I", ""]
        let file = DescriptorFile.file(DescriptorFile.record("D1", " Wounds &amp;\n Injuries ", terms: terms, trees: []))
        let found = try #require(try descriptors(file).first)
        #expect(found.name == "Wounds &\n Injuries")
        #expect(found.entryTerms == ["W & I"])
    }

    @Test("a descriptor without UI or name is passed over with its place")
    func skipped() throws {
        let file = DescriptorFile.file("<DescriptorRecord><DescriptorUI>D1</DescriptorUI></DescriptorRecord>", "<Other/>")
        let found = try items(file)
        guard case .skipped(let diagnostic) = found.first, found.count == 1 else {
            Issue.record("expected one skipped descriptor: \(found)")
            return
        }
        #expect(diagnostic.code == "vocabulary.no-descriptor")
        #expect(diagnostic.span?.start.line == 4)
        #expect(diagnostic.file == "desc.xml")
    }

    @Test(
        "another file is refused",
        arguments: [
            ("<SupplementalRecordSet/>", "vocabulary.unknown-root"), ("<DescriptorRecordSet>", "xml.truncated"),
            ("<DescriptorRecordSet></p>", "xml.malformed"),
        ])
    func refused(xml: String, code: String) {
        let failure = #expect(throws: Failure.self) { try items(xml) }
        #expect(failure?.diagnostics.first?.code == code)
    }
}
