"""Changes of an output that the comparison of jobs/test/tables.py has to see, and some it must not.

Each is a function on the folder of an output whose table copies has rows with spans and a lag.
"""
import json
import shutil

import pyarrow
import pyarrow.parquet


def rows(change):
    """Puts other rows in the place of those of copies."""

    def spoil(output):
        path = output / "copies"
        table = pyarrow.parquet.read_table(path)
        changed = change(table)
        shutil.rmtree(path)
        path.mkdir()
        pyarrow.parquet.write_table(changed, path / "part-0.parquet")

    return spoil


def column(name, change, renamed=None):
    """Puts another column in the place of one of copies."""
    return rows(
        lambda table: table.set_column(
            table.schema.get_field_index(name), renamed or name, change(table[name])
        )
    )


def value(name, change):
    """Changes the last value of a column of copies."""

    def last(old):
        *others, end = old.to_pylist()
        return pyarrow.array([*others, change(end)], old.type)

    return column(name, last)


def _later(spans):
    *others, end = spans
    return [*others, {**end, "later_end": end["later_end"] + 1}]


def _count(output):
    run = json.loads((output / "run.json").read_text("utf-8"))
    run["tables"]["copies"] += 1
    (output / "run.json").write_text(json.dumps(run), "utf-8")


def _seconds(output):
    run = json.loads((output / "run.json").read_text("utf-8"))
    for stage in run["stages"]:
        stage.update(seconds=0.5, cpu_seconds=0.7, saved_tables=3, saved_bytes=4096)
    (output / "run.json").write_text(json.dumps(run), "utf-8")


def _in_two_files(output):
    path = output / "copies"
    table = pyarrow.parquet.read_table(path)
    shutil.rmtree(path)
    path.mkdir()
    pyarrow.parquet.write_table(table.slice(1), path / "part-0.parquet")
    pyarrow.parquet.write_table(table.slice(0, 1), path / "part-1.parquet")


def _twice(table):
    return pyarrow.concat_tables([table, table.slice(0, 1)])


IN_TABLES = {
    "a lost row": rows(lambda table: table.slice(1)),
    "a row more": rows(
        lambda table: pyarrow.concat_tables(
            [table, table.slice(0, 1).set_column(0, "earlier_id", [["no such"]])]
        )
    ),
    "a row twice": rows(_twice),
    "another value": value("earlier_source", lambda old: "other"),
    "another key": value("earlier_id", lambda old: "other"),
    "a double off by 1e-5": value("jaccard", lambda old: old - 1e-5),
    "a value of another span": value("spans", _later),
    "a span less": value("spans", lambda old: old[1:]),
    "no spans, NULL": value("spans", lambda old: None),
    "NULL, not a double": value("jaccard", lambda old: None),
    "NULL, not a whole number": value("lag_seconds", lambda old: 0 if old is None else None),
    "NULL, not a word": value("kind", lambda old: None),
    "another type": column("earlier_source", lambda old: old.cast("large_binary")),
    "another name": column("earlier_source", lambda old: old, "source"),
    "another order of columns": rows(lambda table: table.select(table.column_names[::-1])),
    "a table less": lambda output: shutil.rmtree(output / "boilerplate"),
}
BESIDE_TABLES = {
    "a file more": lambda output: (output / "terms" / ".left").touch(),
    "another count": _count,
}
NO_DIFFERENCE = {
    "another order of rows": rows(lambda table: table.take(list(range(len(table)))[::-1])),
    "rows in two files": _in_two_files,
    "a double off by 1e-6": value("jaccard", lambda old: old - 1e-6),
    "a double off by 2e-6": value("jaccard", lambda old: old - 2e-6),
    "seconds and fields of measuring": _seconds,
}
