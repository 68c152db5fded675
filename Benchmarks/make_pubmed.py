#!/usr/bin/env python3
"""Make many PubMed records from few: real records again and again, each with a PMID, DOI and PMC id of its own.

usage: make_pubmed.py SOURCE.xml[.gz] COUNT OUT.xml[.gz] [--first-pmid 90000001]

Streams: one record is in memory at a time, whatever COUNT is. The source is read again when its records have been used up.
References, names, headings and texts keep their values, so the text index meets no new words after the first round.
Same arguments, same bytes.
"""
import argparse
import gzip
import re
import sys

START, END = b"<PubmedArticle>", b"</PubmedArticle>"
OWN_PMID = re.compile(rb"(<MedlineCitation\b[^>]*>\s*<PMID\b[^>]*>)\d+")
OWN_ID = re.compile(rb'(<ArticleId IdType="pubmed">)[^<]*')
DOI = re.compile(rb'(<(?:ArticleId IdType|ELocationID EIdType)="doi"[^>]*>)([^<]+)')
PMC = re.compile(rb'(<ArticleId IdType="pmc">)[^<]*')


def records(name):
    """The records of a file as bytes, over and over."""
    while True:
        held, found = b"", False
        with (gzip.open if name.endswith(".gz") else open)(name, "rb") as source:
            while chunk := source.read(1 << 20):
                held += chunk
                parts = held.split(END)
                held = parts.pop()
                for part in parts:
                    found = True
                    yield part[part.index(START):] + END + b"\n"
        if not found:
            sys.exit("make_pubmed.py: no PubmedArticle in " + name)


def renamed(record, pmid):
    """The record under another PMID; its reference list stays as it is."""
    number = str(pmid).encode()
    head, mark, tail = record.partition(b"<ReferenceList")
    head = OWN_PMID.sub(rb"\g<1>" + number, head, count=1)
    head = OWN_ID.sub(rb"\g<1>" + number, head)
    head = DOI.sub(rb"\g<1>\g<2>.s" + number, head)
    return PMC.sub(rb"\g<1>PMC" + number, head) + mark + tail


def write(source, count, out, first_pmid, stream=None):
    """Writes COUNT records; STREAM goes on where an earlier call stopped."""
    stream = stream or records(source)
    with (gzip.GzipFile(out, "wb", compresslevel=1, mtime=0) if out.endswith(".gz") else open(out, "wb")) as file:
        file.write(b'<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n')
        for index in range(count):
            file.write(renamed(next(stream), first_pmid + index))
        file.write(b"</PubmedArticleSet>\n")
    return stream


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source")
    parser.add_argument("count", type=int)
    parser.add_argument("out")
    parser.add_argument("--first-pmid", type=int, default=90_000_001)
    options = parser.parse_args()
    write(options.source, options.count, options.out, options.first_pmid)
    print(options.count, "records ->", options.out)


if __name__ == "__main__":
    main()
