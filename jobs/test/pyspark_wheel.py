"""What the wheel of src/main/python does: its doctests on the built jar, the Python examples of
README.md and docs, and what a mistake is told.

    python jobs/test/pyspark_wheel.py

Run by jobs/check, with the wheel on the path.
"""

import doctest
import os
import pathlib
import re
import sys
import tempfile

import duckdb
import naskh
import pandas
from pyspark.errors import IllegalArgumentException
from pyspark.sql import SparkSession

HOME = pathlib.Path(__file__).resolve().parents[2]
REPORT = (
    "أعلنت وزارة الصحة المصرية اليوم تسجيل مئة إصابة جديدة بفيروس كورونا في القاهرة والإسكندرية، وقالت إن"
    " المستشفيات مستعدة لاستقبال الحالات، ودعت المواطنين إلى الالتزام بالإجراءات الاحترازية حفاظا على سلامتهم"
)


def mistake(work, told):
    try:
        work()
    except (IllegalArgumentException, RuntimeError, AttributeError) as error:
        if told not in str(error):
            sys.exit(f"pyspark: «{told}» is not in «{error}»")
    else:
        sys.exit(f"pyspark: nothing was told of «{told}»")


def examples():
    """The Python examples of the pages, with the page of each."""
    for page in (HOME / "README.md", *sorted((HOME / "docs").glob("*.md"))):
        for code in re.findall(r"(?ms)^```python\n(.*?)^```$", page.read_text("utf-8")):
            yield page.name, code


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # where examples find `out`
        spark = (
            SparkSession.builder.master("local[2]")
            .config("spark.jars", str(HOME / "target" / "naskh-all.jar"))
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.warehouse.dir", folder)
            .config("spark.local.dir", folder)
            .getOrCreate()
        )
        news = spark.createDataFrame(
            [
                ("wire-1", "wire", "2021-07-08T10:00:00Z", REPORT),
                ("site-1", "site", "2021-07-08T12:00:00Z", REPORT),
            ],
            "id string, source string, published string, body string",
        )
        given = {"spark": spark, "news": news, "folder": folder}
        failed = doctest.testmod(naskh, extraglobs=given, report=True)
        if failed.failed or failed.attempted < 10:
            sys.exit(f"pyspark: {failed.failed} of {failed.attempted} examples fail")
        naskh.run(news, folder + "/out").articles.createOrReplaceTempView("articles")
        pages = {"duckdb": duckdb, "pandas": pandas, "spark": spark, "news": news}
        ran = [exec(compile(code, page, "exec"), dict(pages)) for page, code in examples()]
        if len(ran) < 2:
            sys.exit("pyspark: README.md and docs have no examples")
        mistake(lambda: naskh.run(news.drop("body")), "no column is known to hold the text")
        mistake(lambda: naskh.run(news, untill="copies"), "option untill: not known")
        mistake(lambda: naskh.open_output(spark, folder + "/absent"), "no such folder")
        mistake(lambda: naskh.tokens(news, "text"), "there is no column text")
        spark.stop()
    print(f"{failed.attempted} examples of the wheel, {len(ran)} of the pages")


if __name__ == "__main__":
    main()
