"""Reads the tables of an output of Naskh, for the scorers of this folder."""

import pathlib

import pyarrow.dataset


def table(out, name):
    return pyarrow.dataset.dataset(pathlib.Path(out, name), format="parquet").to_table()


def rows(out, name, *columns):
    """The rows of a table, as tuples of these columns."""
    read = table(out, name)
    return list(zip(*(read.column(column).to_pylist() for column in columns)))


def standing(out):
    """The article that stands for each: a version's latest, else itself."""
    return {
        article: version or article
        for article, version in rows(out, "articles", "article_id", "version_of")
    }
