#!/usr/bin/env python3
"""Dossiers by the hundred, for measuring queries on a large store: claims that cite and read sources the store has.

usage: make_dossiers.py FOLDER FIRST_PMID COUNT [--claims 20000] [--articles 400] [--evidence 3]

Writes an article's text and its dossier for each article into FOLDER; a claim cites three of the COUNT PMIDs from FIRST_PMID on and
has three readings of them. The words are a small vocabulary of ours; the seed is fixed, so the files are always the same.
"""
import argparse
import os
import random

SUBJECTS = [("rugpijn", "back pain"), ("een hernia", "a hernia"), ("ischias", "sciatica"), ("heupklachten", "hip complaints"),
            ("knieklachten", "knee complaints"), ("een hardloopblessure", "a running injury"), ("artrose", "arthrosis"),
            ("nekpijn", "neck pain"), ("een stijve rug", "a stiff back"), ("slijtage", "wear")]
VERBS = [("geneest door", "heals by"), ("ontstaat door", "arises from"), ("vermindert door", "lessens by"),
         ("gaat samen met", "goes along with"), ("verergert door", "worsens by"), ("wordt voorspeld door", "is foretold by")]
OBJECTS = [("bewegen", "moving"), ("rust", "rest"), ("roken", "smoking"), ("overgewicht", "overweight"), ("oefeningen", "exercises"),
           ("injecties", "injections"), ("tillen", "lifting"), ("zitten", "sitting"), ("slaap", "sleep"), ("stress", "stress"),
           ("een operatie", "surgery"), ("krachttraining", "strength training"), ("leeftijd", "age")]
KINDS = ["frequency", "cause", "association", "effect", "harm", "diagnosis", "prognosis", "mechanism", "evidence-state", "advice"]
DIRECTIONS = ["supports"] * 6 + ["disputes", "qualifies", "inconclusive", "silent"]
CONCEPTS = ["D001416", "D007405", "D012585", "D010003", "D006617"]


def article(number, claims, first, count, options, out):
    name = "article-%04d" % number
    lines = ["format: 1", "article:", "  id: " + name, '  title: "Artikel %d over de rug"' % number, "  language: nl",
             "  published: %d-%02d-%02d" % (out.randint(2012, 2024), out.randint(1, 12), out.randint(1, 28)),
             "  text: { file: %s.md, kind: restatement }" % name, "references:"]
    keys = sorted(out.sample(range(count), 40))
    lines += ["  - { key: r%d, printed: \"Reference %d\", pmid: %d }" % (key, key, first + key) for key in keys]
    lines.append("claims:")
    text = []
    for index in range(claims):
        (who, subject), (verb, does), (what, object) = out.choice(SUBJECTS), out.choice(VERBS), out.choice(OBJECTS)
        quote = "Bewering %d: %s %s %s." % (index, who, verb, what)
        text.append(quote)
        kind = out.choice(KINDS)
        read = out.sample(keys, options.evidence)
        lines += ["  - id: %s-c%03d" % (name, index), "    kind: " + kind,
                  '    statement: { nl: "%s %s %s.", en: "%s %s %s." }' % (who.capitalize(), verb, what, subject.capitalize(), does, object),
                  '    quote: { exact: "%s" }' % quote, "    about: [%s]" % out.choice(CONCEPTS)]
        if out.random() < 0.8:
            lines.append("    cites: [%s]" % ", ".join("r%d" % key for key in read))
        has_number = out.random() < 0.2
        value = out.randint(1, 99)
        if has_number:
            lines += ["    quantities:", '      - { id: n, measure: share, statistic: prevalence, value: %d, unit: "%%" }' % value]
        if kind == "advice":
            continue
        lines.append("    evidence:")
        for key in read:
            direction = out.choice(DIRECTIONS)
            limit = ", limit: %s" % out.choice(["population", "magnitude", "time"]) if direction == "qualifies" else ""
            lines.append(
                '      - { source: r%d, direction: %s%s, basis: %s, finding: { en: "%s %s %s" }, assessor: tester, date: 2026-01-%02d%s }' % (
                    key, direction, limit, out.choice(["abstract", "full-text", "title"]), subject, does, object, out.randint(1, 28),
                    ', quantities: [ { answers: n, measure: share, statistic: prevalence, value: %d, unit: "%%" } ]' % (
                        value if out.random() < 0.7 else out.randint(1, 99)) if has_number else ""))
    with open(os.path.join(options.folder, name + ".md"), "w") as file:
        file.write(" ".join(text) + "\n")
    with open(os.path.join(options.folder, name + ".yaml"), "w") as file:
        file.write("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("first", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("--claims", type=int, default=20000)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--evidence", type=int, default=3)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    out = random.Random(20261121)
    for number in range(options.articles):
        article(number, options.claims // options.articles, options.first, options.count, options, out)


main()
