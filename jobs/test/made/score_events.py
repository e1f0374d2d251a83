"""Scores the stories of an output of Naskh against the truth of event_kinds.py.

    jobs/test/python jobs/test/made/score_events.py RESULT OUT/truth.jsonl

Prints for each kind the share of pairs in one story, of other instances and of the same one, and as
the last line those of all kinds as JSON. A version is in the story of the article that stands for it, a
copy in that of its canonical.
"""

import collections
import json
import sys

import output


def sums_of(out, truth):
    """(pairs, pairs in one story) by (kind, label); of all kinds together also "all"."""
    canonical = dict(output.rows(out, "articles", "article_id", "canonical_id"))
    stands = output.standing(out)
    story = dict(output.rows(out, "story_members", "article_id", "story_id"))

    def story_of(article):
        return story.get(stands[article]) or story.get(canonical[article])

    sums = collections.defaultdict(lambda: [0, 0])
    with open(truth, encoding="utf-8") as lines:
        for pair in map(json.loads, lines):
            a, b = (story_of(pair[side]) for side in "ab")
            for kind in (pair["kind"], "all"):
                sums[kind, pair["label"]][0] += 1
                sums[kind, pair["label"]][1] += a is not None and a == b
    return sums


def main(out, truth):
    sums = sums_of(out, truth)
    share = {key: together / pairs for key, (pairs, together) in sums.items()}
    print(f"{'kind':11s} {'other':>6s} {'same':>6s}   pairs in one story")
    for kind in sorted({kind for kind, _ in sums}, key=lambda kind: (kind == "all", kind)):
        print(f"{kind:11s} {share[kind, 'other']:6.3f} {share[kind, 'same']:6.3f}")
    print(
        json.dumps(
            {
                label: {"pairs": sums["all", label][0], "one_story": round(share["all", label], 4)}
                for label in ("other", "same")
            }
        )
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: score_events.py RESULT OUT/truth.jsonl")
    main(*sys.argv[1:])
