"""Fills the notebooks from an output and compares what they show with what is committed.

    python3 jobs/test/notebooks.py OUTPUT [--update]

OUTPUT: of the sample articles (./naskh run seeds OUTPUT). They are filled by ./naskh notebooks, as
for people, which installs what they need under target. With --update, notebooks that show something
else are written anew. Pictures are not compared, as letters are drawn by the fonts of a machine: the
charts that they are drawn from are.
Exit code: 0 all as committed or written, 1 not, 2 wrong use.
"""

import argparse
import base64
import difflib
import json
import pathlib
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]
PNG = b"\x89PNG\r\n\x1a\n"
SHOWN = 20  # lines of a difference
WIDTH = 200  # characters of one


def read(path):
    """A notebook, without what tells of the machine and the time."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["language_info"] = {"name": "python"}
    for cell in notebook["cells"]:
        cell["metadata"].pop("execution", None)
    return notebook


def as_text(notebook):
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def compared(notebook):
    """What of a notebook has to be the same, as lines."""
    notebook = json.loads(json.dumps(notebook))
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                is_picture = base64.b64decode(output["data"]["image/png"]).startswith(PNG)
                output["data"]["image/png"] = "a picture" if is_picture else "no picture"
                output["metadata"]["image/png"].pop("width")
                output["metadata"]["image/png"].pop("height")
    return as_text(notebook).splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="write what differs")
    options = parser.parse_args()
    # With --version Jupyter Lab ends at once.
    started = subprocess.run([HOME / "naskh", "notebooks", options.output, "--version"])
    if started.returncode:
        sys.exit(started.returncode)
    others = 0
    for path in sorted(HOME.glob("notebooks/*.ipynb")):
        filled = read(HOME / "target/notebooks" / path.name)
        found = list(
            difflib.unified_diff(
                compared(read(path)), compared(filled), "committed", "filled", n=1, lineterm=""
            )
        )
        if not found:
            print(f"{path.name}: as committed")
        elif options.update:
            path.write_text(as_text(filled), encoding="utf-8")
            print(f"{path.name}: written")
        else:
            others += 1
            print(f"{path.name}: shows something else than is committed")
            print(*(line[:WIDTH] for line in found[:SHOWN]), sep="\n")
    if others:
        sys.exit("look at them in target/notebooks; if they are right, commit them by --update")


if __name__ == "__main__":
    main()
