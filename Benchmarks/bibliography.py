#!/usr/bin/env python3
"""Bibliographies of csl-bibliography: in every installed style, beside pandoc's, and how long they take beside pandoc and citeproc-py.

usage: bibliography.py sweep       BIN --warrant WARRANT
       bibliography.py differences BIN --warrant WARRANT [--shared FOLDER] [--verbose]
       bibliography.py speed       BIN --warrant WARRANT [--shared FOLDER] [--runs 5] [--scratch FOLDER]

BIN is the built csl-bibliography, WARRANT the built command, which exports the references as CSL-JSON: the studies of the sample library,
and records of the last PubMed file in FOLDER/pubmed/baseline (without one, for the speed: the studies, varied). The styles are those of
Debian's citation-style-language-styles. A peer that is missing is said and left out.
"""
import argparse
import collections
import difflib
import html
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import peers

STYLES = "/usr/share/citation-style-language/styles"
CSL = "{http://purl.org/net/xbiblio/csl}"

# The styles that are laid beside pandoc's: what the journals of these studies, and those that cite them, ask for.
COMPARED = [
    "vancouver", "vancouver-brackets", "vancouver-author-date", "vancouver-superscript", "nature-publishing-group-vancouver",
    "elsevier-vancouver", "springer-vancouver", "apa", "american-medical-association", "springer-basic-author-date",
    "springer-basic-brackets", "elsevier-harvard", "elsevier-with-titles", "nature", "nederlands-tijdschrift-voor-geneeskunde",
    "huisarts-en-wetenschap", "tijdschrift-voor-geneeskunde", "acta-orthopaedica-belgica", "acta-orthopaedica", "bmj",
    "the-lancet", "the-new-england-journal-of-medicine", "plos", "spine", "pain", "european-spine-journal",
    "british-journal-of-sports-medicine", "journal-of-orthopaedic-and-sports-physical-therapy", "physiotherapy-theory-and-practice",
    "annals-of-internal-medicine",
]

# Types beside those of the studies, for the sweep.
OTHERS = [
    {"id": "chapter", "type": "chapter", "title": "Pain in the lower back", "container-title": "Common complaints in practice",
     "author": [{"family": "Visser", "given": "Anna M."}, {"family": "de Boer", "given": "Koen"}],
     "editor": [{"family": "Janssen", "given": "Pieter"}], "publisher": "Example Press", "publisher-place": "Utrecht", "edition": "2",
     "page": "101-118", "issued": {"date-parts": [[2019]]}, "ISBN": "978-0-00-000000-2", "collection-title": "Practice", "volume": "3"},
    {"id": "report", "type": "report", "title": "Exercise for back pain: a report", "number": "12", "genre": "Technical report",
     "author": [{"literal": "Institute for Movement"}], "publisher": "Institute for Movement", "publisher-place": "Ghent",
     "issued": {"date-parts": [[2020, 5]]}, "URL": "https://example.org/report", "accessed": {"date-parts": [[2026, 11, 1]]}},
    {"id": "webpage", "type": "webpage", "title": "What to do about sciatica", "container-title": "Health at home",
     "author": [{"family": "Peeters", "given": "Lotte"}], "issued": {"date-parts": [[2024, 9, 11]]}, "publisher": "Health at home",
     "URL": "https://example.org/sciatica", "accessed": {"date-parts": [[2026, 11, 1]]}},
    {"id": "book", "type": "book", "title": "Anatomy of the spine", "author": [{"family": "Maes", "given": "Els"}],
     "publisher": "Example Press", "publisher-place": "Antwerp", "issued": {"date-parts": [[2015]]}, "number-of-pages": "320"},
    {"id": "thesis", "type": "thesis", "title": "Discs that heal", "author": [{"family": "Wouters", "given": "Jan"}],
     "genre": "PhD thesis", "publisher": "Example University", "publisher-place": "Leuven", "issued": {"date-parts": [[2018]]}},
]


