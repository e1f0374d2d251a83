"""Compares two outputs of Naskh, row for row.

    python jobs/test/tables.py EXPECTED ACTUAL

Prints what differs and exits with 1 if anything does. Order of rows and how they lie in files do
not count; columns, their types and order, every value and how often a row occurs do. Of run.json
the rows of tables, the rows in and out of stages and the warnings count.
"""
import collections
import json
import pathlib
import sys

import pyarrow.parquet

TABLES = (
    "articles",
    "rejects",
    "copies",
    "copy_clusters",
    "copy_members",
    "boilerplate",
    "terms",
    "stories",
    "story_members",
    "topics",
    "article_topics",
)
SHOWN = 3
WIDTH = 300


def read(folder):
    """Column names with types, and how often each row occurs."""
    table = pyarrow.parquet.read_table(folder)
    columns = [(field.name, str(field.type)) for field in table.schema]
    rows = collections.Counter(
        json.dumps(row, ensure_ascii=False, default=str) for row in table.to_pylist()
    )
    return columns, rows


def counted(output):
    run = json.loads((output / "run.json").read_text("utf-8"))
    return {
        "tables": run["tables"],
        "stages": [(stage["stage"], stage["in"], stage["out"]) for stage in run["stages"]],
        "warnings": [(warning["warning"], warning["count"]) for warning in run["warnings"]],
    }


def left_over(output):
    """What stands in an output beside the files of its tables and run.json."""
    known = {*TABLES, "run.json"}
    for path in sorted(output.rglob("*")):
        inner = path.relative_to(output)
        if len(inner.parts) == 1 and path.name not in known:
            yield inner
        elif len(inner.parts) > 1 and not path.name.startswith(("part-", "_SUCCESS")):
            yield inner


def differences(expected, actual):
    """One line for each difference; none if the outputs are equal."""
    expected, actual = pathlib.Path(expected), pathlib.Path(actual)
    for name in TABLES:
        if not (actual / name).is_dir():
            yield f"{name}: missing"
            continue
        columns, rows = read(expected / name)
        actual_columns, actual_rows = read(actual / name)
        if columns != actual_columns:
            yield f"{name}: columns {columns} are now {actual_columns}"
        for sign, more in (("-", rows - actual_rows), ("+", actual_rows - rows)):
            for row in sorted(more.elements())[:SHOWN]:
                yield f"{name}: {sign} {row[:WIDTH]}"
            if more.total() > SHOWN:
                yield f"{name}: {sign} {more.total() - SHOWN} more"
    if not (actual / "run.json").is_file():
        yield "run.json: missing"
        return
    ours, theirs = counted(expected), counted(actual)
    for part, value in ours.items():
        if theirs[part] != value:
            yield f"run.json: {part}: {value} is now {theirs[part]}"
    for name in left_over(actual):
        yield f"{name}: does not belong there"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(differences(*sys.argv[1:]))
    print("\n".join(found) or "equal")
    sys.exit(bool(found))
