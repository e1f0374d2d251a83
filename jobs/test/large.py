"""The figures of jobs/benchmarks/memory, which tells the options."""
import argparse
import json
import sys
import time

from clusters import HOME, Standalone, run
from editions import pages
from markdown import table
from memory import MIB, Memory
from processes import Failed, working

HEAP = "1g"
A_FILE = 10_000  # pages


def write(folder, paths, count):
    """Writes the pages as JSON Lines; the bytes of their texts."""
    folder.mkdir()
    size = 0
    file = None
    for number, page in enumerate(pages(paths, count)):
        if number % A_FILE == 0:
            if file:
                file.close()
            file = (folder / f"{number // A_FILE:03}.jsonl").open("w", encoding="utf-8")
        file.write(json.dumps(page, ensure_ascii=False) + "\n")
        size += len(page["text"].encode())
    file.close()
    return size


def in_one_jvm(*arguments, driver, executor):
    return run(HOME / "naskh", *arguments, "--master", "local[2]", "--memory", driver)


def main():
    parser = argparse.ArgumentParser(prog="jobs/benchmarks/memory")
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--articles", type=int, default=250_000)
    parser.add_argument("--one-jvm", metavar="HEAP", help="no cluster, but one JVM on two cores")
    given, options = parser.parse_known_args()
    with working() as processes:
        print(f"memory: writing {given.articles:,} articles …", file=sys.stderr)
        archive, output = processes.folder / "archive", processes.folder / "out"
        size = write(archive, given.corpus, given.articles)
        print("memory: running …", file=sys.stderr)
        submit = in_one_jvm if given.one_jvm else Standalone(processes).submit
        heap = given.one_jvm or HEAP
        began = time.monotonic()
        with Memory(processes.folder) as memory:
            submit("run", archive, output, *options, driver=heap, executor=heap).check()
        seconds = time.monotonic() - began
        told = json.loads((output / "run.json").read_text("utf-8"))
    table(
        [f"{told['tables']['articles']:,} articles, {size / 1e6:,.0f} MB of text", ""],
        ["seconds", f"{seconds:,.0f}"],
        ["CPU seconds", f"{memory.cpu_seconds:,.0f}"],
        *(
            [f"– CPU seconds of {stage['stage']}", f"{stage['cpu_seconds']:,.0f}"]
            for stage in told["stages"]
        ),
        *(
            [f"rows of `{name}`", f"{told['tables'][name]:,}"]
            for name in ("copies", "copy_members", "stories", "story_members")
        ),
    )
    print()
    table(
        [f"peak resident set, heap {heap}", "MiB"],
        *(
            ["one JVM" if given.one_jvm else "driver", f"{peak / MIB:,.0f}"]
            for peak in memory.peaks("naskh.cli.Naskh")[:1]
        ),
        *(
            ["executor of one core", f"{peak / MIB:,.0f}"]
            for peak in memory.peaks("CoarseGrainedExecutorBackend")
        ),
    )


if __name__ == "__main__":
    try:
        main()
    except Failed as error:
        sys.exit(f"memory: {error}")
