"""The figures of jobs/benchmarks/clusters, which tells the options."""
import contextlib
import json
import os
import pathlib
import sys
import tempfile
import threading
import time

import tables
from clusters import HOME, Hadoop, Standalone, Store, run
from processes import Failed, working

MIB = 1024
EVERY_SECONDS = 0.2


class Memory:
    """Watches the JVMs that a run starts, not those of the cluster that were there before it."""

    def __init__(self, folder):
        self._folder = folder
        self._ended = threading.Event()
        self._before = set(self._javas())
        self.sum = 0
        self._largest = {}

    @property
    def largest(self):
        return max(self._largest.values(), default=0)

    def _javas(self):
        """The JVMs below this process, and those that work in its folder, as executors do."""
        parents = {}
        javas = {}
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError, IndexError):
                    name, _, rest = (entry / "stat").read_text("utf-8").rpartition(")")
                    parents[int(entry.name)] = int(rest.split()[1])
                    if name.endswith("(java"):
                        javas[int(entry.name)] = pathlib.Path(os.readlink(entry / "cwd"))
        for pid, cwd in javas.items():
            at = pid
            while at in parents and at != os.getpid():
                at = parents[at]
            if at == os.getpid() or cwd.is_relative_to(self._folder):
                yield pid

    def _look(self):
        at_once = 0
        for pid in set(self._javas()) - self._before:
            with contextlib.suppress(OSError):
                fields = dict(
                    line.split(":", 1)
                    for line in pathlib.Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
                )
                at_once += int(fields.get("VmRSS", "0 kB").split()[0])
                peak = int(fields.get("VmHWM", "0 kB").split()[0])
                self._largest[pid] = max(peak, self._largest.get(pid, 0))
        self.sum = max(self.sum, at_once)

    def _watch(self):
        while not self._ended.wait(EVERY_SECONDS):
            self._look()

    def __enter__(self):
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()


def table(*rows):
    head, *body = rows
    for row in [head, ["---", *["---:"] * (len(head) - 1)], *body]:
        print("| " + " | ".join(row) + " |", flush=True)


def measured(folder, name, submit):
    """A row of a table: what a run took."""
    print(f"clusters: {name} …", file=sys.stderr)
    began = time.monotonic()
    with Memory(folder) as memory:
        submit().check()
    seconds = time.monotonic() - began
    return [
        name,
        f"{seconds:.1f}",
        f"{memory.sum / MIB:,.0f}",
        f"{memory.largest / MIB:,.0f}",
    ]


def checked(expected, output):
    found = list(tables.differences(expected, output))
    if found:
        raise Failed("other tables than in one JVM:\n" + "\n".join(found))


def side_by_side(processes, corpus, options, local):
    """One JVM, standalone, YARN with HDFS; leaves the tables of the first in ``local``."""
    folder = processes.folder

    def standalone(mode):
        output = folder / f"standalone-{mode}"
        row = measured(
            folder,
            f"standalone, {mode} mode",
            lambda: cluster.submit(
                "run", corpus, output, *options, mode=mode, driver="1g", executor="1g"
            ),
        )
        checked(local, output)
        return row

    def yarn(mode):
        row = measured(
            folder,
            f"YARN and HDFS, {mode} mode",
            lambda: hadoop.submit(
                "run", f"/{corpus.name}", f"/{mode}", *options, mode=mode, driver="1g", executor="1g"
            ),
        )
        hadoop.files("-get", f"/{mode}", folder / f"yarn-{mode}").check()
        checked(local, folder / f"yarn-{mode}")
        return row

    rows = [
        measured(
            folder,
            "one JVM, heap 2g",
            lambda: run(
                *(HOME / "naskh", "run", corpus, local, *options),
                *("--master", "local[2]", "--memory", "2g"),
            ),
        )
    ]
    cluster = Standalone(processes)
    rows += [standalone("client"), standalone("cluster")]
    cluster.end()
    hadoop = Hadoop(processes)
    hadoop.files("-put", corpus, f"/{corpus.name}").check()
    rows += [yarn("client"), yarn("cluster")]
    hadoop.end()
    return rows


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


def on_s3(processes, corpus, options, local):
    """One JVM that writes to a store, by committer."""
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


def main():
    if len(sys.argv) < 2 or not pathlib.Path(sys.argv[1]).is_file():
        sys.exit("usage: jobs/benchmarks/clusters CORPUS [OPTION of Naskh...]")
    corpus, options = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    memory = ["peak of all its JVMs, MiB", "largest JVM, MiB"]
    with working() as processes:
        local = processes.folder / "local"
        rows = side_by_side(processes, corpus, options, local)
        articles = json.loads((local / "run.json").read_text("utf-8"))["tables"]["articles"]
        table([f"{articles:,} articles, two cores for tasks", "seconds", *memory], *rows)
        print()
        rows = list(on_s3(processes, corpus, options, local))
        table(["one JVM, heap 2g, tables on S3", "seconds", *memory, "requests"], *rows)


if __name__ == "__main__":
    try:
        main()
    except Failed as error:
        sys.exit(f"clusters: {error}")
