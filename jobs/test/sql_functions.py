"""The SQL functions in PySpark: by the setting, and by register in a session that lacks them.

    python sql_functions.py JAR OUTPUT    OUTPUT: of a run on the sample articles
"""
import sys

from pyspark.errors import AnalysisException
from pyspark.sql import SparkSession
from pyspark.sql.functions import call_function, col


def rows(spark, output):
    """How many links of copies there are, and of how many the functions say the same."""
    articles = spark.read.parquet(f"{output}/articles").select("article_id", "text")
    texts = [
        articles.select(col("article_id").alias(f"{side}_id"), col("text").alias(side))
        for side in ("earlier", "later")
    ]
    copies = spark.read.parquet(f"{output}/copies").join(texts[0], "earlier_id")
    copies = copies.join(texts[1], "later_id")
    same = copies.where(call_function("naskh_relation", col("earlier"), col("later")) == col("kind"))
    return copies.count(), same.count()


def main():
    jar, output = sys.argv[1:]
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.jars", jar)
        .config("spark.sql.extensions", "naskh.sql.Functions")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    print("by the setting", *rows(spark, output))
    try:
        spark.sql("SELECT naskh_fold(array('أ'))")
    except AnalysisException as refused:
        print(str(refused))
    bare = spark.newSession()
    spark._jvm.naskh.sql.Functions.register(bare._jsparkSession)
    print("by register", *rows(bare, output))
    print(bare.sql("DESCRIBE FUNCTION EXTENDED naskh_date").count() > 3)


if __name__ == "__main__":
    main()
