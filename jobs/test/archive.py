"""The figures of jobs/benchmarks/archive, which describes the options."""
import argparse
import collections
import gzip
import json
import pathlib
import random
import sys
import tempfile

import measured
import pyarrow.parquet as parquet
from markdown import table

HEAP = "2g"

# Pairs of this much are what the field's tools find, and what they lose.
NEAR = 0.7
CONTAINED = 0.5

# A passage of 30 tokens, in characters of Arabic news, about.
PASSAGE_CHARS = 150


def lines(corpus):
    opened = gzip.open if corpus.name.endswith(".gz") else open
    with opened(corpus, "rt", encoding="utf-8") as file:
        return file.readlines()


def published(output):
    """Ids of a whole run in the order of dates."""
    rows = rows_of(output, "articles", "article_id", "published_at")
    rows.sort(key=lambda row: (row["published_at"] is None, row["published_at"], row["article_id"]))
    return [row["article_id"] for row in rows]


def rows_of(output, name, *columns):
    return parquet.read_table(output / name, columns=list(columns)).to_pylist()


def write(path, some):
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        out.writelines(some)
    return path


def groups(output, members, group):
    found = collections.defaultdict(set)
    for row in rows_of(output, members, group, "article_id"):
        found[row[group]].add(row["article_id"])
    return found


def pairs(of):
    found = set()
    for members in of.values():
        inside = sorted(members)
        found.update((a, b) for i, a in enumerate(inside) for b in inside[i + 1 :])
    return found


def agreement(some, others):
    one, other = pairs(some), pairs(others)
    return len(one & other) / max(1, len(one | other)), len(one | other)


class Copies:
    """The rows of an output, and which pairs are reached by them."""

    def __init__(self, output):
        self.rows = rows_of(
            output,
            "copies",
            *("earlier_id", "later_id", "earlier_source", "later_source", "jaccard"),
            *("coverage_earlier", "coverage_later", "spans"),
        )
        self.pairs = {(row["earlier_id"], row["later_id"]) for row in self.rows}
        self.cluster = {
            article: cluster
            for cluster, members in groups(output, "copy_members", "cluster_id").items()
            for article in members
        }
        self.holders = collections.defaultdict(dict)
        for row in self.rows:
            spans = [(s["earlier_begin"], s["earlier_end"]) for s in row["spans"]]
            self.holders[row["later_id"]][row["earlier_id"]] = spans

    def reaches(self, a, b):
        if (a, b) in self.pairs or (b, a) in self.pairs:
            return True
        if a in self.cluster and self.cluster[a] == self.cluster.get(b):
            return True
        one, other = self.holders[a], self.holders[b]
        return any(
            min(end, other_end) - max(begin, other_begin) >= PASSAGE_CHARS
            for holder in one.keys() & other.keys()
            for begin, end in one[holder]
            for other_begin, other_end in other[holder]
        )

    def wanted(self, is_wanted):
        return [(row["earlier_id"], row["later_id"]) for row in self.rows if is_wanted(row)]


def is_near(row):
    return row["jaccard"] >= NEAR


def is_contained(row):
    larger = max(row["coverage_earlier"], row["coverage_later"])
    return larger >= CONTAINED and row["earlier_source"] != row["later_source"]


def recall(whole, grown, is_wanted):
    wanted = whole.wanted(is_wanted)
    reached = sum(grown.reaches(*pair) for pair in wanted)
    return reached, len(wanted)


IDS = {
    "articles": "article_id",
    "copy_clusters": "cluster_id",
    "stories": "story_id",
    "topics": "topic_id",
    "passages": "passage_id",
}


def state(output):
    """Published ids, and who is a member of what."""
    ids = {
        (name, row[key]) for name, key in IDS.items() for row in rows_of(output, name, key)
    }
    members = {
        (name, row[key], row["article_id"])
        for name, key in (("copy_members", "cluster_id"), ("story_members", "story_id"))
        for row in rows_of(output, name, key, "article_id")
    }
    return ids | members


def share(part, whole):
    return f"{part / max(1, whole):.4f} ({part:,} of {whole:,})"


def main(arguments):
    parser = argparse.ArgumentParser(prog="archive")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--order", choices=["dates", "random"], default="dates")
    parser.add_argument("--batches", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("options", nargs="*", metavar="OPTION of naskh run, behind --")
    asked = parser.parse_args(arguments)
    measured.two_cores()
    measured.build()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        whole = folder / "whole"
        print("archive: one run …", file=sys.stderr)
        options = [*asked.options, "--memory", HEAP]
        run = measured.naskh("run", asked.corpus.resolve(), whole, *options)
        by_id = {json.loads(line)["id"]: line for line in lines(asked.corpus)}
        order = [article for article in published(whole) if article in by_id]
        if asked.order == "random":
            random.Random(asked.seed).shuffle(order)
        half = len(order) // 2
        batch = -(-(len(order) - half) // asked.batches)
        grown = folder / "grown"
        first = write(folder / "first.jsonl.gz", [by_id[article] for article in order[:half]])
        print("archive: half of it …", file=sys.stderr)
        measured.naskh("run", first, grown, *options)
        changed = 0
        costs = []
        before = state(grown)
        for number in range(asked.batches):
            some = order[half + number * batch : half + (number + 1) * batch]
            path = write(folder / f"batch-{number}.jsonl.gz", [by_id[article] for article in some])
            print(f"archive: batch {number + 1} of {asked.batches} …", file=sys.stderr)
            costs.append(measured.naskh("add", grown, path, "--memory", HEAP))
            after = state(grown)
            changed += len(before - after)
            before = after
        one, other = Copies(whole), Copies(grown)
        clusters, cluster_pairs = agreement(
            groups(whole, "copy_members", "cluster_id"),
            groups(grown, "copy_members", "cluster_id"),
        )
        stories, story_pairs = agreement(
            groups(whole, "story_members", "story_id"),
            groups(grown, "story_members", "story_id"),
        )
        table(
            [
                f"{len(order):,} articles in order of {asked.order}: half by run,"
                f" the rest in {asked.batches} batches by add, against one run",
                "value",
            ],
            *[
                ["pairs of Jaccard ≥ 0.7 reached", share(*recall(one, other, is_near))],
                [
                    "pairs of two sources, containment ≥ 0.5, reached",
                    share(*recall(one, other, is_contained)),
                ],
                ["clusters: pairs in both of those in either", f"{clusters:.3f} of {cluster_pairs:,}"],
                ["stories: pairs in both of those in either", f"{stories:.3f} of {story_pairs:,}"],
                ["published ids and memberships that changed", f"{changed:,}"],
                ["CPU seconds of the one run", f"{run.cpu_seconds:,.0f}"],
                ["CPU seconds of the first batch", f"{costs[0].cpu_seconds:,.0f}"],
                ["CPU seconds of the last batch", f"{costs[-1].cpu_seconds:,.0f}"],
                [
                    "last batch as a share of the one run",
                    f"{costs[-1].cpu_seconds / run.cpu_seconds:.2f}",
                ],
                ["seconds of the last batch", f"{costs[-1].seconds:,.0f}"],
            ],
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
