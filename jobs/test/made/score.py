"""Scores an output of Naskh against the truth of formulas.py or other_formulas.py.

    jobs/test/python jobs/test/made/score.py RESULT OUT/truth.jsonl

Prints for each label and kind the share of pairs reached and joined, the formulas that articles are
most often of, and as the last line the shares by label as JSON. A pair is reached by a row of
copies, by a common cluster, by a version, or by rows of both to one earlier article whose spans
there overlap by 150 characters or more. It is joined by a common cluster or a version.
"""

import collections
import json
import sys

import output

COMMON = 150  # characters that two spans in an earlier article share, to be of one text
SHOWN = 12  # formulas
WIDTH = 110  # characters of a formula or a filling
FORMULA = ("FORMULA", "TEMPLATE")  # kinds


class Links:
    """Which articles an output links."""

    def __init__(self, out):
        self.stands = output.standing(out)
        self.cluster = dict(output.rows(out, "copy_members", "article_id", "cluster_id"))
        self.holders = collections.defaultdict(dict)
        for earlier, later, spans in output.rows(out, "copies", "earlier_id", "later_id", "spans"):
            self.holders[later][earlier] = [
                (span["earlier_begin"], span["earlier_end"]) for span in spans or []
            ]

    def joined(self, a, b):
        return a == b or (a in self.cluster and self.cluster[a] == self.cluster.get(b))

    def reached(self, a, b):
        ours, theirs = self.holders.get(a, {}), self.holders.get(b, {})
        return (
            self.joined(a, b)
            or b in ours
            or a in theirs
            or any(
                max(begin, other_begin) + COMMON < min(end, other_end)
                for holder in ours.keys() & theirs.keys()
                for begin, end in ours[holder]
                for other_begin, other_end in theirs[holder]
            )
        )


def sums_of(links, truth):
    """Pairs, and how many are reached and joined, by (label, kind); of a label's kinds also "all"."""
    sums = collections.defaultdict(collections.Counter)
    with open(truth, encoding="utf-8") as lines:
        for pair in map(json.loads, lines):
            a, b = links.stands[pair["a"]], links.stands[pair["b"]]
            for key in ((pair["label"], pair["kind"]), (pair["label"], "all")):
                sums[key]["pairs"] += 1
                sums[key]["reached"] += links.reached(a, b)
                sums[key]["joined"] += links.joined(a, b)
    return sums


def cut(text):
    return " ".join(text.split())[:WIDTH]


def formulas(out):
    """Lines about the formulas that most articles hold, with their fillings where the table has them."""
    listed = output.table(out, "boilerplate").to_pylist()
    listed = [row for row in listed if row["kind"] in FORMULA]
    listed.sort(key=lambda row: (-row["article_count"], row["text"]))
    for row in listed[:SHOWN]:
        yield f"  {row['article_count']:3d} articles {row['day_count']:2d} days  {cut(row['text'])}"
        for example in row.get("examples") or []:
            yield f"      e.g. {cut(example)}"


def main(out, truth):
    sums = sums_of(Links(out), truth)
    print(f"{'label':11s} {'kind':19s} {'pairs':>6s} {'reached':>8s} {'clusters':>8s}")
    figures = {}
    for (label, kind), counts in sorted(sums.items()):
        reached, joined = (counts[name] / counts["pairs"] for name in ("reached", "joined"))
        print(f"{label:11s} {kind:19s} {counts['pairs']:6d} {reached:8.3f} {joined:8.3f}")
        if kind == "all":
            figures[label] = {
                "pairs": counts["pairs"],
                "reached": round(reached, 4),
                "joined": round(joined, 4),
            }
    print("boilerplate, formulas:")
    for line in formulas(out):
        print(line)
    print(json.dumps(figures))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: score.py RESULT OUT/truth.jsonl")
    main(*sys.argv[1:])
