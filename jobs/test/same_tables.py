"""The command jobs/test/same-tables, which describes the options."""
import pathlib
import sys

import pyarrow

import tables

USAGE = "want OLD NEW [--list], two outputs of naskh run"


def fail(why):
    print(f"same-tables: {why}", file=sys.stderr)
    return 2


def main(arguments):
    options = [argument for argument in arguments if argument.startswith("-")]
    outputs = [pathlib.Path(argument) for argument in arguments if argument not in options]
    if len(outputs) != 2 or not set(options) <= {"--list"}:
        return fail(USAGE)
    for output in outputs:
        if not (output / "run.json").is_file():
            return fail(f"{output}: no output of naskh run, it has no run.json")
    try:
        found = tables.Comparison(*outputs, shown=None if options else tables.SHOWN)
    except (pyarrow.ArrowException, OSError) as error:
        return fail(str(error).splitlines()[0])
    for line in found.lines():
        print(line)
    if found.counts:
        return 1
    print(f"equal: {len(tables.KEYS)} tables, {found.rows:,} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
