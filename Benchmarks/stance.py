#!/usr/bin/env python3
"""What candidate abstracts say of statements (SciFact), and the direction of effects in passages (Evidence Inference).

  stance.py PROGRAM --shared FOLDER            the tables, with the weights built into PROGRAM (stance-bench)
  stance.py PROGRAM --shared FOLDER --cross    cross-validated on the training parts, for choosing features (needs numpy)
  stance.py PROGRAM --shared FOLDER --fit      fits the weights on the training parts, writes Schema/*.json (needs numpy)

Only the training parts are read by --cross and --fit. The features come from PROGRAM alone.
"""
import argparse
import collections
import gzip
import hashlib
import json
import math
import os
import re
import subprocess

STANCES = ["supports", "contradicts", "not-enough"]
EFFECTS = ["increased", "decreased", "no-difference"]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def scifact(shared, part):
    """Each claim with each abstract it cites: input, label, group (the claim's abstracts, so that folds do not share one)."""
    folder = os.path.join(shared, "factcheck", "scifact")
    documents = {str(d["doc_id"]): d for d in lines(os.path.join(folder, "corpus.jsonl.gz"))}
    labels = {"SUPPORT": "supports", "CONTRADICT": "contradicts"}
    for claim in lines(os.path.join(folder, f"claims_{part}.jsonl")):
        for number in map(str, claim["cited_doc_ids"]):
            evidence = claim["evidence"].get(number)
            document = documents[number]
            pair = {"statement": claim["claim"], "title": document["title"], "sentences": document["abstract"]}
            yield pair, labels[evidence[0]["label"]] if evidence else "not-enough", number


def retrieved(shared, part, depth=5):
    """Each claim with the best abstracts by BM25 that it does not cite: nearly all of them say nothing of it."""
    folder = os.path.join(shared, "factcheck", "scifact")
    documents = [d for d in lines(os.path.join(folder, "corpus.jsonl.gz"))]
    index, lengths = collections.defaultdict(list), []
    for number, document in enumerate(documents):
        words = re.findall(r"[a-z0-9]+", (document["title"] + " " + " ".join(document["abstract"])).lower())
        lengths.append(len(words))
        for word, count in collections.Counter(words).items():
            index[word].append((number, count))
    mean = sum(lengths) / len(lengths)
    for claim in lines(os.path.join(folder, f"claims_{part}.jsonl")):
        cited, score = set(map(int, claim["cited_doc_ids"])), collections.Counter()
        for word in set(re.findall(r"[a-z0-9]+", claim["claim"].lower())):
            weight = math.log(1 + (len(documents) - len(index[word]) + 0.5) / (len(index[word]) + 0.5))
            for number, count in index[word]:
                score[number] += weight * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * lengths[number] / mean))
        best = [n for n, _ in sorted(score.items(), key=lambda x: (-x[1], x[0])) if documents[n]["doc_id"] not in cited]
        for number in best[:depth]:
            document = documents[number]
            pair = {"statement": claim["claim"], "title": document["title"], "sentences": document["abstract"]}
            yield pair, "not-enough", str(document["doc_id"])


def inference(shared, part):
    labels = {"significantly increase": "increased", "significantly increased": "increased",
              "significantly decreased": "decreased", "no significant difference": "no-difference"}
    for row in lines(os.path.join(shared, "factcheck", "evidence_inference", f"{part}.jsonl.gz")):
        pair = {"intervention": row["intervention"], "comparator": row["comparator"], "outcome": row["outcome"],
                "passage": row["evidence"]}
        yield pair, labels[row["label"]], row["pmcid"]


