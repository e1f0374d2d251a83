"""Who copied what, and what it was about, in Arabic news: Naskh from PySpark.

Start Spark with the jar of Naskh (``pyspark --jars naskh-all.jar``), then:

>>> from naskh import run
>>> with run(news) as tables:
...     tables.copies.select("earlier_id", "later_id", "kind").show()
+----------+--------+-----+
|earlier_id|later_id| kind|
+----------+--------+-----+
|    wire-1|  site-1|EXACT|
+----------+--------+-----+
<BLANKLINE>

Options are those of ``naskh run`` (docs/OPTIONS.md) with ``_`` for ``-``, tables those of
docs/TABLES.md. A mistake of the caller is pyspark's ``IllegalArgumentException`` of one line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pyspark.sql import DataFrame, SparkSession

__version__ = "0.2.0"
__all__ = ["Tables", "add", "copies", "cut", "find", "open_output", "register", "run", "tokens"]


class Tables:
    """The tables of a job, each a DataFrame by its name: ``tables.copies``, ``tables.stories``.

    Those that were written to no folder are there until they are closed, as at the end of a
    ``with``, or the program ends.
    """

    def __init__(self, spark: SparkSession, java: Any) -> None:
        self._spark = spark
        self._java = java

    @property
    def place(self) -> str:
        """The folder that they lie in, with ``run.json``, which tells of the job."""
        return self._java.place()

    def __getattr__(self, name: str) -> DataFrame:
        if name not in dir(self):
            raise AttributeError(f"there is no table {name}; there are {', '.join(dir(self))}")
        table = self._spark._jvm.naskh.tables.Table.valueOf(name.upper())
        # One DataFrame for all uses: Spark tells columns apart by where they were read.
        self.__dict__[name] = DataFrame(self._java.table(table), self._spark)
        return self.__dict__[name]

    def __dir__(self) -> list[str]:
        tables = self._spark._jvm.naskh.tables.Table.values()
        return [table.directory() for table in tables]

    def close(self) -> None:
        """Deletes tables that were written to no folder; others stay."""
        self._java.close()

    def __enter__(self) -> Tables:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()


def run(
    articles: DataFrame,
    output: str | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    **options: str | int | float | bool,
) -> Tables:
    """Does the whole job on articles, a row each.

    ``output`` is a folder to write the tables to, all or none; without it they are temporary.
    ``columns`` names the column for a field of an article, where it has none of the usual names.

    >>> with run(news, columns={"text": "body"}, until="copies", keep_boilerplate=True) as tables:
    ...     tables.articles.count()
    2
    """
    job = _articles(articles, columns, options)
    return Tables(articles.sparkSession, job.run() if output is None else job.write(output))


def add(
    articles: DataFrame,
    output: str,
    *,
    batch: str | None = None,
    columns: Mapping[str, str] | None = None,
    **options: str | int | float | bool,
) -> Tables:
    """Adds articles to an output, all or none; begins it where there is no such folder.

    A ``batch`` of a name that the output has already is not added again, so that a stream may
    repeat it:

    >>> def each(articles, number):
    ...     add(articles, folder + "/stream", batch=f"stream-{number}")
    >>> each(news, 0)
    >>> each(news, 0)
    >>> open_output(spark, folder + "/stream").batches.count()
    1
    """
    job = _articles(articles, columns, options)
    named = job if batch is None else job.named(batch)
    return Tables(articles.sparkSession, named.addTo(output))


def copies(
    articles: DataFrame,
    *,
    columns: Mapping[str, str] | None = None,
    **options: str | int | float | bool,
) -> DataFrame:
    """Who copied from whom: the table ``copies``, there until the program ends.

    >>> copies(news).select("kind", "jaccard").collect()
    [Row(kind='EXACT', jaccard=1.0)]
    """
    return run(articles, columns=columns, until="copies", **options).copies


def tokens(texts: DataFrame, column: str = "text") -> DataFrame:
    """Adds ``tokens``, the folded words of a column of texts, with their places (see ``cut``).

    >>> words = tokens(spark.sql("SELECT 'قالتِ الوزارةُ' AS text")).first().tokens
    >>> [(word.token, word.begin, word.end) for word in words]
    [('قالت', 0, 5), ('الوزاره', 6, 14)]
    """
    spark = texts.sparkSession
    return DataFrame(_naskh(spark).tokens(texts._jdf, column), spark)


def open_output(spark: SparkSession, output: str) -> Tables:
    """The tables of an output, whoever wrote it."""
    return Tables(spark, _naskh(spark).on(spark._jsparkSession).open(output))


def find(spark: SparkSession, output: str, text: str) -> dict[str, Any]:
    """Which articles of an output hold a text or parts of it: what ``naskh find --json`` prints.

    Exact copies of an article are told by it alone, with its cluster.

    >>> with run(news) as tables:
    ...     found = find(spark, tables.place, news.first().body)
    >>> [article["article_id"] for article in found["articles"]]
    ['wire-1']
    """
    return json.loads(_naskh(spark).on(spark._jsparkSession).find(output, text))


def register(spark: SparkSession) -> None:
    """Makes the SQL functions ``naskh_fold``, ``naskh_jaccard`` and so on known in a session.

    >>> register(spark)
    >>> spark.sql("SELECT naskh_fold('قالتِ الوزارةُ') AS folded").first().folded
    'قالت الوزاره'
    """
    _naskh(spark).register(spark._jsparkSession)


def cut(text: str, begin: int, end: int) -> str:
    """The part of a text between two offsets of a table.

    They count UTF-16 code units, as Java and Spark do; in a Python string each character counts as
    one, also those that take two units, as emoji.

    >>> cut("😀 خبر", 3, 6)
    'خبر'
    """
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * begin : 2 * end].decode("utf-16-le", "surrogatepass")


def _articles(
    articles: DataFrame, columns: Mapping[str, str] | None, options: Mapping[str, Any]
) -> Any:
    spark = articles.sparkSession
    job = _naskh(spark).on(spark._jsparkSession).articles(articles._jdf)
    for field, column in (columns or {}).items():
        job = job.column(field, column)
    for name, value in options.items():
        written = str(value).lower() if isinstance(value, bool) else str(value)
        job = job.option(name.replace("_", "-"), written)
    return job


def _naskh(spark: SparkSession) -> Any:
    """The class of the jar."""
    jvm = spark._jvm
    if jvm is None:
        raise RuntimeError("naskh: works on a Spark of its own, not by Spark Connect")
    found = jvm.naskh.Naskh
    if type(found).__name__ == "JavaPackage":
        raise RuntimeError(
            "naskh: the jar of Naskh is not on Spark's class path: start it with"
            " --jars naskh-all.jar, or with the setting spark.jars"
        )
    return found
