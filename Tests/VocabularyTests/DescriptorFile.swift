/// Small files in the format of NLM's MeSH descriptors (DTD nlmdescriptorrecordset); the headings are MeSH's, the rest is ours.
enum DescriptorFile {
    /// A descriptor with everything around it that the real file has.
    static func record(_ ui: String, _ name: String, terms: [String] = [], trees: [String]) -> String {
        """
        <DescriptorRecord DescriptorClass = "1">
          <DescriptorUI>\(ui)</DescriptorUI>
          <DescriptorName>
           <String>\(name)</String>
          </DescriptorName>
          <DateCreated><Year>1999</Year><Month>01</Month><Day>01</Day></DateCreated>
          <AllowableQualifiersList><AllowableQualifier><QualifierReferredTo><QualifierUI>Q000188</QualifierUI>
            <QualifierName><String>drug therapy</String></QualifierName></QualifierReferredTo><Abbreviation>DT</Abbreviation>
          </AllowableQualifier></AllowableQualifiersList>
          <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo><DescriptorUI>D000900</DescriptorUI>
            <DescriptorName><String>Anti-Bacterial Agents</String></DescriptorName></DescriptorReferredTo></PharmacologicalAction>
          </PharmacologicalActionList>
          <TreeNumberList>\(trees.map { "<TreeNumber>\($0)</TreeNumber>" }.joined(separator: "\n"))</TreeNumberList>
          <ConceptList>
           <Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI><ConceptName><String>\(name)</String></ConceptName>
            <ScopeNote>A note of ours about \(name) &amp; more.</ScopeNote>
            <TermList>\(([name] + terms.prefix(1)).map { term($0) }.joined())\(term("Permuted, Form", isPermuted: true))</TermList>
           </Concept>
           <Concept PreferredConceptYN="N"><ConceptUI>M2</ConceptUI><ConceptName><String>Narrower concept</String></ConceptName>
            <TermList>\(terms.dropFirst().map { term($0) }.joined())</TermList>
           </Concept>
          </ConceptList>
        </DescriptorRecord>
        """
    }

    private static func term(_ text: String, isPermuted: Bool = false) -> String {
        """
        <Term ConceptPreferredTermYN="N" IsPermutedTermYN="\(isPermuted ? "Y" : "N")" LexicalTag="NON" RecordPreferredTermYN="N">
        <TermUI>T1</TermUI><String>\(text)</String><DateCreated><Year>1999</Year></DateCreated></Term>

        """
    }

    static func file(_ records: String..., language: String = "eng") -> String {
        """
        <?xml version="1.0"?>
        <!DOCTYPE DescriptorRecordSet SYSTEM "https://www.nlm.nih.gov/databases/dtd/nlmdescriptorrecordset_20220101.dtd">
        <DescriptorRecordSet LanguageCode = "\(language)">
        \(records.joined(separator: "\n"))
        </DescriptorRecordSet>

        """
    }

    /// Pain with a narrower heading in two trees, and one narrower still.
    static let pain = file(
        record("D010146", "Pain", terms: ["Suffering, Physical", "Ache"], trees: ["C23.888.592.612", "F02.830.816.444"]),
        record(
            "D001416", "Back Pain", terms: ["Backache", "Vertebrogenic Pain Syndrome"],
            trees: ["C23.888.592.612.107", "F02.830.816.444.107"]),
        record("D017116", "Low Back Pain", terms: ["Lumbago", "Mechanical Low Back Pain"], trees: ["C23.888.592.612.107.400"]),
        record("D006547", "Hernia", trees: ["C23.300.707"]))

    /// Dutch words for some of them, and a concept of ours.
    static let thesaurus = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
          <skos:ConceptScheme rdf:about="urn:test:words"/>
          <skos:Concept rdf:about="http://id.nlm.nih.gov/mesh/D010146"><skos:prefLabel xml:lang="nl">pijn</skos:prefLabel>
            <skos:prefLabel xml:lang="en">Pain as felt</skos:prefLabel></skos:Concept>
          <skos:Concept rdf:about="http://id.nlm.nih.gov/mesh/D017116"><skos:prefLabel xml:lang="nl">lage rugpijn</skos:prefLabel>
            <skos:altLabel xml:lang="nl">spit</skos:altLabel>
            <skos:broader rdf:resource="http://id.nlm.nih.gov/mesh/D010146"/></skos:Concept>
          <skos:Concept rdf:about="http://id.nlm.nih.gov/mesh/D007405"><skos:prefLabel xml:lang="nl">hernia</skos:prefLabel>
            <skos:prefLabel xml:lang="en">Intervertebral Disc Displacement</skos:prefLabel></skos:Concept>
          <skos:Concept rdf:about="urn:test:acute-spit"><skos:prefLabel xml:lang="nl">acuut spit</skos:prefLabel>
            <skos:broader rdf:resource="http://id.nlm.nih.gov/mesh/D017116"/></skos:Concept>
        </rdf:RDF>
        """
}
