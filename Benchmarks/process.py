#!/usr/bin/env python3
"""How long `warrant query` takes as a process on the sample library, beside the sqlite3 shell asked for one row of the same store.

usage: process.py WARRANT [--rounds 31]

The aim is 40 ms. Prints medians and the 95th percentile of wall time, the two in turn.
"""
import argparse
import os
import subprocess
import tempfile
import time

import peers

QUERIES = [
    "claims no:source",
    "claims about:hernia has:support(design:systematic-review) | sort strength desc | first 10",
    'claims like:"een hernia geneest vaak vanzelf" | first 3',
    "sources pmid:25430861",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("warrant")
    parser.add_argument("--rounds", type=int, default=31)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        store = os.path.join(scratch, "sample.db")
        subprocess.run([options.warrant, "demo", "--store", store], check=True, stdout=subprocess.DEVNULL)
        commands = {"`%s`" % query.replace("|", "\\|"): [options.warrant, "query", "--store", store, query] for query in QUERIES}
        commands["`sqlite3`: one source"] = ["sqlite3", store, "SELECT id, title FROM source WHERE pmid = '25430861'"]
        times = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                times[name].append(1000 * (time.perf_counter() - start))
    rows = []
    for name, values in times.items():
        values.sort()
        rows.append([name, "%.0f" % values[len(values) // 2], "%.0f" % values[len(values) * 95 // 100]])
    print(peers.table(["process", "median, ms", "p95, ms"], rows))


main()
