#!/usr/bin/env python3
"""Claim proposals against the claims that people found in five real articles, and in their restatements.

usage: claims.py PROPOSE_CLAIMS [--shared FOLDER] [--show]

The published articles stand in SHARED/articles and are not part of the project. The claims that readers found in them are known by
number and by the place of the sentence that makes each (claims.key.tsv, made by reading). The restatements in References/articles
are anchored by the quotes of their dossiers.

A proposed sentence finds a claim when it covers half of a sentence of that claim or lies for half within it.
 * recall, claims: claims of which a sentence is proposed / claims;
 * recall, sentences: sentences that make a claim and are proposed / sentences that make a claim;
 * precision: proposed sentences that make a claim / proposed sentences. Each sentence counts once.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
REFERENCES = HERE.parent / "References"


def proposals(program, path):
    lines = subprocess.run([program, str(path), "nl"], check=True, capture_output=True, text=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def meets(a, b):
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared * 2 >= min(a[1] - a[0], b[1] - b[0]) and shared > 0


def key(path):
    """Article → (hash, claims: their sentences' places)."""
    hashes, claims = {}, collections.defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        article, number, value = line.split("\t")
        if number == "sha256":
            hashes[article] = value
        else:
            claims[article][number] = [tuple(map(int, place.split("-"))) for place in value.split()]
    return hashes, claims


def quotes(dossier, text):
    """Claim → the place of its quote in the restated article, and its kind; white space folded as in the dossier."""
    plain, places = "", []
    for index, letter in enumerate(text):
        letter = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-"}.get(letter, letter)
        if letter.isspace() and plain.endswith(" "):
            continue
        plain += " " if letter.isspace() else letter
        places.append(index)
    claims, kinds, name = {}, {}, None
    for line in dossier.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"  - id: (\S+)", line):
            name = match[1]
        elif match := re.match(r"    kind: (\S+)", line):
            kinds[name] = match[1]
        elif match := re.match(r"    quote: \{ exact: \"((?:[^\"\\]|\\.)*)\"", line):
            exact = " ".join(json.loads('"' + match[1] + '"').translate(str.maketrans("’‘“”–", "''\"\"-")).split())
            start = plain.find(exact)
            if start < 0:
                print(f"{dossier.name}: quote of {name} not found", file=sys.stderr)
                continue
            claims[name] = [(places[start], places[start + len(exact) - 1] + 1)]
    return claims, kinds


class Count:
    def __init__(self):
        self.claims = self.found = self.gold = self.covered = self.proposed = self.right = 0

    def add(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def row(self, name):
        share = lambda a, b: f"{a / b:.3f}" if b else "–"
        return (f"| {name} | {self.claims} | {share(self.found, self.claims)} | {self.gold} | {share(self.covered, self.gold)} "
                f"| {self.proposed} | {share(self.right, self.proposed)} |")


def measure(lines, claims):
    proposed = [(line["start"], line["end"]) for line in lines if line["reading"] == "claim"]
    places = sorted({place for claim in claims.values() for place in claim})
    count = Count()
    count.claims = len(claims)
    missed = [name for name, claim in claims.items() if not any(meets(p, place) for p in proposed for place in claim)]
    count.found = len(claims) - len(missed)
    gold = [line for line in lines if any(meets((line["start"], line["end"]), place) for place in places)]
    count.gold = len(gold)
    count.covered = sum(line["reading"] == "claim" for line in gold)
    count.proposed = len(proposed)
    count.right = sum(any(meets(p, place) for place in places) for p in proposed)
    wrong = [line for line in lines if line["reading"] == "claim" and line not in gold]
    lost = [line for line in gold if line["reading"] != "claim"]
    kinds = {name: [line["kind"] for line in lines if line["reading"] == "claim"
                    and any(meets((line["start"], line["end"]), place) for place in claim)] for name, claim in claims.items()}
    return count, missed, wrong, lost, kinds


def report(title, articles, show):
    print(f"\n{title}\n\n| article | claims | recall, claims | their sentences | recall, sentences | proposed | precision |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    compared = agreed = 0
    total, details, lost_as, wrong_as = Count(), [], collections.Counter(), collections.Counter()
    for name, lines, claims, kinds in articles:
        count, missed, wrong, lost, proposed = measure(lines, claims)
        for claim, kind in kinds.items():
            if proposed.get(claim):
                compared += 1
                agreed += kind in proposed[claim]
        total.add(count)
        print(count.row(name))
        lost_as.update(line["reading"] for line in lost)
        wrong_as.update(line["kind"] for line in wrong)
        details.append((name, missed, wrong, lost, kinds))
    print(total.row("all"))
    readings = [(line, claims) for _, lines, claims, _ in articles for line in lines]
    for name, taken in (("every sentence", readings), ("every sentence not left out", [r for r in readings if r[0]["reading"] in ("claim", "other")])):
        right = sum(any(meets((line["start"], line["end"]), place) for claim in claims.values() for place in claim) for line, claims in taken)
        print(f"| beside: {name} | | | | {right / total.gold:.3f} | {len(taken)} | {right / len(taken):.3f} |")
    print("\nMissed sentences by what they were taken for:", ", ".join(f"{k} {n}" for k, n in lost_as.most_common()) or "none")
    print("Proposed without a claim, by kind:", ", ".join(f"{k} {n}" for k, n in wrong_as.most_common()) or "none")
    print(f"Kind as the dossier has it: {agreed} of {compared} claims found")
    kinds = collections.Counter(kinds.get(m, "?") for _, missed, _, _, kinds in details for m in missed if kinds)
    if kinds:
        print("Missed claims by kind:", ", ".join(f"{k} {n}" for k, n in kinds.most_common()))
    if show:
        for name, missed, wrong, lost, _ in details:
            print(f"\n## {name}: missed claims {' '.join(missed)}")
            for line in lost:
                print(f"  - {line['reading']}: {line['text']}  {line['reasons']}")
            for line in wrong:
                print(f"  + {line['kind']} {line['weight']}: {line['text']}  {line['reasons']}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--shared", type=pathlib.Path)
    parser.add_argument("--show", action="store_true", help="every missed and every needless sentence")
    arguments = parser.parse_args()

    restated, kinds_of = [], {}
    for path in sorted((REFERENCES / "articles").glob("*.md")):
        claims, kinds = quotes(REFERENCES / "dossiers" / (path.stem + ".yaml"), path.read_text(encoding="utf-8"))
        kinds_of[path.stem] = list(kinds.values())
        restated.append((path.stem, proposals(arguments.program, path), claims, kinds))

    folder = arguments.shared / "articles" if arguments.shared else None
    if folder and folder.is_dir():
        hashes, claims = key(HERE / "claims.key.tsv")
        articles = []
        for name in sorted(hashes):
            path = folder / (name + ".txt")
            if hashlib.sha256(path.read_bytes()).hexdigest() != hashes[name]:
                print(f"{path.name} is not the text that claims.key.tsv was made for: left out", file=sys.stderr)
                continue
            # The dossiers keep the order of the numbers, so a claim's kind is known where both have as many.
            kinds = kinds_of.get(name, [])
            kinds = {str(i): kind for i, kind in enumerate(kinds, 1)} if len(kinds) == len(claims[name]) else {}
            articles.append((name, proposals(arguments.program, path), claims[name], kinds))
        report("Published articles", articles, arguments.show)
    else:
        print("No folder of published articles (--shared): skipped.")
    report("Restated articles", restated, arguments.show)


if __name__ == "__main__":
    main()
