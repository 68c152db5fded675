#!/usr/bin/env python3
"""What readers of PubMed XML lose on the same files, as counts in a table.

usage: compare_readers.py WARRANT [--shared FOLDER] [--scratch FOLDER] [FILE.xml.gz ...]

The first column counts what stands in the files, with Python's own expat; the others what is left after reading:
 * warrant: in a fresh store, read with sqlite3 (only the latest version of a record is kept there, on purpose);
 * pubmed_parser: in the dictionaries of parse_medline_xml, as it comes (title, doi, authors, pmid);
 * Biopython: in what Entrez.read gives;
 * xtract: in its output, asked for all of it, with -mixed.
A title is whole when no letter of its text is lost; white space and the form of letters (₂ or 2) do not count.
"""
import argparse
import gzip
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

import peers

ROWS = [
    "records", "distinct PMIDs", "records that tell their version is above 1", "deleted PMIDs", "records with a collective name",
    "collective names", "records with a DOI", "DOI only in the ArticleIdList", "DOI beside another ELocationID",
    "titles with markup, whole", "titles with markup, markup kept",
]


def opened(name):
    return gzip.open(name, "rb") if name.endswith(".gz") else open(name, "rb")


def plain(text):
    """The letters of a title: no markup, no white space, and x₂ as x2 (xtract turns the one into the other)."""
    text = re.sub(r"</?(?:i|b|u|sub|sup|mml:\w+)\b[^>]*>", "", text)
    return "".join(unicodedata.normalize("NFKC", text).split())


class Truth:
    """What stands in the files, a record at a time."""

    def __init__(self, files):
        self.records, self.deleted = [], []
        for name in files:
            with opened(name) as source:
                for _, element in ElementTree.iterparse(source):
                    if element.tag == "PubmedArticle":
                        self.records.append(self.record(element))
                        element.clear()
                    elif element.tag == "DeleteCitation":
                        self.deleted += [child.text for child in element.iter("PMID")]
        self.latest = {}
        for record in self.records:
            held = self.latest.get(record["pmid"])
            if held is None or record["version"] >= held["version"]:
                self.latest[record["pmid"]] = record

    @staticmethod
    def record(element):
        pmid = element.find("MedlineCitation/PMID")
        title = element.find("MedlineCitation/Article/ArticleTitle")
        locations = element.findall("MedlineCitation/Article/ELocationID")
        valid = [place.text for place in locations if place.get("EIdType") == "doi" and place.get("ValidYN") != "N" and place.text]
        own = element.findall("PubmedData/ArticleIdList/ArticleId")
        listed = [item.text for item in own if item.get("IdType") == "doi" and item.text]
        return {
            "pmid": pmid.text, "version": int(pmid.get("Version", "1")),
            "title": " ".join("".join(title.itertext()).split()) if title is not None else "",
            "marked": title is not None and len(title) > 0,
            "collective": len(element.findall("MedlineCitation/Article/AuthorList/Author/CollectiveName")),
            "doi": bool(valid or listed), "listed": bool(listed and not valid), "beside": bool(valid and len(locations) > 1),
        }


def count(truth, found, deleted):
    """The rows for a reader that gives these records: (pmid, version or None, title, title with markup, has DOI, names)."""
    facts = dict.fromkeys(ROWS, 0)
    by_version = {(record["pmid"], record["version"]): record for record in truth.records}
    for pmid, version, title, markup, doi, collective in found:
        record = by_version.get((pmid, version)) or truth.latest.get(pmid)
        facts["records"] += 1
        facts["records that tell their version is above 1"] += (version or 1) > 1
        facts["records with a collective name"] += collective > 0
        facts["collective names"] += collective
        facts["records with a DOI"] += bool(doi)
        if record is None:
            continue
        facts["DOI only in the ArticleIdList"] += bool(doi) and record["listed"]
        facts["DOI beside another ELocationID"] += bool(doi) and record["beside"]
        facts["titles with markup, whole"] += record["marked"] and plain(title or "") == plain(record["title"])
        facts["titles with markup, markup kept"] += record["marked"] and "<" in (markup or "")
    facts["distinct PMIDs"] = len({row[0] for row in found})
    facts["deleted PMIDs"] = deleted
    return facts


def in_files(truth):
    rows = [(r["pmid"], r["version"], r["title"], r["title"], r["doi"], r["collective"]) for r in truth.records]
    facts = count(truth, rows, len(truth.deleted))
    facts["titles with markup, whole"] = facts["titles with markup, markup kept"] = sum(r["marked"] for r in truth.records)
    return facts


