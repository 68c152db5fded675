#!/usr/bin/env python3
"""Make a MeSH descriptor file of full size from a list of terms and the tree numbers, to measure the import with.

usage: make_mesh.py TERMS.tsv.gz MTREES.bin.gz OUT.xml[.gz]

TERMS has the columns descriptor_ui, descriptor_name, term, preferred; MTREES has lines `heading;tree number`, as NLM publishes
them. The output has the elements, the nesting and about the size of NLM's desc file (some 10 kB a descriptor). Names, terms and
tree numbers are those of the input. Dates, qualifiers, notes, registry numbers and permuted terms are filler, so the file is no
replacement for NLM's. Same arguments, same bytes.
"""
import csv
import gzip
import itertools
import sys
from xml.sax.saxutils import escape

DATE = "<{0}>\n    <Year>1999</Year>\n    <Month>01</Month>\n    <Day>01</Day>\n   </{0}>"
QUALIFIERS = [
    "adverse effects", "analysis", "blood", "chemistry", "classification", "deficiency", "drug effects", "economics", "ethics",
    "genetics", "history", "immunology", "isolation & purification", "metabolism", "pathology", "prevention & control",
    "standards", "therapy", "trends", "urine",
]
NOTE = "filler in the place of a note that says what this heading covers, where it came from and how it is to be used; "


def qualifiers():
    items = []
    for number, name in enumerate(QUALIFIERS):
        items.append(
            "   <AllowableQualifier>\n    <QualifierReferredTo>\n     <QualifierUI>Q%06d</QualifierUI>\n     <QualifierName>\n"
            "      <String>%s</String>\n     </QualifierName>\n    </QualifierReferredTo>\n    <Abbreviation>%s</Abbreviation>\n"
            "   </AllowableQualifier>\n" % (number, escape(name), name[:2].upper()))
    return "  <AllowableQualifiersList>\n" + "".join(items) + "  </AllowableQualifiersList>\n"


def term(ui, text, is_preferred, is_permuted):
    yes = {True: "Y", False: "N"}
    return (
        '     <Term  ConceptPreferredTermYN="%s"  IsPermutedTermYN="%s"  LexicalTag="NON"  RecordPreferredTermYN="%s">\n'
        "      <TermUI>T%s</TermUI>\n      <String>%s</String>\n      %s\n      <ThesaurusIDlist>\n"
        "       <ThesaurusID>FILLER (1999)</ThesaurusID>\n      </ThesaurusIDlist>\n     </Term>\n"
        % (yes[is_preferred], yes[is_permuted], yes[is_preferred], ui, escape(text), DATE.format("DateCreated")))


def descriptor(ui, name, terms, places, allowed):
    trees = "".join("   <TreeNumber>%s</TreeNumber>\n" % place for place in places)
    rows = []
    for index, (text, is_preferred) in enumerate(terms):
        rows.append(term("%s%02d" % (ui[1:], index), text, is_preferred, False))
        words = text.split()
        if len(words) > 1:
            rows.append(term("%s%02dP" % (ui[1:], index), ", ".join([" ".join(words[1:]), words[0]]), False, True))
    return (
        '<DescriptorRecord DescriptorClass = "1">\n  <DescriptorUI>%s</DescriptorUI>\n  <DescriptorName>\n   <String>%s</String>\n'
        "  </DescriptorName>\n  %s\n  %s\n%s  <HistoryNote>%s\n  </HistoryNote>\n  <PublicMeSHNote>%s\n  </PublicMeSHNote>\n"
        "  <PharmacologicalActionList>\n   <PharmacologicalAction>\n    <DescriptorReferredTo>\n"
        "     <DescriptorUI>D000900</DescriptorUI>\n     <DescriptorName>\n      <String>Anti-Bacterial Agents</String>\n"
        "     </DescriptorName>\n    </DescriptorReferredTo>\n   </PharmacologicalAction>\n  </PharmacologicalActionList>\n"
        "  <TreeNumberList>\n%s  </TreeNumberList>\n  <ConceptList>\n"
        '   <Concept PreferredConceptYN="Y">\n    <ConceptUI>M%s</ConceptUI>\n    <ConceptName>\n     <String>%s</String>\n'
        "    </ConceptName>\n    <RegistryNumber>0</RegistryNumber>\n    <ScopeNote>%s\n    </ScopeNote>\n    <TermList>\n%s"
        "    </TermList>\n   </Concept>\n  </ConceptList>\n</DescriptorRecord>\n"
        % (ui, escape(name), DATE.format("DateCreated"), DATE.format("DateRevised"), allowed, NOTE, NOTE, trees, ui[1:],
           escape(name), NOTE * 5, "".join(rows)))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    places = {}
    with gzip.open(sys.argv[2], "rt", encoding="utf-8") as lines:
        for line in lines:
            heading, separator, number = line.rstrip("\n").rpartition(";")
            if separator:
                places.setdefault(heading, []).append(number)
    opener = gzip.open if sys.argv[3].endswith(".gz") else open
    allowed = qualifiers()
    count = total = 0
    with gzip.open(sys.argv[1], "rt", encoding="utf-8", newline="") as rows, \
            opener(sys.argv[3], "wt", encoding="utf-8") as out:
        out.write('<?xml version="1.0"?>\n<!DOCTYPE DescriptorRecordSet SYSTEM '
                  '"https://www.nlm.nih.gov/databases/dtd/nlmdescriptorrecordset_20220101.dtd">\n'
                  '<DescriptorRecordSet LanguageCode = "eng">\n')
        table = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        for (ui, name), group in itertools.groupby(table, lambda row: (row["descriptor_ui"], row["descriptor_name"])):
            terms = [(row["term"], row["preferred"] == "Y") for row in group]
            out.write(descriptor(ui, name, terms, places.get(name, []), allowed))
            count += 1
            total += len(terms)
        out.write("</DescriptorRecordSet>\n")
    print(count, "descriptors,", total, "terms ->", sys.argv[3])


main()
