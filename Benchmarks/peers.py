"""The other readers that the benchmarks run beside ours, installed into a scratch folder, and how a run is measured."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

PYTHON_PEERS = ["pubmed_parser==0.5.1", "biopython"]
XTRACT_FIELDS = (
    "-pattern PubmedArticle -def - -element MedlineCitation/PMID MedlineCitation/PMID@Version ArticleTitle Journal/Title Volume "
    "Issue MedlinePgn PubDate/Year Author/LastName Author/CollectiveName -block ELocationID -if @EIdType -equals doi "
    "-element ELocationID")


def baseline_files(shared):
    """The PubMed files in SHARED/pubmed/baseline, or none."""
    folder = os.path.join(shared or "", "pubmed", "baseline")
    names = sorted(os.listdir(folder)) if shared and os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if name.endswith((".xml", ".xml.gz"))]


def install_python_peers(scratch):
    """Installs pubmed_parser and Biopython under SCRATCH/python; returns that folder, or None where there is no network."""
    target = os.path.join(scratch, "python")
    if not os.path.isdir(os.path.join(target, "pubmed_parser")):
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", target]
        if subprocess.run(command + PYTHON_PEERS, stderr=subprocess.DEVNULL).returncode != 0:
            return None
    return target


def find_xtract(scratch):
    """xtract of the system, else Debian's package unpacked under SCRATCH, else None."""
    found = shutil.which("xtract")
    unpacked = os.path.join(scratch, "debian")
    if found is None and shutil.which("apt-get") and shutil.which("dpkg-deb"):
        if subprocess.run(["apt-get", "download", "ncbi-entrez-direct"], cwd=scratch, capture_output=True).returncode == 0:
            for name in os.listdir(scratch):
                if name.startswith("ncbi-entrez-direct") and name.endswith(".deb"):
                    subprocess.run(["dpkg-deb", "-x", os.path.join(scratch, name), unpacked], check=True)
        candidate = os.path.join(unpacked, "usr", "bin", "xtract")
        found = candidate if os.path.exists(candidate) else None
    return found


def has_dry_run(warrant):
    """Whether this build's import has --dry-run."""
    return "--dry-run" in subprocess.run([warrant, "import", "--help"], capture_output=True, text=True).stdout


def measure(command, environment=None):
    """Runs a command (a list, or a shell's text): seconds of wall time and peak memory in MB of it and its children."""
    shell = isinstance(command, str)
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            ["/bin/sh", "-c", command] if shell else command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=errors, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            return None, None, errors.read().decode(errors="replace").strip().splitlines()[-1:]
    # ru_maxrss is in kB on Linux and in bytes on macOS.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return seconds, usage.ru_maxrss / unit, None


def remove_store(path):
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)


def table(head, rows):
    """A Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(["---"] + ["--:"] * (len(head) - 1)) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
