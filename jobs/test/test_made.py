"""The generators and scorers of jobs/test/made, tried without Spark.

jobs/test/python jobs/test/test_made.py
"""

import collections
import contextlib
import hashlib
import io
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

import pyarrow
import pyarrow.parquet

MADE = pathlib.Path(__file__).with_name("made")
sys.path.insert(0, str(MADE))
import event_kinds  # noqa: E402
import score  # noqa: E402
import score_events  # noqa: E402

GENERATORS = {
    "formulas": ["--days", "6", "--filler", "20"],
    "other_formulas": ["--days", "6", "--filler", "20"],
    "event_kinds": ["--filler", "20"],
}
FILES = ("articles", "instances", "truth")
# Of formulas.py with its defaults: figures of another text are not to be compared with earlier ones.
FROZEN = "b0762fa4"


def make(folder, name, *options, hash_seed="0"):
    """The lines of what a generator writes, by file."""
    subprocess.run(
        [sys.executable, MADE / f"{name}.py", folder, *options],
        check=True,
        capture_output=True,
        env={"PYTHONHASHSEED": hash_seed},
    )
    return [(folder / f"{file}.jsonl").read_text("utf-8").splitlines() for file in FILES]


def read(folder, name):
    return [[json.loads(line) for line in lines] for lines in make(folder, name, *GENERATORS[name])]


def the_same_arguments_give_the_same_bytes(folder):
    for name, options in GENERATORS.items():
        made = make(folder, name, *options)
        assert made == make(folder, name, *options, hash_seed="1"), name
        assert made != make(folder, name, *options, "--seed", "2"), name


def formulas_are_those_that_figures_were_taken_of(folder):
    made = make(folder, "formulas")
    digest = hashlib.sha256("\n".join(itertools.chain(*made)).encode()).hexdigest()
    assert digest.startswith(FROZEN), digest


def the_truth_is_of_articles_and_fits_their_instances(folder):
    for name in GENERATORS:
        articles, instances, truth = read(folder, name)
        instance = {member["id"]: member["instance"] for member in instances}
        assert sorted(instance) == sorted(article["id"] for article in articles)
        assert len(instance) == len(articles)
        for pair in truth:
            one = instance[pair["a"]] == instance[pair["b"]]
            assert pair["a"] != pair["b"]
            assert one == (pair["label"] in ("copy", "same")), pair


def an_instance_is_of_several_outlets_within_hours(folder):
    for name, hours in (("formulas", 8), ("other_formulas", 8), ("event_kinds", 9)):
        articles, instances, _ = read(folder, name)
        article = {article["id"]: article for article in articles}
        members = collections.defaultdict(list)
        for member in instances:
            if member["kind"] not in ("filler", "background", "flash", "update", "report"):
                members[member["instance"]].append(article[member["id"]])
        for several in members.values():
            assert len({one["source"] for one in several}) == len(several) > 1
            published = sorted(one["published"] for one in several)
            assert published[0][:10] == published[-1][:10]
            assert int(published[-1][11:13]) - int(published[0][11:13]) <= hours


def other_formulas_are_as_long_as_news(folder):
    articles, _, _ = read(folder, "other_formulas")
    kinds = collections.Counter()
    for article in articles:
        kind, _, _ = article["id"].rpartition("-")
        kinds[kind] += 1
        if kind not in ("filler", "background", "report", "update"):
            assert 50 < len(article["text"].split()) < 240, article
    assert set(kinds) >= {"fixtures", "currency", "obituary", "roll", "prayer", "filler"}


def outlets_of_one_event_have_words_of_their_own(folder):
    worded = event_kinds.wordings()
    assert set(worded) == set(event_kinds.SLOTS) and len(worded) == 20
    articles, instances, truth = read(folder, "event_kinds")
    text = {article["id"]: article["text"] for article in articles}
    same = [pair for pair in truth if pair["label"] == "same"]
    assert len(same) == 20 * 10 * 3 and len(truth) == 20 * 30 * 29 // 2
    for pair in same:
        a, b = (text[pair[side]] for side in "ab")
        assert not event_kinds.runs(a) & event_kinds.runs(b), pair
    for member in instances:
        if member["kind"] != "filler":
            assert 75 < len(text[member["id"]].split()) < 150, member


