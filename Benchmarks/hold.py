"""How long an import keeps another process's readers and writers waiting.

Usage: hold.py WARRANT FILE.xml.gz

Imports the file into a new store and meanwhile begins and ends write transactions, and reads, from this process; prints the
longest and the 99th percentile of the waits.
"""

import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    program, file = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store.db"
        importing = subprocess.Popen([program, "import", file, "--store", str(store)], stdout=subprocess.DEVNULL)
        while not store.exists() and importing.poll() is None:
            time.sleep(0.01)
        time.sleep(0.2)
        connection = sqlite3.connect(store, timeout=30, isolation_level=None)
        writes, reads = [], []
        while importing.poll() is None:
            start = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
            writes.append(time.perf_counter() - start)
            start = time.perf_counter()
            connection.execute("SELECT COUNT(*) FROM (SELECT 1 FROM source LIMIT 100)").fetchone()
            reads.append(time.perf_counter() - start)
            time.sleep(0.002)
        for name, waits in (("write", sorted(writes)), ("read", sorted(reads))):
            at = waits[int(len(waits) * 0.99)]
            print(f"| {name} | {len(waits)} | {at * 1000:.0f} ms | {waits[-1] * 1000:.0f} ms |")


if __name__ == "__main__":
    main()
