"""The figures of jobs/benchmarks/machinery, which describes the options."""
import json
import pathlib
import sys
import tempfile

import pyarrow.parquet

import measured
from markdown import table

SAMPLES = measured.HOME / "seeds"
DIGITS = {"seconds": 1, "cpu_seconds": 1, "saved_tables": 0, "saved_bytes": 0}  # of a stage
NONE = "–"  # run.json of an older jar
FIELDS = ("url", "source", "category", "title", "author", "text")  # of articles, and of the baseline

# The class that Spark has Janino compile each generated unit to; others of a unit are nested in it,
# and a class of that name in another package is Spark's own.
GENERATED = " org.apache.spark.sql.catalyst.expressions.GeneratedClass "
JOB = '{"Event":"SparkListenerJobStart"'
EXECUTION = '{"Event":"org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart"'


def figure(value, field):
    return NONE if value is None else f"{value:,.{DIGITS[field]}f}"


def total(stages, field):
    """Of all stages; None where one does not have it."""
    values = [stage.get(field) for stage in stages]
    return None if None in values else sum(values)


def lines(folder):
    for path in folder.iterdir():
        if path.is_file():
            with path.open(encoding="utf-8", errors="replace") as file:
                yield from file


def counted(corpus, folder):
    """SQL executions, Spark jobs and generated classes of a run, whose time is not taken."""
    events, classes = folder / "events", folder / "classes"
    for place in (events, classes):
        place.mkdir()
    measured.naskh(
        *("run", corpus, folder / "counted"),
        *("--conf", "spark.eventLog.enabled=true"),
        *("--conf", f"spark.eventLog.dir={events.as_uri()}"),
        JAVA_TOOL_OPTIONS=f"-Xlog:class+load:file={classes}/%p.log::filecount=0",
    )
    found = [line[: len(EXECUTION)] for line in lines(events)]
    return {
        "SQL executions": sum(line.startswith(EXECUTION) for line in found),
        "Spark jobs": sum(line.startswith(JOB) for line in found),
        "generated classes": sum(GENERATED in line for line in lines(classes)),
    }


def as_json_lines(output, path):
    """The articles of an output for a baseline that reads JSON Lines only."""
    articles = pyarrow.parquet.read_table(
        output / "articles", columns=["article_id", "published_at", *FIELDS]
    )
    with path.open("w", encoding="utf-8") as file:
        for row in articles.to_pylist():
            article = {"id": row["article_id"], **{field: row[field] for field in FIELDS}}
            article["published"] = row["published_at"] and row["published_at"].isoformat()
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return path


def measure(name, corpus, json_lines=None):
    """Prints the tables of one corpus."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        output = folder / "out"
        print(f"machinery: {name}: run …", file=sys.stderr)
        whole = measured.naskh("run", corpus, output)
        run = json.loads((output / "run.json").read_text("utf-8"))
        json_lines = json_lines or as_json_lines(output, folder / "articles.jsonl")
        print(f"machinery: {name}: baseline …", file=sys.stderr)
        plain = measured.taken(measured.BENCH, "baseline", json_lines, "--plain")
        print(f"machinery: {name}: run that is counted …", file=sys.stderr)
        counts = counted(corpus, folder)
    stages = run["stages"]
    table(
        [
            f"{name}: {run['tables']['articles']:,} articles",
            "seconds",
            "CPU seconds",
            "peak resident set, MiB",
        ],
        *(
            [what, f"{taken.seconds:.1f}", f"{taken.cpu_seconds:.1f}", f"{taken.peak_mib:,.0f}"]
            for what, taken in (("whole job", whole), ("read by Spark, tokenize, write", plain))
        ),
        ["ratio", *(f"{ours / least:.1f} ×" for ours, least in zip(whole, plain))],
    )
    print()
    table(
        [f"{name}: stage", "seconds", "CPU seconds", "saved tables", "saved bytes"],
        *(
            [stage["stage"], *(figure(stage.get(field), field) for field in DIGITS)]
            for stage in stages
        ),
        ["all stages", *(figure(total(stages, field), field) for field in DIGITS)],
    )
    print()
    table([f"{name}: machinery", ""], *([what, f"{count:,}"] for what, count in counts.items()))


def main(arguments):
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        return "want no more than one CORPUS"
    corpus = pathlib.Path(arguments[0]).resolve() if arguments else None
    if corpus and not (corpus.is_file() and corpus.name.endswith((".jsonl", ".jsonl.gz"))):
        return f"no .jsonl or .jsonl.gz file: {arguments[0]}"
    measured.two_cores()
    measured.build()
    measure("samples", SAMPLES)
    if corpus:
        print()
        measure(corpus.name, corpus, corpus)
    return None


if __name__ == "__main__":
    wrong = main(sys.argv[1:])
    if wrong:
        print(f"machinery: {wrong}", file=sys.stderr)
        sys.exit(2)