def run(program, pairs, *options):
    """What the program says of each pair."""
    text = "".join(json.dumps(pair) + "\n" for pair, _, _ in pairs)
    done = subprocess.run([program, *options], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


# ---------- measuring

def scores(gold, said, classes):
    table = {}
    for name in classes:
        right = sum(g == name == s for g, s in zip(gold, said))
        precision = right / max(1, sum(s == name for s in said))
        recall = right / max(1, sum(g == name for g in gold))
        table[name] = (precision, recall, 2 * precision * recall / max(1e-9, precision + recall))
    accuracy = sum(g == s for g, s in zip(gold, said)) / max(1, len(gold))
    return accuracy, sum(f for _, _, f in table.values()) / len(classes), table


def report(title, gold, said, classes):
    majority = collections.Counter(gold).most_common(1)[0][0]
    print(f"\n## {title} ({len(gold)} pairs)\n")
    print("| | accuracy | macro-F1 |\n|---|---|---|")
    for name, answers in (("weights", said), (f"always '{majority}'", [majority] * len(gold))):
        accuracy, macro, _ = scores(gold, answers, classes)
        print(f"| {name} | {accuracy:.3f} | {macro:.3f} |")
    table = scores(gold, said, classes)[2]
    print("\n| is / said | " + " | ".join(classes) + " | precision | recall | F1 |\n|---" + "|---" * (len(classes) + 3) + "|")
    for name in classes:
        row = [sum(g == name and s == other for g, s in zip(gold, said)) for other in classes]
        print(f"| {name} | " + " | ".join(map(str, row)) + " | " + " | ".join(f"{x:.3f}" for x in table[name]) + " |")


def report_flags(gold, flagged, label, words):
    said = [g for g, f in zip(gold, flagged) if f]
    right = sum(g == label for g in said)
    print(f"\n\"{words}\": said of {len(said)} of {len(gold)}, right {right}"
          + (f", precision {right / len(said):.3f}" if said else "")
          + f", recall {right / max(1, gold.count(label)):.3f}; share of '{label}' {gold.count(label) / len(gold):.3f}")


# ---------- fitting

def matrix(features, names):
    import numpy as np
    return np.array([[row.get(name, 0.0) for name in names] for row in features])


def fit(X, gold, classes, ridge, weights=None, rounds=400):
    """Multinomial logistic regression with a ridge, by Newton's method on the whole."""
    import numpy as np
    n, d = X.shape
    k = len(classes)
    Y = np.array([[g == c for c in classes] for g in gold], float)
    s = np.ones(n) if weights is None else np.array([weights[g] for g in gold])
    s = s / s.sum()
    W = np.zeros((d, k))
    for _ in range(30):
        Z = X @ W
        P = np.exp(Z - Z.max(1, keepdims=True))
        P /= P.sum(1, keepdims=True)
        G = X.T @ (s[:, None] * (P - Y)) + ridge * W
        H = np.zeros((d * k, d * k))
        for a in range(k):
            for b in range(k):
                c = s * P[:, a] * ((a == b) - P[:, b])
                H[a * d:(a + 1) * d, b * d:(b + 1) * d] = (X * c[:, None]).T @ X
        H += (ridge + 1e-9) * np.eye(d * k)
        step = np.linalg.solve(H, G.T.reshape(-1)).reshape(k, d).T
        W -= step
        if abs(step).max() < 1e-8:
            break
    return W


def predict(X, W):
    import numpy as np
    Z = X @ W
    P = np.exp(Z - Z.max(1, keepdims=True))
    return P / P.sum(1, keepdims=True)


def fold(group, folds=10):
    return int(hashlib.md5(group.encode()).hexdigest(), 16) % folds


def cross(X, gold, groups, classes, ridge, weights=None, others=None, other_groups=()):
    """Probabilities of each pair, and of other pairs, from weights that saw none of its group."""
    import numpy as np
    P = np.zeros((len(gold), len(classes)))
    Q = np.zeros((len(other_groups), len(classes)))
    where = np.array([fold(g) for g in groups])
    elsewhere = np.array([fold(g) for g in other_groups])
    for number in sorted(set(where)):
        train = where != number
        W = fit(X[train], [g for g, t in zip(gold, train) if t], classes, ridge, weights)
        P[~train] = predict(X[~train], W)
        if len(Q):
            Q[elsewhere == number] = predict(others[elsewhere == number], W)
    return (P, Q) if len(Q) else P


RIDGES = [0.0003, 0.001, 0.003, 0.01]


def choose(X, gold, groups, classes):
    """The ridge with the least cross-validated log loss (on the training part); rarer classes weigh more, by the root of their
    rarity."""
    counts = collections.Counter(gold)
    weights = {c: (len(gold) / counts[c]) ** 0.5 for c in classes}
    best = None
    for ridge in RIDGES:
        P = cross(X, gold, groups, classes, ridge, weights)
        loss = -sum(math.log(P[i, classes.index(g)]) for i, g in enumerate(gold)) / len(gold)
        if best is None or loss < best[0]:
            best = (loss, ridge, weights, P)
    return best


# How often "possibly disputes" and "possibly supports" are to be right among retrieved candidates: a lower bound, since an abstract
# that a claim does not cite counts as wrong whatever it says.
PRECISION = 0.6
# Without this feature neither is said.
GATE = "nearlyAllInAbstract"


def threshold(P, gold, classes, label, precision):
    """The lowest probability from which, cross-validated, a label is right this often; said at least 20 times."""
    index = classes.index(label)
    order = sorted(((round(float(P[i, index]), 6), gold[i] == label) for i in range(len(gold))), reverse=True)
    right, found = 0, None
    for count, (p, is_right) in enumerate(order, 1):
        right += is_right
        last = count == len(order) or order[count][0] < p
        if last and p > 0 and count >= 20 and right / count >= precision:
            found = p
    return found


def train(program, shared, write, show=False, only=None):
    for name, classes, load in (("stance", STANCES, scifact), ("effect", EFFECTS, inference)):
        if only and name != only:
            continue
        pairs = list(load(shared, "train"))
        answers = run(program, pairs, "--features")
        gold, groups = [p[1] for p in pairs], [p[2] for p in pairs]
        names = sorted({key for a in answers for key in a["features"]})
        X = matrix([a["features"] for a in answers], names)
        _, ridge, weights, P = choose(X, gold, groups, classes)
        said = [classes[i] for i in P.argmax(1)]
        report(f"{name}, cross-validated on train: ridge {ridge}", gold, said, classes)
        if show:
            for (pair, is_, _), s, answer in zip(pairs, said, answers):
                if s != is_:
                    print(f"\n{is_}, said {s}: {json.dumps(pair)[:2500]}\n   {answer['features']}")
        thresholds = {}
        if name == "stance":
            # In use, candidates are retrieved, and most say nothing of the statement: the threshold has to hold among those.
            extra = list(retrieved(shared, "train"))
            others = matrix([a["features"] for a in run(program, extra, "--features")], names)
            P, Q = cross(X, gold, groups, classes, ridge, weights, others, [p[2] for p in extra])
            import numpy as np
            both, all_gold = np.vstack([P, Q]), gold + ["not-enough"] * len(extra)
            gates = np.concatenate([X[:, names.index(GATE)], others[:, names.index(GATE)]])
            for label in ("contradicts", "supports"):
                for key, probabilities, labels, precision in (
                        (label, both * gates[:, None], all_gold, PRECISION), (label + "-cited", P, gold, 0.7)):
                    found = threshold(probabilities, labels, classes, label, precision)
                    if found is not None:
                        thresholds[key] = found = math.floor(found * 1000) / 1000
                        flags = list(probabilities[:, classes.index(label)] >= found)
                        report_flags(labels, flags, label, f"{key} from {found:.3f}")
        W = fit(X, gold, classes, ridge, weights)
        order = sorted(range(len(names)), key=lambda i: -abs(W[i]).max())
        print("\n" + "\n".join(f"{names[i]:20s} " + " ".join(f"{w:7.2f}" for w in W[i]) + f"   seen {int((X[:, i] != 0).sum())}" for i in order))
        if write:
            write_model(name, classes, names, W, thresholds, len(gold))


def write_model(name, classes, names, W, thresholds, count):
    path = os.path.join(ROOT, "Schema", f"{name}.json")
    source = {"stance": f"SciFact, claims_train: {count} claims with an abstract they cite",
              "effect": f"Evidence Inference 2.0, train: {count} passages"}[name]
    text = "{\n" + f'  "version": 1,\n  "trainedOn": {json.dumps(source)},\n  "classes": {json.dumps(classes)},\n'
    text += f'  "thresholds": {json.dumps(thresholds)},\n  "weights": {{\n'
    text += ",\n".join(f"    {json.dumps(n)}: {json.dumps([round(float(w), 3) for w in W[i]])}" for i, n in enumerate(names))
    with open(path, "w") as file:
        file.write(text + "\n  }\n}\n")
    print(f"wrote {path}")


def measure(program, shared):
    with open(os.path.join(ROOT, "Schema", "stance.json")) as file:
        thresholds = json.load(file)["thresholds"]
    pairs = list(scifact(shared, "dev_a"))
    answers = run(program, pairs)
    gold = [p[1] for p in pairs]
    report("SciFact dev_a: what cited abstracts say", gold, [a["label"] for a in answers], STANCES)
    extra = list(retrieved(shared, "dev_a"))
    others = run(program, extra)
    for label, words, key in (("contradicts", "possibly disputes", "possiblyDisputes"),
                              ("supports", "possibly supports", "possiblySupports")):
        limit = thresholds[label + "-cited"]
        report_flags(gold, [a["probabilities"][label] >= limit for a in answers], label,
                     f"{words}, from {limit}, the threshold for cited abstracts")
        report_flags(gold, [a[key] for a in answers], label, f"{words}, as the program says it")
        report_flags(gold + ["not-enough"] * len(extra), [a[key] for a in answers + others], label,
                     f"{words}, as the program says it, the five best uncited abstracts among them")
    pairs = list(inference(shared, "validation"))
    answers = run(program, pairs)
    report("Evidence Inference validation: direction of effect", [p[1] for p in pairs], [a["label"] for a in answers], EFFECTS)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--show", action="store_true", help="with --cross: what went wrong")
    parser.add_argument("--only", choices=["stance", "effect"], help="with --cross or --fit")
    options = parser.parse_args()
    if not os.path.isdir(os.path.join(options.shared, "factcheck", "scifact")):
        print("stance-bench: no factcheck data in the shared folder, skipped")
    elif options.fit or options.cross:
        train(options.program, options.shared, options.fit, options.show, options.only)
    else:
        measure(options.program, options.shared)


main()
