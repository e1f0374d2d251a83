"""The figures of jobs/benchmarks/peers, which describes the options."""
import gzip
import json
import os
import pathlib
import statistics
import sys
import tempfile

import measured
from markdown import table

HEAP = "2g"
HERE = pathlib.Path(__file__).resolve().parent


def ours(corpus, _, folder, number):
    output = folder / f"naskh-{number}"
    return measured.naskh("run", corpus, output, "--until", "copies", "--memory", HEAP)


def text_dedup(_, articles, folder, number):
    return measured.taken(
        *(sys.executable, "-m", "text_dedup.minhash", "--path", "json"),
        *("--data_files", articles, "--split", "train", "--cache_dir", folder / f"cache-{number}"),
        *("--output", folder / f"text-dedup-{number}", "--column", "text"),
        *("--ngram", "5", "--threshold", "0.7", "--num_proc", "2"),
        HF_HUB_OFFLINE="1",
        HF_HOME=os.fspath(folder / "hub"),
    )


def datasketch(_, articles, folder, number):
    return measured.taken(sys.executable, HERE / "datasketch_lsh.py", articles)


WAYS = {
    "naskh run --until copies": ours,
    "text-dedup 0.4.0, minhash, 2 processes": text_dedup,
    "datasketch 2.0.0, MinHashLSH": datasketch,
}


def texts(corpus, path):
    """The articles as the other tools take them; they read no empty ones."""
    count = 0
    opened = gzip.open if corpus.name.endswith(".gz") else open
    with opened(corpus, "rt", encoding="utf-8") as file, path.open("w", encoding="utf-8") as out:
        for number, line in enumerate(file):
            text = json.loads(line).get("text")
            if text and text.strip():
                article = {"id": str(number), "text": text}
                out.write(json.dumps(article, ensure_ascii=False) + "\n")
                count += 1
    return count


def main(arguments):
    if not 1 <= len(arguments) <= 2 or not pathlib.Path(arguments[0]).is_file():
        return "want CORPUS, a .jsonl or .jsonl.gz file, and a number of rounds if not 3"
    corpus = pathlib.Path(arguments[0]).resolve()
    rounds = int(arguments[1]) if len(arguments) > 1 else 3
    measured.two_cores()
    measured.build()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        articles = folder / "articles.jsonl"
        count = texts(corpus, articles)
        taken = {name: [] for name in WAYS}
        for number in range(rounds):  # in turn: the machine changes with the hour
            for name, way in WAYS.items():
                print(f"peers: {name} …", file=sys.stderr)
                taken[name].append(way(corpus, articles, folder, number))
    cpu = {name: [one.cpu_seconds for one in all_] for name, all_ in taken.items()}
    own = statistics.median(cpu["naskh run --until copies"])
    table(
        [
            f"{count:,} articles, whole processes, 2 cores, median of {rounds} in turn",
            "seconds",
            "CPU seconds",
            "least–most",
            "Naskh's as a multiple",
        ],
        *(
            [
                name,
                f"{statistics.median(one.seconds for one in taken[name]):.1f}",
                f"{statistics.median(cpu[name]):.1f}",
                f"{min(cpu[name]):.1f}–{max(cpu[name]):.1f}",
                f"{own / statistics.median(cpu[name]):.2f}",
            ]
            for name in WAYS
        ),
    )
    return None


if __name__ == "__main__":
    wrong = main(sys.argv[1:])
    if wrong:
        print(f"peers: {wrong}", file=sys.stderr)
        sys.exit(2)
