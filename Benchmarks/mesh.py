#!/usr/bin/env python3
"""How long all of MeSH takes to import: a descriptor file of full size (make_mesh.py) into a fresh store, and into a full one.

usage: mesh.py WARRANT [--shared FOLDER] [--runs 3] [--scratch FOLDER]

The terms and tree numbers are taken from FOLDER/vocabulary (mesh2022_terms_en.tsv.gz, mtrees2022.bin.gz).
"""
import argparse
import os
import statistics
import subprocess
import sys

import peers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warrant")
    parser.add_argument("--shared")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scratch", default=".build/bench")
    options = parser.parse_args()
    folder = os.path.join(options.shared or "", "vocabulary")
    sources = [os.path.join(folder, name) for name in ("mesh2022_terms_en.tsv.gz", "mtrees2022.bin.gz")]
    if not options.shared or not all(os.path.exists(name) for name in sources):
        print("mesh.py: no lists of MeSH terms: name a folder with vocabulary/mesh2022_terms_en.tsv.gz by --shared; skipped")
        return
    scratch = os.path.abspath(options.scratch)
    os.makedirs(scratch, exist_ok=True)
    file, store = os.path.join(scratch, "desc.xml"), os.path.join(scratch, "mesh.db")
    maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "make_mesh.py")
    subprocess.run([sys.executable, maker] + sources + [file], check=True, stdout=subprocess.DEVNULL)
    command = [options.warrant, "import", "--store", store, file]
    fresh, again, peak = [], [], 0
    for _ in range(options.runs):
        peers.remove_store(store)
        for times in (fresh, again):
            seconds, megabytes, error = peers.measure(command)
            if error is not None:
                sys.exit("mesh.py: the import stopped: " + " ".join(error))
            times.append(seconds)
            peak = max(peak, megabytes)
    head = ["MeSH file", "fresh store, s (at most 15)", "again, s", "peak memory, MB", "store, MB"]
    row = ["%.0f MB" % (os.path.getsize(file) / 1e6), "%.1f" % statistics.median(fresh), "%.1f" % statistics.median(again),
           "%.0f" % peak, "%.0f" % (os.path.getsize(store) / 1e6)]
    print("\n" + peers.table(head, [row]), flush=True)
    os.remove(file)
    peers.remove_store(store)


main()
