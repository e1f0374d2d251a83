"""The figures of jobs/benchmarks/clusters, which tells the options."""
import json
import pathlib
import sys
import tempfile
import time

import tables
from clusters import HOME, Hadoop, Standalone, Store, run
from markdown import table
from memory import MIB, Memory
from processes import Failed, working

ON_S3 = 5000  # articles; a committer costs by the file, of which there are no fewer


def largest(peaks):
    return f"{peaks[0] / MIB:,.0f}" if peaks else ""


def measured(folder, name, submit):
    """A row of a table: what a run took."""
    print(f"clusters: {name} …", file=sys.stderr)
    began = time.monotonic()
    with Memory(folder) as memory:
        submit().check()
    seconds = time.monotonic() - began
    row = [
        name,
        f"{seconds:.1f}",
        f"{memory.cpu_seconds:.1f}",
        *(largest(memory.peaks(program)) for program in ("naskh.cli.Naskh", "ExecutorBackend")),
    ]
    print(*row, sep="  ", file=sys.stderr)
    return row


def checked(expected, output):
    found = list(tables.differences(expected, output))
    if found:
        raise Failed("other tables than in one JVM:\n" + "\n".join(found))


def side_by_side(processes, corpus, options, local):
    """One JVM, standalone, YARN with HDFS; leaves the tables of the first in ``local``."""
    folder = processes.folder
    yield measured(
        folder,
        "one JVM, heap 2g",
        lambda: run(
            *(HOME / "naskh", "run", corpus, local, *options),
            *("--master", "local[2]", "--memory", "2g"),
        ),
    )
    cluster = Standalone(processes)
    output = folder / "standalone"
    yield measured(
        folder,
        "standalone, two executors of 1g, driver 1g",
        lambda: cluster.submit("run", corpus, output, *options, driver="1g", executor="1g"),
    )
    checked(local, output)
    cluster.end()
    hadoop = Hadoop(processes)
    hadoop.files("-put", corpus, f"/{corpus.name}").check()
    yield measured(
        folder,
        "YARN and HDFS, the same",
        lambda: hadoop.submit(
            "run", f"/{corpus.name}", "/out", *options, driver="1g", executor="1g"
        ),
    )
    output = folder / "yarn"
    hadoop.files("-get", "/out", output).check()
    checked(local, output)
    hadoop.end()


COMMITTERS = {
    "magic committer": {},
    "directory committer": {"spark.hadoop.fs.s3a.committer.name": "directory"},
    "no committer for S3: files are moved by copying": {
        "spark.hadoop.fs.s3a.committer.name": "file",
        "spark.sql.sources.commitProtocolClass": "org.apache.spark.sql.execution.datasources"
        ".SQLHadoopMapReduceCommitProtocol",
        "spark.sql.parquet.output.committer.class": "org.apache.parquet.hadoop"
        ".ParquetOutputCommitter",
    },
}


def on_s3(processes, corpus, options):
    """One JVM that writes to its own disk and to a store, by committer."""
    local = processes.folder / "disk"
    yield [
        *measured(
            processes.folder,
            "no S3: a local disk",
            lambda: run(
                *(HOME / "naskh", "run", corpus, local, *options),
                *("--master", "local[2]", "--memory", "2g"),
            ),
        ),
        "",
    ]
    store = Store(processes)
    store.upload(corpus, f"in/{corpus.name}")
    for number, (name, settings) in enumerate(COMMITTERS.items()):
        output = f"out-{number}"
        before = store.requests()
        row = measured(
            processes.folder,
            name,
            lambda: store.submit(
                *("run", f"s3a://{Store.BUCKET}/in/{corpus.name}"),
                *(f"s3a://{Store.BUCKET}/{output}", *options),
                driver="2g",
                settings=settings,
            ),
        )
        row.append(f"{store.requests() - before:,}")
        with tempfile.TemporaryDirectory(dir=processes.folder) as copy:
            store.get(output, copy)
            checked(local, copy)
        yield row


def articles(output):
    return f"{json.loads((output / 'run.json').read_text('utf-8'))['tables']['articles']:,} articles"


def main():
    if len(sys.argv) < 2 or not pathlib.Path(sys.argv[1]).is_file():
        sys.exit("usage: jobs/benchmarks/clusters CORPUS [OPTION of Naskh...]")
    corpus, options = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    taken = ["seconds", "CPU seconds", "driver, MiB", "largest executor, MiB"]
    with working() as processes:
        local = processes.folder / "local"
        rows = list(side_by_side(processes, corpus, options, local))
        table([f"{articles(local)}, two cores for tasks", *taken], *rows)
        print()
        few = [] if "--limit" in options else ["--limit", str(ON_S3)]
        rows = list(on_s3(processes, corpus, [*options, *few]))
        head = f"{articles(processes.folder / 'disk')}, one JVM, heap 2g, tables on S3"
        table([head, *taken, "requests"], *rows)


if __name__ == "__main__":
    try:
        main()
    except Failed as error:
        sys.exit(f"clusters: {error}")
