"""Naskh on real clusters against Naskh in one JVM. Started by jobs/check, which tells the options."""
import argparse
import functools
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

import kubernetes_form
import networkx
import page
import pyarrow.dataset
import spoilt
import tables
from clusters import HOME, SPARK_HOME, Hadoop, Standalone, Store, environment, run
from processes import Failed, working

SEEDS = HOME / "seeds"


class Checks:
    """The checks, and what they share: clusters are started once, when first asked for."""

    def __init__(self, processes):
        self._processes = processes
        self._folder = processes.folder

    @functools.cached_property
    def expected(self):
        folder = self._folder / "expected"
        run(HOME / "naskh", "run", SEEDS, folder, "--memory", "1g").check()
        return folder

    @functools.cached_property
    def standalone_cluster(self):
        return Standalone(self._processes)

    @functools.cached_property
    def hadoop(self):
        hadoop = Hadoop(self._processes)
        hadoop.files("-mkdir", "-p", "/news").check()
        hadoop.files("-put", SEEDS, "/news/seeds").check()
        return hadoop

    @functools.cached_property
    def store(self):
        store = Store(self._processes)
        store.put(SEEDS, "news/seeds")
        return store

    def equal(self, output):
        found = list(tables.differences(self.expected, output))
        if found:
            raise Failed("other tables than in one JVM:\n" + "\n".join(found))

    def says(self, ended, *wanted):
        for words in wanted:
            if words not in ended.said:
                raise Failed(f"does not say {words!r}:\n{ended.said[-3000:]}")

    def comparison(self):
        """The comparison itself sees what was changed in an output, and nothing else."""
        self.equal(self.expected)
        changes = {**spoilt.IN_TABLES, **spoilt.BESIDE_TABLES, **spoilt.NO_DIFFERENCE}
        for what, change in changes.items():
            with tempfile.TemporaryDirectory(dir=self._folder) as folder:
                copy = pathlib.Path(folder, "copy")
                shutil.copytree(self.expected, copy)
                change(copy)
                found = list(tables.differences(self.expected, copy))
                if bool(found) == (what in spoilt.NO_DIFFERENCE):
                    raise Failed(f"{'takes for a difference' if found else 'does not see'}: {what}")

    def pages(self):
        """Pages of naskh report and explain in Chromium: console, width, filter, axe-core."""
        files = [self._folder / "pair.html"]
        pair = ("rate-agency", "rate-short")
        run(HOME / "naskh", "explain", self.expected, *pair, "--html", files[0]).check()
        for language in ("en", "ar"):
            files.append(self._folder / f"report-{language}.html")
            run(HOME / "naskh", "report", self.expected, files[-1], "--language", language).check()
        page.check(files)

    # The package

    def released_package(self):
        """mvn deploy to a folder, from which spark-submit --packages resolves it without a network."""
        repository, home = self._folder / "repository", self._folder / "home"
        home.mkdir()
        run(
            *("mvn", "-B", "-ntp", "-q", "deploy", "-Prelease", "-Dmaven.test.skip=true"),
            *("-Dmaven.install.skip=true", "-Dspotless.check.skip=true"),
            f"-DaltDeploymentRepository=folder::{repository.as_uri()}",
        ).check()
        (pom,) = repository.glob("io/github/naskh/*/*/*.pom")
        group, artifact, version = "io.github.naskh", pom.parts[-3], pom.parts[-2]
        published = {
            path.name.removeprefix(f"{artifact}-{version}")
            for path in pom.parent.iterdir()
            if path.suffix in (".jar", ".pom")
        }
        if published != {".pom", ".jar", "-sources.jar", "-javadoc.jar"}:
            raise Failed(f"published: {sorted(published)}")
        output = self._folder / "released"
        # No proxy answers there, and what this machine's Maven and Ivy keep is not seen.
        nowhere = " ".join(
            f"-D{scheme}.proxyHost=127.0.0.1 -D{scheme}.proxyPort=1" for scheme in ("http", "https")
        )
        ended = run(
            *(SPARK_HOME / "bin/spark-submit", "--master", "local[2]", "--driver-memory", "1g"),
            *("--packages", f"{group}:{artifact}:{version}", "--repositories", repository.as_uri()),
            *("--class", "naskh.cli.Naskh", "spark-internal", "run", SEEDS, output),
            SPARK_SUBMIT_OPTS=f"{nowhere} -Duser.home={home}",
        ).check()
        self.says(ended, f"found {group}#{artifact};{version} in repo-1", "artifacts copied, ")
        self.equal(output)

    # Standalone

    def standalone_client(self):
        """spark-submit, the driver here: equal tables; a missing input is exit code 2 and one line."""
        output = self._folder / "standalone-client"
        self.standalone_cluster.submit("run", SEEDS, output).check()
        self.equal(output)
        ended = self.standalone_cluster.submit("run", "/no/such/news", output, "--force").check(2)
        self.says(ended, "naskh: input /no/such/news: no such file or folder")
        self.equal(output)

    def standalone_cluster_mode(self):
        """spark-submit, the driver on a worker: equal tables; a driver that fails is exit code 1."""
        output = self._folder / "standalone-cluster"
        self.standalone_cluster.submit("run", SEEDS, output, mode="cluster").check()
        self.equal(output)
        ended = self.standalone_cluster.submit(
            "run", "/no/such/news", output, "--force", mode="cluster"
        ).check(1)
        self.says(ended, "ended as FAILED")
        said = self.standalone_cluster.drivers_said()
        if "naskh: input /no/such/news: no such file or folder" not in said:
            raise Failed(f"the driver does not say what is missing:\n{said[-3000:]}")
        self.equal(output)

    def standalone_launcher(self):
        """The launcher with --master: the executors get the program from it."""
        output = self._folder / "standalone-launcher"
        run(
            *(HOME / "naskh", "run", SEEDS, output),
            *("--master", self.standalone_cluster.url, "--memory", "1g"),
        ).check()
        self.equal(output)

    def standalone_export(self):
        """Executors write a corpus and a graph, which other programs read."""
        output, corpus = self._folder / "standalone-exported", self._folder / "corpus"
        self.standalone_cluster.submit("run", SEEDS, output).check()
        export = ("export", output, corpus, "--corpus", "--format", "parquet")
        self.standalone_cluster.submit(*export).check()
        kept = pyarrow.dataset.dataset(corpus / "articles", format="parquet").to_table()
        left = pyarrow.dataset.dataset(corpus / "left_out", format="parquet").to_table()
        if (kept.num_rows, left.num_rows) != (18, 8) or None in kept["text"].to_pylist():
            raise Failed(f"kept {kept.num_rows}, left out {left.num_rows}")
        graph = self._folder / "sources.gexf"
        self.standalone_cluster.submit("export", output, graph, "--graph").check()
        read = networkx.read_gexf(graph)
        if not read.is_directed() or read.number_of_edges() != 3:
            raise Failed(f"the graph is read as {read}")

    def sql_functions(self):
        """SQL functions, from the jar: spark-sql on executors of a cluster, PySpark here."""
        jar = HOME / "target/naskh-all.jar"
        articles, copies = (f"parquet.`{self.expected}/{name}`" for name in ("articles", "copies"))
        ended = run(
            SPARK_HOME / "bin/spark-sql",
            *("--master", self.standalone_cluster.url, "--executor-memory", "1g", "--jars", jar),
            *("--conf", "spark.sql.extensions=naskh.sql.Functions"),
            # Hive's catalogue would leave a folder here.
            *("--conf", "spark.sql.catalogImplementation=in-memory"),
            "-e",
            f"""
            SELECT 'same as the tables', sum(int(naskh_relation(e.text, l.text) = kind)), count(*)
            FROM {copies} JOIN {articles} e ON e.article_id = earlier_id
            JOIN {articles} l ON l.article_id = later_id
            """,
        ).check()
        self.says(ended, "same as the tables\t8\t8")
        script = HOME / "jobs/test/sql_functions.py"
        ended = run(sys.executable, script, jar, self.expected).check()
        self.says(
            ended,
            "by the setting 8 8",
            "by register 8 8",
            "naskh_fold(text): want a STRING for text, got array(أ) of type ARRAY<STRING>;",
        )

    def standalone_silent(self):
        """A master that does not answer: exit code 2 and one line."""
        output = self._folder / "standalone-silent"
        ended = run(
            HOME / "jobs/standalone/submit",
            *("--master", "spark://127.0.0.1:1", "--", "run", SEEDS, output),
        ).check(2)
        self.says(ended, "naskh: master spark://127.0.0.1:1: does not answer")

    def standalone_no_room(self):
        """Executors that no worker has room for: a line tells why nothing happens."""
        process, log = self._processes.start(
            [
                HOME / "jobs/standalone/submit",
                *("--master", self.standalone_cluster.url, "--executor-memory", "999g", "--"),
                *("run", SEEDS, self._folder / "standalone-no-room"),
            ],
            "no-room",
            environment(),
        )
        self._processes.await_line(process, log, "naskh: no executor came in 30 s")
        self._processes.end(process)

    # YARN and HDFS

    def _yarn(self, mode):
        ended = self.hadoop.submit("run", "/news/seeds", f"/out/{mode}", mode=mode).check()
        self._hdfs_equal(f"/out/{mode}")
        return ended

    def _hdfs_equal(self, output):
        with tempfile.TemporaryDirectory(dir=self._folder) as folder:
            copy = pathlib.Path(folder, "copy")
            self.hadoop.files("-get", output, copy).check()
            self.equal(copy)

    def yarn_client(self):
        """The driver here, input and output on HDFS: equal tables; refuses an output, replaces it."""
        self._yarn("client")
        output = "/out/client"
        ended = self.hadoop.submit("run", "/news/seeds", output).check(2)
        self.says(ended, "holds an earlier output; replace it with --force")
        self.hadoop.submit("run", "/news/seeds", output, "--force").check()
        self._hdfs_equal(output)
        left = self.hadoop.files("-ls", "-C", "/out").check().said
        if ".naskh" in left:
            raise Failed(f"left beside the output: {left}")

    def yarn_cluster_mode(self):
        """The driver in a container: equal tables; a failure is no 0, and its log tells why."""
        ended = self._yarn("cluster")
        self._logged(ended, "tables   hdfs://")
        ended = self.hadoop.submit("run", "/no/such/news", "/out/none", mode="cluster").check(1)
        self.says(ended, "User application exited with status 2")
        self.says(ended, "failed; yarn logs -applicationId application_")
        self._logged(ended, "naskh: input /no/such/news")

    def _logged(self, ended, wanted):
        """The command that submit named at the end shows what was wanted."""
        application = re.search(r"yarn logs -applicationId (\S+)", ended.said)[1]
        self.says(self.hadoop.logs(application, wanted), wanted)

    # S3

    def _s3a(self, name, **how):
        output = f"out/{name}"
        self.store.submit("run", "s3a://naskh/news/seeds", f"s3a://naskh/{output}", **how).check()
        with tempfile.TemporaryDirectory(dir=self._folder) as folder:
            self.store.get(output, folder)
            self.equal(folder)
        if self.store.pending():
            raise Failed(f"uploads were left open: {self.store.pending()}")
        return output

    def s3a_magic(self):
        """The magic committer, which Naskh chooses: equal tables; an output is not replaced."""
        output = self._s3a("magic")
        if not any("_SUCCESS" in key for key in self.store.keys(output)):
            raise Failed("no _SUCCESS of the committer")
        ended = self.store.submit(
            "run", "s3a://naskh/news/seeds", f"s3a://naskh/{output}", "--force"
        ).check(2)
        self.says(ended, "cannot be replaced in one step in this place")

    def s3a_directory(self):
        """The directory committer."""
        self._s3a("directory", settings={"spark.hadoop.fs.s3a.committer.name": "directory"})

    def s3a_standalone(self):
        """Executors of a cluster write to the store."""
        self._s3a(
            "standalone",
            master=self.standalone_cluster.url,
            settings={"spark.executor.memory": "1g"},
        )

    # Kubernetes

    def kubernetes(self):
        """What spark-submit would send to Kubernetes is of the right form."""
        kubernetes_form.check()


    # Python

    @functools.cached_property
    def site(self):
        """A folder of Python packages: the wheel of src/main/python."""
        wheels, site = self._folder / "wheels", self._folder / "site"
        package = HOME / "src" / "main" / "python"
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
        built = (*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, package)
        run(*built).check()
        (wheel,) = wheels.glob("*.whl")
        if wheel.stat().st_size > 20_000:
            raise Failed(f"the wheel has {wheel.stat().st_size} bytes")
        run(*pip, "install", "--no-deps", "--target", site, wheel).check()
        return site

    def pyspark_wheel(self):
        """The examples of the wheel and of the docs in Python, by PySpark on the jar."""
        run(sys.executable, HOME / "jobs/test/pyspark_wheel.py", PYTHONPATH=self.site).check()

    def pyspark_notebook(self):
        """The notebook of the wheel shows what is committed."""
        run(sys.executable, HOME / "jobs/test/pyspark_notebook.py", PYTHONPATH=self.site).check()


