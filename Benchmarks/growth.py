#!/usr/bin/env python3
"""What a record costs as a store grows: many replicated records, a file at a time, into one store.

usage: growth.py WARRANT [--shared FOLDER] [--records 1000000] [--batch 25000] [--scratch FOLDER] [--keep] [SOURCE.xml.gz]

Prints the cost of a record in the first and the last tenth, their ratio (at most 1.5), the store's size a record and the peak
memory. Needs about 12 GB in the scratch folder for a million records; only one file of them exists at a time.
"""
import argparse
import os
import sys

import make_pubmed
import peers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warrant")
    parser.add_argument("source", nargs="?")
    parser.add_argument("--shared")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--batch", type=int, default=25_000)
    parser.add_argument("--scratch", default=".build/bench")
    parser.add_argument("--keep", action="store_true", help="leave the store there")
    options = parser.parse_intermixed_args()
    source = options.source or next(iter(peers.baseline_files(options.shared)[-1:]), None)
    if source is None:
        print("growth.py: no PubMed file: name one, or a folder with pubmed/baseline by --shared; skipped")
        return
    scratch = os.path.abspath(options.scratch)
    os.makedirs(scratch, exist_ok=True)
    store, file = os.path.join(scratch, "growth.db"), os.path.join(scratch, "growth.xml.gz")
    peers.remove_store(store)
    stream, done, costs, peak = None, 0, [], 0
    while done < options.records:
        count = min(options.batch, options.records - done)
        stream = make_pubmed.write(source, count, file, 90_000_001 + done, stream)
        seconds, megabytes, error = peers.measure([options.warrant, "import", "--store", store, file])
        if error is not None:
            sys.exit("growth.py: the import stopped: " + " ".join(error))
        done += count
        costs.append(1000 * seconds / count)
        peak = max(peak, megabytes)
        print("  %d records: %.3f ms a record, %.0f MB" % (done, costs[-1], megabytes), file=sys.stderr)
    tenth = max(1, len(costs) // 10)
    first, last = sum(costs[:tenth]) / tenth, sum(costs[-tenth:]) / tenth
    size = os.path.getsize(store)
    rows = [[
        str(done), "%.3f" % first, "%.3f" % last, "**%.2f** (at most 1.5)" % (last / first), "%.1f" % (size / done / 1000),
        "%.0f" % peak]]
    head = ["records", "first tenth, ms a record", "last tenth", "last / first", "store, kB a record", "peak memory, MB"]
    print("\n" + peers.table(head, rows), flush=True)
    os.remove(file)
    if not options.keep:
        peers.remove_store(store)


main()
