"""Executes src/main/python/pyspark.ipynb and compares what it shows with what is committed.

    python jobs/test/pyspark_notebook.py [--update]

Run by jobs/check, with the wheel on the path. With --update the notebook is written anew.
"""

import json
import pathlib
import sys

import nbclient
import nbformat

NOTEBOOK = pathlib.Path(__file__).resolve().parents[2] / "src" / "main" / "python" / "pyspark.ipynb"


def shown(notebook):
    """The text that each cell shows; what Spark logs is not compared."""
    for cell in notebook.cells:
        kept = [output for output in cell.get("outputs", []) if output.get("name") != "stderr"]
        cell["outputs"] = kept
        cell.get("metadata", {}).pop("execution", None)
        yield json.dumps(kept, ensure_ascii=False, sort_keys=True)


def main():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    committed = list(shown(notebook))
    nbclient.NotebookClient(notebook, resources={"metadata": {"path": NOTEBOOK.parent}}).execute()
    found = list(shown(notebook))
    notebook.metadata["language_info"] = {"name": "python"}
    if "--update" in sys.argv:
        text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
        NOTEBOOK.write_text(text, "utf-8")
    elif found != committed:
        differing = [(a, b) for a, b in zip(committed, found) if a != b]
        sys.exit(f"pyspark.ipynb: shows {differing[0][1]} instead of {differing[0][0]}")
    print(f"{len(found)} cells of pyspark.ipynb")


if __name__ == "__main__":
    main()
