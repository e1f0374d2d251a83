"""Compares two outputs of Naskh, row for row. The command is jobs/test/same-tables.

Rows are matched by the key of their table. Doubles, also those in arrays and structs, are equal
within 2e-6; all else has to be the same: columns, their types and order, every value and how often a
row occurs. Order of rows and files do not count.
"""
import collections
import json
import pathlib

import pyarrow
import pyarrow.compute as pc
import pyarrow.dataset

KEYS = {
    "articles": ("article_id",),
    "rejects": ("input_file", "position", "reason"),
    "copies": ("earlier_id", "later_id"),
    "copy_clusters": ("cluster_id",),
    "copy_members": ("cluster_id", "article_id"),
    "passages": ("passage_id",),
    "boilerplate": ("kind", "source", "text"),
    "terms": ("article_id",),
    "stories": ("story_id",),
    "story_members": ("story_id", "article_id"),
    "topics": ("topic_id",),
    "article_topics": ("article_id",),
    "sources": ("source",),
    "batches": ("batch",),
    "changes": ("article_id", "kind", "group_id"),
}
OF_THE_RUN = {"batches": ("added_at", "inputs")}  # when and from where, of each run its own
WITHIN = 2.0001e-6  # 2e-6 between two millionths, which no double holds exactly
SHOWN = 10  # differences
WIDTH = 120  # characters of a value


class Table:
    """A table of an output. Its columns are read one by one, as texts are large."""

    def __init__(self, folder):
        self._data = pyarrow.dataset.dataset(folder, format="parquet")
        self.types = {field.name: str(field.type) for field in self._data.schema}

    def column(self, name):
        return self._data.to_table([name]).column(0)

    def keys(self, names):
        """The key of each row. A NULL is a value like others."""
        return list(zip(*(self.column(name).to_pylist() for name in names)))

    def rows(self, places):
        """Rows as JSON."""
        return [_json(row) for row in self._data.take(places).to_pylist()] if places else []


class Comparison:
    """What differs between the tables of two outputs: lines with counts, and some differences."""

    def __init__(self, old, new, shown=SHOWN):
        """Compares; keeps the first ``shown`` differences, all with None."""
        self.rows = 0
        self.counts = []
        self.shown = []
        self._limit = shown
        for name in KEYS:
            self._table(name, pathlib.Path(old, name), pathlib.Path(new, name))

    def lines(self):
        """For people; none if the tables are equal."""
        return self.counts + self.shown

    def _count(self, line, examples=()):
        self.counts.append(line)
        self.shown.extend(examples)

    def _room(self, places):
        """As many of the places as may still be shown."""
        return places if self._limit is None else places[: self._limit - len(self.shown)]

    def _table(self, name, old_folder, new_folder):
        missing = [
            side
            for side, folder in (("OLD", old_folder), ("NEW", new_folder))
            if not folder.is_dir()
        ]
        if missing:
            self._count(f"{name}: missing in {' and '.join(missing)}")
            return
        old, new = Table(old_folder), Table(new_folder)
        if list(old.types.items()) != list(new.types.items()):
            self._count(f"{name}: columns differ: {_signature(old)} → {_signature(new)}")
        both = [column for column, kind in old.types.items() if new.types.get(column) == kind]
        if not set(KEYS[name]) <= set(both):
            return  # the columns differ
        keys = old.keys(KEYS[name])
        pairs, only_old, only_new = _matched(old, new, keys, new.keys(KEYS[name]))
        self.rows += len(keys)
        for side, table, places in (("OLD", old, only_old), ("NEW", new, only_new)):
            if places:
                self._count(
                    f"{name}: {len(places):,} rows only in {side}",
                    (
                        f"{name}: only in {side}: {_cut(row, WIDTH)}"
                        for row in table.rows(self._room(places))
                    ),
                )
        old_places, new_places = (pyarrow.array(side, pyarrow.int64()) for side in pairs)
        for column in both:
            if column not in (*KEYS[name], *OF_THE_RUN.get(name, ())):
                ours = old.column(column).take(old_places).combine_chunks()
                theirs = new.column(column).take(new_places).combine_chunks()
                places = pc.indices_nonzero(pc.invert(equal(ours, theirs)))
                if places:
                    some = self._room(places)
                    self._count(
                        f"{name}.{column}: {len(places):,} values differ",
                        (
                            f"{name} {_cut(_json(keys[place]), WIDTH)} {column}{_apart(a, b)}"
                            for place, a, b in zip(
                                old_places.take(some).to_pylist(),
                                ours.take(some).to_pylist(),
                                theirs.take(some).to_pylist(),
                            )
                        ),
                    )


def _matched(old, new, old_keys, new_keys):
    """Places of rows of one key, as (old places, new places), and those that one side alone has."""
    by_key = collections.defaultdict(lambda: ([], []))
    for side, keys in enumerate((old_keys, new_keys)):
        for place, key in enumerate(keys):
            by_key[key][side].append(place)
    pairs, only_old, only_new = ([], []), [], []
    for ours, theirs in by_key.values():
        if len(ours) > 1 and theirs or len(theirs) > 1 and ours:
            ours, theirs = _alike(old, new, ours, theirs)
        count = min(len(ours), len(theirs))
        pairs[0].extend(ours[:count])
        pairs[1].extend(theirs[:count])
        only_old.extend(ours[count:])
        only_new.extend(theirs[count:])
    return pairs, only_old, only_new