# YARN takes two minutes, a store one: with them a clean clone would need more than the 15 that it has.
SMOKE = (
    "comparison",
    "pages",
    "standalone_cluster_mode",
    "kubernetes",
    "pyspark_notebook",
)
ALL = tuple(
    name
    for name, member in vars(Checks).items()
    if callable(member) and not name.startswith("_") and name not in ("equal", "says")
)


def main():
    parser = argparse.ArgumentParser(prog="jobs/check", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a check; without one: all")
    parser.add_argument("--smoke", action="store_true", help="short runs of most kinds")
    parser.add_argument("--list", action="store_true", help="name the checks")
    given = parser.parse_args()
    if given.list:
        for name in ALL:
            print(f"{name:26}{getattr(Checks, name).__doc__}")
        return 0
    for name in given.names:
        if name not in ALL:
            parser.error(f"no check {name}; --list names them")
    # The runs are too short for Java's second compilation to pay; Java tells of the option in a line.
    os.environ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1"
    failed = []
    with working() as processes:
        checks = Checks(processes)
        for name in SMOKE if given.smoke else given.names or ALL:
            if given.smoke and name == "pages" and not page.browser():
                print("pages: not checked, since there is no Chromium", flush=True)
                continue
            began = time.monotonic()
            try:
                getattr(checks, name)()
                verdict = "ok"
            except Failed as error:
                failed.append(name)
                verdict = f"FAILED: {error}"
            print(f"{name:26}{time.monotonic() - began:6.0f} s  {verdict}", flush=True)
    print(f"{len(failed)} failed: {', '.join(failed)}" if failed else "all equal", flush=True)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