def by_warrant(options, files, scratch, truth):
    store = os.path.join(scratch, "compare.db")
    peers.remove_store(store)
    subprocess.run([options.warrant, "import", "--store", store] + files, capture_output=True, check=True)
    rows = []
    with sqlite3.connect(store) as database:
        for pmid, version, title, doi, record in database.execute(
                "SELECT pmid, pmid_version, title, doi, record FROM source WHERE pmid IS NOT NULL"):
            whole = json.loads(record)
            authors = [person for person in whole["contributors"] if person["role"] == "author"]
            names = sum("collective" in person["name"] for person in authors)
            rows.append((pmid, version, title, whole.get("title"), doi, names))
        deleted = database.execute("SELECT COUNT(*) FROM deletion").fetchone()[0]
    return count(truth, rows, deleted)


def by_pubmed_parser(options, files, scratch, truth):
    import pubmed_parser
    rows, deleted = [], 0
    for name in files:
        for item in pubmed_parser.parse_medline_xml(name, author_list=True):
            if item.get("delete"):
                deleted += 1
                continue
            names = sum("collective" in key.lower() and bool(value) for author in item["authors"] for key, value in author.items())
            rows.append((item["pmid"], item.get("version"), item["title"], item["title"], item["doi"], names))
    return count(truth, rows, deleted)


def by_biopython(options, files, scratch, truth):
    from Bio import Entrez
    rows, deleted = [], 0
    for name in files:
        with opened(name) as source:
            whole = Entrez.read(source)
            deleted += len(whole.get("DeleteCitation", []))
            for item in whole["PubmedArticle"]:
                citation = item["MedlineCitation"]
                article = citation["Article"]
                doi = [place for place in article.get("ELocationID", []) if place.attributes.get("EIdType") == "doi"]
                doi += [one for one in item["PubmedData"]["ArticleIdList"] if one.attributes.get("IdType") == "doi" and one]
                names = sum("CollectiveName" in author for author in article.get("AuthorList", []))
                version = int(citation["PMID"].attributes.get("Version", 1))
                title = str(article["ArticleTitle"])
                rows.append((str(citation["PMID"]), version, title, title, bool(doi), names))
    return count(truth, rows, deleted)


def by_xtract(options, files, scratch, truth):
    xtract = peers.find_xtract(scratch)
    if xtract is None:
        raise FileNotFoundError("Debian's ncbi-entrez-direct could not be had")
    arguments = (
        "-mixed -pattern PubmedArticle -def - -tab \\t -sep | -element MedlineCitation/PMID MedlineCitation/PMID@Version ArticleTitle "
        "-element Author/CollectiveName -block ELocationID -if @EIdType -equals doi -element ELocationID "
        "-block PubmedData/ArticleIdList/ArticleId -if @IdType -equals doi -element ArticleId").split(" ")
    rows = []
    for name in files:
        with opened(name) as source:
            data = source.read()
        output = subprocess.run([xtract] + arguments, input=data, capture_output=True).stdout.decode("utf-8", "replace")
        for line in output.splitlines():
            fields = line.split("\t")
            if len(fields) < 4:
                continue
            names = 0 if fields[3] == "-" else fields[3].count("|") + 1
            doi = any(field not in ("", "-") for field in fields[4:])
            title = html.unescape(fields[2])
            rows.append((fields[0], int(fields[1]) if fields[1].isdigit() else None, title, title, doi, names))
    return count(truth, rows, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warrant")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--shared")
    parser.add_argument("--scratch", default=".build/bench")
    options = parser.parse_intermixed_args()
    files = options.files or peers.baseline_files(options.shared)
    if not files:
        print("compare_readers.py: no PubMed files: name some, or a folder with pubmed/baseline by --shared; skipped")
        return
    scratch = os.path.abspath(options.scratch)
    os.makedirs(scratch, exist_ok=True)
    folder = peers.install_python_peers(scratch)
    if folder:
        sys.path.insert(0, folder)
    readers = {"warrant": by_warrant, "pubmed_parser": by_pubmed_parser, "Biopython": by_biopython, "xtract": by_xtract}
    for name in files:
        print("\n### " + os.path.basename(name) + "\n")
        truth = Truth([name])
        columns, faults = {"in the file": in_files(truth)}, []
        for reader, read in readers.items():
            try:
                columns[reader] = read(options, [name], scratch, truth)
            except Exception as error:  # a peer may stop in any way; that is a finding, not an end
                faults.append("- %s read nothing: %s: %s" % (reader, type(error).__name__, " ".join(str(error).split())[:200]))
        print(peers.table([""] + list(columns), [[row] + [str(column[row]) for column in columns.values()] for row in ROWS]))
        print("\n".join(faults), flush=True)
    peers.remove_store(os.path.join(scratch, "compare.db"))


main()