def _alike(old, new, ours, theirs):
    """Rows that share a key, ordered so that the same ones stand beside each other."""
    waiting = collections.defaultdict(list)
    for place, row in sorted(zip(theirs, new.rows(theirs)), key=lambda at: at[1], reverse=True):
        waiting[row].append(place)
    same, rest = ([], []), []
    for place, row in sorted(zip(ours, old.rows(ours)), key=lambda at: at[1]):
        if waiting[row]:
            same[0].append(place)
            same[1].append(waiting[row].pop())
        else:
            rest.append(place)
    left = [place for row in sorted(waiting) for place in waiting[row]]
    return same[0] + rest, same[1] + left


def equal(old, new):
    """For each place of two arrays of one type whether it has equal values."""
    kind = old.type
    if pyarrow.types.is_struct(kind):
        same = pc.equal(old.is_valid(), new.is_valid())
        for ours, theirs in zip(old.flatten(), new.flatten()):
            same = pc.and_(same, equal(ours, theirs))
        return same
    if pyarrow.types.is_list(kind):
        return _lists_equal(old, new)
    same = pc.equal(old, new)
    if pyarrow.types.is_floating(kind):
        near = pc.less_equal(pc.abs(pc.subtract(old, new)), WITHIN)
        no_numbers = pc.and_(pc.is_nan(old), pc.is_nan(new))
        same = pc.or_(pc.or_(same, near), no_numbers)  # equal: infinities have no difference
    return _or_both_null(same, old, new)


def _or_both_null(same, old, new):
    return pc.coalesce(same, pc.and_(old.is_null(), new.is_null()))


def _lists_equal(old, new):
    same = pc.equal(pc.list_value_length(old), pc.list_value_length(new))
    same = _or_both_null(same, old, new)
    # Elements stand beside each other where the lists have one length.
    rows = pc.indices_nonzero(pc.and_(same, old.is_valid()))
    old, new = old.take(rows), new.take(rows)
    elements = equal(pc.list_flatten(old), pc.list_flatten(new))
    wrong = pc.unique(pc.filter(pc.list_parent_indices(old), pc.invert(elements)))
    every = pyarrow.array(range(len(same)), pyarrow.uint64())
    return pc.and_not(same, pc.is_in(every, rows.take(wrong)))


def _apart(old, new):
    """Where in a value the two sides first differ, and how."""
    path, ours, theirs = _first(old, new, "") or ("", old, new)
    ours, theirs = _json(ours), _json(theirs)
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), 0)
    begin = max(0, at - WIDTH // 2)
    return f"{path}: {_cut(ours, WIDTH, begin)} → {_cut(theirs, WIDTH, begin)}"


def _first(old, new, path):
    """Path and values of the first two that differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        parts = ((f"{path}.{name}", old[name], new[name]) for name in old)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        parts = ((f"{path}[{i}]", a, b) for i, (a, b) in enumerate(zip(old, new)))
    elif isinstance(old, float) and isinstance(new, float) and abs(old - new) <= WITHIN:
        return None
    else:
        return None if old == new else (path, old, new)
    return next(filter(None, (_first(a, b, inner) for inner, a, b in parts)), None)


def _signature(table):
    return ", ".join(f"{name} {kind}" for name, kind in table.types.items())


def _json(value):
    return json.dumps(value, ensure_ascii=False, default=str)


def _cut(text, width, begin=0):
    end = begin + width
    return ("…" if begin else "") + text[begin:end] + ("…" if end < len(text) else "")


def counted(output):
    """What run.json counts. Other fields of a stage, as its seconds, are those of one run."""
    run = json.loads((output / "run.json").read_text("utf-8"))
    return {
        "tables": run["tables"],
        "stages": [(stage["stage"], stage["in"], stage["out"]) for stage in run["stages"]],
        "warnings": [(warning["warning"], warning["count"]) for warning in run["warnings"]],
    }


def left_over(output):
    """What stands in an output beside the files of its tables, its models, archive and run.json."""
    known = {*KEYS, "run.json", "_models", "_archive"}
    for path in sorted(output.rglob("*")):
        if path.suffix == ".model" or path.parent == output / "_archive":
            continue
        inner = path.relative_to(output)
        if len(inner.parts) == 1 and path.name not in known:
            yield inner
        elif len(inner.parts) > 1 and not path.name.startswith(("part-", "_SUCCESS")):
            yield inner


def differences(expected, actual):
    """Lines for people about the tables, the counts of run.json and files left over; none if equal."""
    expected, actual = pathlib.Path(expected), pathlib.Path(actual)
    yield from Comparison(expected, actual).lines()
    if not (actual / "run.json").is_file():
        yield "run.json: missing"
        return
    ours, theirs = counted(expected), counted(actual)
    for part, value in ours.items():
        if theirs[part] != value:
            yield f"run.json: {part}: {value} is now {theirs[part]}"
    for name in left_over(actual):
        yield f"{name}: does not belong there"