def a_run_is_of_tokens_however_they_are_spelled(_):
    assert event_kinds.runs("أ ب ت ث ج ح خ د.") == event_kinds.runs("ا، ب ت ث «ج» ح خ د")
    assert not event_kinds.runs("ا ب ت ث ج ح خ")


def write(folder, name, rows):
    (folder / name).mkdir(parents=True)
    table = pyarrow.Table.from_pylist(rows)
    pyarrow.parquet.write_table(table, folder / name / "part-0.parquet")


def articles(names, versions=(), canonicals=()):
    versions, canonicals = dict(versions), dict(canonicals)
    return [
        {"article_id": a, "version_of": versions.get(a), "canonical_id": canonicals.get(a, a)}
        for a in names
    ]


def truth(folder, label, pairs):
    path = folder / "truth.jsonl"
    lines = [json.dumps({"a": a, "b": b, "kind": "k", "label": label}) for a, b in pairs]
    path.write_text("\n".join(lines), "utf-8")
    return path


def printed(main, *arguments):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        main(*arguments)
    return out.getvalue().splitlines()


def row(earlier, later, begin, end):
    return {
        "earlier_id": earlier,
        "later_id": later,
        "spans": [{"earlier_begin": begin, "earlier_end": end}],
    }


def a_pair_is_reached_by_row_cluster_version_or_one_earlier_text(folder):
    out = folder / "out"
    write(out, "articles", articles("abcdefghv", versions=[("v", "a")]))
    write(out, "copy_members", [{"article_id": x, "cluster_id": "a"} for x in "ab"])
    rows = [row("c", "d", 0, 9), row("e", "f", 0, 500), row("e", "g", 340, 900)]
    write(out, "copies", [*rows, row("e", "h", 350, 900)])
    boilerplate = {"text": "بعث … برقية", "article_count": 7, "day_count": 3}
    kinds = ("FORMULA", "TEMPLATE", "FURNITURE")
    write(
        out,
        "boilerplate",
        [{**boilerplate, "kind": kind, "examples": [f"to {kind}"]} for kind in kinds],
    )
    joined, reached = [("a", "b"), ("a", "v"), ("b", "v")], [("c", "d"), ("f", "g"), ("f", "e")]
    neither = [("a", "c"), ("f", "h"), ("d", "h")]  # f and h share 150 characters and no more
    lines = printed(score.main, out, truth(folder, "copy", joined + reached + neither))
    assert json.loads(lines[-1]) == {"copy": {"pairs": 9, "reached": 0.6667, "joined": 0.3333}}
    assert lines[1].split() == ["copy", "all", "9", "0.667", "0.333"]
    shown = "\n".join(lines)
    assert "to FORMULA" in shown and "to TEMPLATE" in shown and "to FURNITURE" not in shown


def stories_hold_copies_and_versions_of_their_members(folder):
    out = folder / "out"
    known = articles("abcdev", versions=[("v", "a")], canonicals=[("c", "b")])
    write(out, "articles", known)
    members = [{"article_id": x, "story_id": "a"} for x in "ab"]
    write(out, "story_members", members)
    together, apart = [("a", "b"), ("v", "c")], [("a", "d"), ("d", "e")]
    path = truth(folder, "same", together + apart)
    with open(path, "a", encoding="utf-8") as file:
        file.write('\n{"a": "a", "b": "b", "kind": "k", "label": "other"}')
    lines = printed(score_events.main, out, path)
    assert json.loads(lines[-1]) == {
        "other": {"pairs": 1, "one_story": 1.0},
        "same": {"pairs": 4, "one_story": 0.5},
    }


TESTS = (
    the_same_arguments_give_the_same_bytes,
    formulas_are_those_that_figures_were_taken_of,
    the_truth_is_of_articles_and_fits_their_instances,
    an_instance_is_of_several_outlets_within_hours,
    other_formulas_are_as_long_as_news,
    outlets_of_one_event_have_words_of_their_own,
    a_run_is_of_tokens_however_they_are_spelled,
    a_pair_is_reached_by_row_cluster_version_or_one_earlier_text,
    stories_hold_copies_and_versions_of_their_members,
)

if __name__ == "__main__":
    for test in TESTS:
        with tempfile.TemporaryDirectory() as made:
            test(pathlib.Path(made))
    print(f"{len(TESTS)} tests of made corpora passed", file=sys.stderr)