def exported(options, store, query):
    """The references that a query gives, as CSL-JSON decoded."""
    command = [options.warrant, "export", "--store", store, "--query", query, "--format", "csl-json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def studies(options, scratch):
    """The studies of the sample library that PubMed has."""
    store = os.path.join(scratch, "sample.db")
    peers.remove_store(store)
    subprocess.run([options.warrant, "demo", "--store", store], check=True, capture_output=True)
    return [item for item in exported(options, store, "sources") if item["id"].startswith("pmid:")]


def written(items, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(items, file, ensure_ascii=False)
    return path


# ---------------------------------------------------------------- every style


def sweep(options, scratch):
    items = studies(options, scratch)
    others = {item["id"] for item in OTHERS}
    path = written(items + OTHERS, os.path.join(scratch, "sweep.json"))
    lines = subprocess.run([options.bin, "--sweep", path], check=True, capture_output=True, text=True).stdout.splitlines()
    styles = [json.loads(line) for line in lines]
    errors = [style for style in styles if "error" in style]
    printed = [style for style in styles if "entries" in style]
    short = [style["id"] for style in printed if style["entries"] != len(items) + len(OTHERS)]
    empty = [style["id"] for style in printed if set(style["empty"]) - others]
    unknown = collections.defaultdict(list)
    for style in printed:
        for item in others.intersection(style["empty"]):
            unknown[item].append(style["id"])
    print("- independent styles: %d, of which %d have a bibliography" % (len(styles), len(printed)))
    print("- that do not load, or stop: %d%s" % (len(errors), "".join("\n  - %(id)s: %(error)s" % style for style in errors)))
    print("- with warnings about what is not CSL 1.0.2: %d" % sum(1 for style in styles if style.get("warnings")))
    print("- that leave out an entry: %d %s" % (len(short), " ".join(short)))
    print("- with an empty entry among the %d studies: %d %s" % (len(items), len(empty), " ".join(empty)))
    for item, ids in sorted(unknown.items()):
        print("- that print nothing for a %s: %d: %s" % (item, len(ids), ", ".join(ids)))
    return 1 if errors or short or empty else 0


# ---------------------------------------------------------------- beside pandoc


def resolved(style):
    """The file that does the work for a style, and the locale that the style asks for."""
    path = next(path for path in (os.path.join(STYLES, style + ".csl"), os.path.join(STYLES, "dependent", style + ".csl"))
                if os.path.exists(path))
    root = ElementTree.parse(path).getroot()
    for link in root.iter(CSL + "link"):
        if link.get("rel") == "independent-parent":
            return resolved(link.get("href").rsplit("/", 1)[1])[0], root.get("default-locale")
    return path, root.get("default-locale")


def pandoc(style, items, locale=None, output="html"):
    """Its command for a document that has nothing but the bibliography."""
    document = os.path.join(os.path.dirname(items), "all.md")
    with open(document, "w", encoding="utf-8") as file:
        file.write('---\nnocite: "@*"\n---\n')
    command = ["pandoc", "--citeproc", "--csl", style, "--bibliography", items, "-f", "markdown", "-t", output, "--wrap=none"]
    return command + (["--metadata", "lang=" + locale] if locale else []) + [document]


def entries(text):
    """The entries of a bibliography in HTML as plain text, white space normalised."""
    parts = re.split(r'<div [^>]*class="csl-entry"[^>]*>', text)[1:]
    return [plain(part) for part in parts]


def plain(part):
    part = re.sub(r"</?(div|p|br)\b[^>]*>", " ", part)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", part)).split())


def compared(options, style, path):
    """The entries that differ in their text, ours and pandoc's, and how many stand in another place."""
    file, locale = resolved(style)
    ours = subprocess.run([options.bin, "--html", style, path], check=True, capture_output=True, text=True).stdout
    theirs = subprocess.run(pandoc(file, path, locale), check=True, capture_output=True, text=True).stdout
    # Without its number an entry is the same wherever it stands.
    ours, theirs = ([re.sub(r"^[\[(]?\d+[\]).]*\s+", "", entry) for entry in entries(text)] for text in (ours, theirs))
    if len(ours) != len(theirs):
        sys.exit("bibliography.py: %s: %d entries, pandoc has %d" % (style, len(ours), len(theirs)))
    different = list(zip([entry for entry in ours if entry not in theirs], [entry for entry in theirs if entry not in ours]))
    common = [[entry for entry in one if entry in other] for one, other in ((ours, theirs), (theirs, ours))]
    matcher = difflib.SequenceMatcher(None, *common, autojunk=False)
    return different, len(common[0]) - sum(block.size for block in matcher.get_matching_blocks())


def differences(options, scratch):
    if shutil.which("pandoc") is None:
        print("bibliography.py differences: pandoc is not installed; skipped")
        return 0
    sets = {"studies": studies(options, scratch)}
    items, origin = many(options, scratch, 10000)
    if peers.baseline_files(options.shared):
        sets["records"] = items[::50]
    print("%d studies%s; %s" % (
        len(sets["studies"]), "; %d of 10,000 %s" % (len(sets["records"]), origin) if "records" in sets else "",
        subprocess.run(["pandoc", "--version"], capture_output=True, text=True).stdout.split("\n")[0]) + "\n")
    paths = {name: written(items, os.path.join(scratch, name + ".json")) for name, items in sets.items()}
    rows = []
    for style in COMPARED:
        row = [style]
        for path in paths.values():
            different, moved = compared(options, style, path)
            row += [str(len(different)), str(moved)]
            if options.verbose:
                for left, right in different:
                    print("%s\n  ours:   %s\n  pandoc: %s" % (style, left, right))
        rows.append(row)
    print(peers.table(["style"] + [word % name for name in sets for word in ("%s: other text", "%s: other place")], rows))
    return 0


# ---------------------------------------------------------------- speed


def many(options, scratch, count):
    """So many references, and where they are from."""
    files = peers.baseline_files(options.shared)
    if files:
        store = os.path.join(scratch, "bibliography.db")
        if not os.path.exists(store):
            subprocess.run([options.warrant, "import", "--store", store, files[-1]], check=True, capture_output=True)
        return exported(options, store, "sources | first %d" % count), "records of " + os.path.basename(files[-1])
    base = studies(options, scratch)
    items = []
    for number in range(count):
        item = json.loads(json.dumps(base[number % len(base)]))
        item["id"] = "item-%d" % number
        for place, name in enumerate(item.get("author", [])):
            if "family" in name:
                name["family"] += " " + chr(65 + number // 7 % 26) + chr(97 + (number + place) % 26)
        items.append(item)
    return items, "the studies of the sample library, with varied names"


CITEPROC_PY = """
import json, sys, warnings
warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
items = json.load(open(sys.argv[2]))
bibliography = CitationStylesBibliography(CitationStylesStyle(sys.argv[1], validate=False), CiteProcJSON(items), formatter.plain)
for item in items: bibliography.register(Citation([CitationItem(item["id"].lower())]))
bibliography.sort()
for entry in bibliography.bibliography(): print(str(entry))
"""


def speed(options, scratch):
    items, origin = many(options, scratch, 10000)
    print("References: %s. Wall time of the whole process, median of %d runs, the programs in turn.\n" % (origin, options.runs))
    paths = {count: written(items[:count], os.path.join(scratch, "items%d.json" % count)) for count in (1000, 2000, 5000, 10000)}
    # Authors and years that many share, so that nearly every cite needs telling apart.
    alike = json.loads(json.dumps(items))
    for number, item in enumerate(alike):
        for place, name in enumerate(item.get("author", [])):
            name["family"] = "Name%d" % ((number // 50 + place) % 20)
        item["issued"] = {"date-parts": [[2015 + number % 5]]}
    hard = {count: written(alike[:count], os.path.join(scratch, "alike%d.json" % count)) for count in paths}
    has_pandoc = shutil.which("pandoc") is not None
    has_py = subprocess.run([sys.executable, "-c", "import citeproc"], capture_output=True).returncode == 0
    commands = {}
    for name, style in (("NLM", "vancouver"), ("APA", "apa")):
        file = os.path.join(STYLES, style + ".csl")
        commands[name, "csl-bibliography"] = [options.bin, file, paths[1000]]
        if has_pandoc:
            commands[name, "pandoc"] = pandoc(file, paths[1000], output="plain")
        if has_py:
            commands[name, "citeproc-py"] = [sys.executable, "-c", CITEPROC_PY, file, paths[1000]]
    for peer, has in (("pandoc", has_pandoc), ("citeproc-py", has_py)):
        if not has:
            print("- %s: left out; it is not installed" % peer)
    medians = timed(commands, options.runs)
    rows = []
    for (name, program), (seconds, processor) in medians.items():
        ours = medians[name, "csl-bibliography"]
        rows.append(["1,000 references, %s: %s" % (name, program), "%.3f" % seconds, "%.3f" % processor] + [
            "%.1f" % (seconds / ours[0]), "%.1f" % (processor / ours[1])])
    print(peers.table(["", "clock, s", "processor, s", "times ours, clock", "times ours, processor"], rows) + "\n")
    growing = {}
    for label, style, files in (("NLM", "vancouver", paths), ("APA", "apa", paths), ("APA, names and years alike", "apa", hard)):
        for count, path in files.items():
            growing[label, count] = [options.bin, os.path.join(STYLES, style + ".csl"), path]
    medians = timed(growing, options.runs)
    rows = []
    for label in dict.fromkeys(label for label, _ in growing):
        times = [medians[label, count][1] for count in paths]
        rows.append([label] + ["%.3f" % seconds for seconds in times] + ["%.1f" % (times[-1] / times[0])])
    print(peers.table(["processor, s"] + ["{:,}".format(count) for count in paths] + ["10,000 / 1,000"], rows))
    return 0


def timed(commands, runs):
    """Median seconds of each command, on the clock and of the processor, all in turn."""
    times = collections.defaultdict(list)
    for turn in range(runs):
        for name, command in commands.items():
            # The slowest peer says enough in three.
            if turn >= 3 and "citeproc-py" in name:
                continue
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds, _, error = peers.measure(command)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if error is not None:
                sys.exit("bibliography.py: %s stopped: %s" % (name, " ".join(error)))
            times[name].append((seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return {name: [statistics.median(column) for column in zip(*times[name])] for name in commands}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["sweep", "differences", "speed"])
    parser.add_argument("bin")
    parser.add_argument("--warrant", required=True)
    parser.add_argument("--shared")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scratch")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not os.path.isdir(STYLES):
        print("bibliography.py %s: Debian's citation-style-language-styles is not installed; skipped" % options.what)
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        scratch = options.scratch or temporary
        os.makedirs(scratch, exist_ok=True)
        return {"sweep": sweep, "differences": differences, "speed": speed}[options.what](options, scratch)


sys.exit(main())
