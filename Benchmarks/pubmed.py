#!/usr/bin/env python3
"""How long PubMed files take, beside other readers: every command once, then again, so that a busy moment hits them all alike.

usage: pubmed.py WARRANT [--shared FOLDER] [--runs 5] [--scratch FOLDER] [FILE.xml.gz ...]

WARRANT is the built command. Without FILEs those in FOLDER/pubmed/baseline are taken. Peers are installed into the scratch folder.
Prints medians and ratios as Markdown. Wall time; peak memory of the largest process of a command.
"""
import argparse
import os
import statistics
import sys

import peers

PARSE = "import sys, pubmed_parser as p; [len(list(p.parse_medline_xml(f))) for f in sys.argv[1:]]"
BIOPYTHON = (
    "import sys, gzip\nfrom Bio import Entrez\n"
    "for f in sys.argv[1:]: len(Entrez.read((gzip.open if f.endswith('.gz') else open)(f, 'rb'))['PubmedArticle'])\n")


def commands(options, files, scratch):
    """Name -> command that reads the files; a name's `None` says why its row is absent."""
    store = os.path.join(scratch, "bench.db")
    found = {"warrant import": lambda: (peers.remove_store(store), [options.warrant, "import", "--store", store] + files)[1]}
    skipped = {}
    if peers.has_dry_run(options.warrant):
        found["warrant import --dry-run"] = lambda: [options.warrant, "import", "--dry-run", "--store", store] + files
    else:
        skipped["warrant import --dry-run"] = "this build has no --dry-run"
    folder = peers.install_python_peers(scratch)
    if folder:
        os.environ["PYTHONPATH"] = folder
        found["pubmed_parser 0.5.1"] = lambda: [sys.executable, "-c", PARSE] + files
        found["Biopython"] = lambda: [sys.executable, "-c", BIOPYTHON] + files
    else:
        skipped["pubmed_parser, Biopython"] = "pip could not install them"
    xtract = peers.find_xtract(scratch)
    if xtract:
        reading = "; ".join("%s '%s'" % ("gzip -dc" if name.endswith(".gz") else "cat", name) for name in files)
        found["xtract, 11 fields"] = lambda: "(%s) | '%s' -mixed %s" % (reading, xtract, peers.XTRACT_FIELDS)
    else:
        skipped["xtract"] = "Debian's ncbi-entrez-direct could not be had"
    return found, skipped


def run(options, files, scratch):
    found, skipped = commands(options, files, scratch)
    times, memory = {}, {}
    for turn in range(options.runs):
        for name in list(found):
            seconds, megabytes, error = peers.measure(found[name]())
            if error is not None:
                skipped[name] = "it stopped: " + " ".join(error)
                del found[name]
                continue
            print("  run %d, %s: %.2f s, %.0f MB" % (turn + 1, name, seconds, megabytes), file=sys.stderr)
            times.setdefault(name, []).append(seconds)
            memory.setdefault(name, []).append(megabytes)
    return {name: (statistics.median(times[name]), max(memory[name])) for name in found}, skipped


def ratios(results):
    pairs = [("warrant import", "pubmed_parser 0.5.1", 0.4), ("warrant import --dry-run", "xtract, 11 fields", 1.0)]
    return [
        "- %s / %s: **%.2f** (at most %.1f)" % (ours, theirs, results[ours][0] / results[theirs][0], bound)
        for ours, theirs, bound in pairs if ours in results and theirs in results]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warrant")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--shared")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scratch", default=".build/bench")
    options = parser.parse_intermixed_args()
    files = options.files or peers.baseline_files(options.shared)
    if not files:
        print("pubmed.py: no PubMed files: name some, or a folder with pubmed/baseline by --shared; skipped")
        return
    scratch = os.path.abspath(options.scratch)
    os.makedirs(scratch, exist_ok=True)
    sets = [[name] for name in files] + ([files] if len(files) > 1 else [])
    for chosen in sets:
        print("\n### " + ", ".join(os.path.basename(name) for name in chosen) + "\n")
        results, skipped = run(options, chosen, scratch)
        rows = [[name, "%.2f" % seconds, "%.0f" % megabytes] for name, (seconds, megabytes) in results.items()]
        print(peers.table(["reader", "median of %d, s" % options.runs, "peak memory, MB"], rows) + "\n")
        print("\n".join(ratios(results) + ["- %s: left out; %s" % item for item in skipped.items()]), flush=True)
    peers.remove_store(os.path.join(scratch, "bench.db"))


main()
