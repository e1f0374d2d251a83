"""The comparison of outputs, tried on a made output that is spoilt in many ways.

    jobs/test/python jobs/test/test_tables.py
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pyarrow
import pyarrow.parquet

import spoilt
import tables

SAME_TABLES = pathlib.Path(__file__).with_name("same-tables")
FIELDS = ("earlier_begin", "earlier_end", "later_begin", "later_end")
SPANS = pyarrow.list_(pyarrow.struct([(field, pyarrow.int32()) for field in FIELDS]))
WEIGHTS = pyarrow.list_(
    pyarrow.struct([("term", pyarrow.string()), ("weight", pyarrow.float64())])
)
STRING, LONG, DOUBLE = pyarrow.string(), pyarrow.int64(), pyarrow.float64()


def _weights(first):
    return [{"term": "مصرف", "weight": first}, {"term": "كأس", "weight": 1e9}]


def _copy(earlier, later, lag, jaccard, *spans):
    return (earlier, later, "وكالة", lag, "NEAR", jaccard, [dict(zip(FIELDS, s)) for s in spans])


MADE = {
    "articles": (
        {"article_id": STRING, "published_at": pyarrow.timestamp("us", "UTC"), "text": STRING},
        [("a", 0, "خبر"), ("b", None, ""), ("c", 10**15, None)],
    ),
    "copies": (
        {
            "earlier_id": STRING,
            "later_id": STRING,
            "earlier_source": STRING,
            "lag_seconds": LONG,
            "kind": STRING,
            "jaccard": DOUBLE,
            "spans": SPANS,
        },
        [
            _copy("a", "b", None, 0.5, (0, 9, 3, 12), (20, 30, 15, 25)),
            _copy("a", "c", 60, None),
            _copy("b", "c", 60, 0.7, (0, 9, 3, 12), (20, 30, 15, 25)),
        ],
    ),
    # Their source may be NULL, and a key has the text.
    "boilerplate": (
        {"kind": STRING, "source": STRING, "text": STRING, "day_count": LONG},
        [("FURNITURE", "", "شارك", 1), ("FURNITURE", None, "شارك", 2)],
    ),
    "topics": (
        {"topic_id": STRING, "terms": WEIGHTS},
        [("1", _weights(0.25)), ("2", None)],
    ),
}


def write(folder, name, types, rows):
    (folder / name).mkdir()
    columns = list(zip(*rows)) or [[] for _ in types]
    table = pyarrow.table(
        [pyarrow.array(column, kind) for column, kind in zip(columns, types.values())],
        names=list(types),
    )
    pyarrow.parquet.write_table(table, folder / name / "part-0.parquet")


def make(folder):
    """An output of all tables; those not made above have their keys only, and no rows."""
    folder.mkdir()
    for name, keys in tables.KEYS.items():
        types, rows = MADE.get(name, ({key: STRING for key in keys}, []))
        write(folder, name, types, rows)
    stages = [{"stage": "read", "seconds": 1.5, "in": {"records": 3}, "out": {"articles": 3}}]
    run = {"tables": {"copies": 3}, "stages": stages, "warnings": []}
    (folder / "run.json").write_text(json.dumps(run), "utf-8")


def spoil(made, change):
    other = made.with_name("other")
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(made, other)
    change(other)
    return other


def change_of(name, at, column, value):
    """Changes one value of a made table."""

    def change(output):
        types, rows = MADE[name]
        rows = [list(row) for row in rows]
        rows[at][list(types).index(column)] = value
        shutil.rmtree(output / name)
        write(output, name, types, rows)

    return change


def sees_what_differs_and_nothing_else(made):
    assert list(tables.differences(made, made)) == []
    for what, change in {**spoilt.IN_TABLES, **spoilt.BESIDE_TABLES}.items():
        other = spoil(made, change)
        assert list(tables.differences(made, other)), f"does not see {what}"
        in_tables = bool(tables.Comparison(made, other).lines())
        assert in_tables == (what in spoilt.IN_TABLES), what
        if what in spoilt.IN_TABLES:
            assert tables.Comparison(other, made).lines(), f"does not see {what} in OLD"
    for what, change in spoilt.NO_DIFFERENCE.items():
        found = list(tables.differences(made, spoil(made, change)))
        assert not found, f"takes for a difference: {what}: {found}"


def counts_by_table_and_column(made):
    cases = [
        ("articles", 0, "text", None, ["articles.text: 1 values differ", '"خبر" → null']),
        ("articles", 1, "text", None, ["articles.text: 1 values differ", '"" → null']),
        ("articles", 2, "published_at", 10**15 + 1, ["articles.published_at: 1 values differ"]),
        ("boilerplate", 1, "day_count", 3, ["boilerplate.day_count: 1 values differ", "2 → 3"]),
        ("boilerplate", 0, "source", "x", ["1 rows only in OLD", "1 rows only in NEW"]),
        ("topics", 0, "terms", _weights(0.25001), ["terms[0].weight: 0.25 → 0.25001"]),
        ("topics", 1, "terms", [], ["topics.terms: 1 values differ", "null → []"]),
    ]
    for name, at, column, value, wanted in cases:
        lines = tables.Comparison(made, spoil(made, change_of(name, at, column, value))).lines()
        for words in wanted:
            assert any(words in line for line in lines), (words, lines)
    alike = spoil(made, change_of("topics", 0, "terms", _weights(0.250001)))
    assert not tables.Comparison(made, alike).lines()


def numbers_that_are_none(_):
    infinite, none = float("inf"), float("nan")
    old = pyarrow.array([infinite, infinite, none, none, None, 1.0])
    new = pyarrow.array([infinite, -infinite, none, 1.0, none, 1.0])
    assert tables.equal(old, new).to_pylist() == [True, False, True, False, False, True]


def rows_of_one_key_are_matched_whatever_their_order(made):
    """One of two rows of a key is another now: that is one value, not two."""
    types, rows = MADE["boilerplate"]
    left, right = made.with_name("left"), made.with_name("right")
    for folder, counts in ((left, (1, 2, 3)), (right, (4, 3, 1))):
        shutil.copytree(made, folder)
        shutil.rmtree(folder / "boilerplate")
        write(folder, "boilerplate", types, [(*rows[0][:3], count) for count in counts])
    assert tables.Comparison(left, right).counts == ["boilerplate.day_count: 1 values differ"]


def shows_some_or_all(made):
    other = spoil(made, spoilt.rows(lambda table: table.slice(len(table))))
    assert len(tables.Comparison(made, other, shown=2).shown) == 2
    assert len(tables.Comparison(made, other, shown=None).shown) == 3


def ends_with_a_code_and_a_line(made):
    other = spoil(made, spoilt.IN_TABLES["another value"])
    broken = made.with_name("broken")
    shutil.copytree(made, broken)
    (broken / "terms" / "part-0.parquet").write_bytes(b"no Parquet")
    for code, arguments in (
        (0, [made, made]),
        (1, [made, other]),
        (1, [made, other, "--list"]),
        (2, [made]),
        (2, [made, other, "--all"]),
        (2, [made, made.with_name("none")]),
        (2, [made, broken]),
    ):
        ended = subprocess.run([SAME_TABLES, *arguments], capture_output=True, text=True)
        assert ended.returncode == code, (arguments, ended)
        assert len(ended.stderr.splitlines()) == (code == 2), ended.stderr


TESTS = (
    sees_what_differs_and_nothing_else,
    counts_by_table_and_column,
    numbers_that_are_none,
    rows_of_one_key_are_matched_whatever_their_order,
    shows_some_or_all,
    ends_with_a_code_and_a_line,
)

if __name__ == "__main__":
    for test in TESTS:
        with tempfile.TemporaryDirectory() as folder:
            made = pathlib.Path(folder, "made")
            make(made)
            test(made)
    print(f"{len(TESTS)} tests of the comparison passed", file=sys.stderr)
