"""The clusters that Naskh is tried on: real processes on the loopback interface, on free ports."""
import os
import pathlib
import subprocess
import sys

import boto3
import pyspark

from processes import Failed

HOME = pathlib.Path(__file__).resolve().parents[2]
CHECK = HOME / "target" / "check"
JAR = HOME / "target" / "naskh.jar"
SPARK_HOME = pathlib.Path(pyspark.__file__).parent
RUN_SECONDS = 1200


def environment(**more):
    """That of all processes: nothing is heard beyond this machine."""
    env = {
        **os.environ,
        "SPARK_HOME": str(SPARK_HOME),
        "SPARK_LOCAL_IP": "127.0.0.1",
        **more,
    }
    for name in ("HADOOP_CONF_DIR", "YARN_CONF_DIR", "SPARK_CONF_DIR", "SPARK_SUBMIT_OPTS"):
        if name not in more:
            env.pop(name, None)
    return env


class Ended:
    """What a command left: its exit code and all it said."""

    def __init__(self, code, said):
        self.code = code
        self.said = said

    def check(self, code=0):
        if self.code != code:
            raise Failed(f"exit code {self.code}, want {code}:\n{self.said[-3000:]}")
        return self


def run(*command, **env):
    """Runs a command to its end, with input from nowhere."""
    ended = subprocess.run(
        [str(part) for part in command],
        env=environment(**env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=RUN_SECONDS,
        cwd=HOME,
    )
    return Ended(ended.returncode, ended.stdout.decode("utf-8", "replace"))


class Standalone:
    """A master and two workers, of two cores and 2 GiB each."""

    SIZES = ("--driver-memory", "700m", "--executor-memory", "1g")

    def __init__(self, processes):
        self._processes = processes
        process, log = processes.start(
            [HOME / "jobs/standalone/cluster", 0],
            "standalone",
            environment(TMPDIR=str(processes.folder)),
        )
        self.url = processes.await_line(process, log, "spark://")

    def submit(self, *arguments, mode="client"):
        return run(
            HOME / "jobs/standalone/submit",
            *("--master", self.url, "--deploy-mode", mode, *self.SIZES, "--"),
            *arguments,
        )

    def drivers_said(self):
        """What drivers of cluster deploy mode said on their workers."""
        return "".join(
            path.read_text("utf-8") for path in self._processes.folder.glob("naskh-*/work-*/driver-*/std*")
        )


class Hadoop:
    """YARN with two node managers, HDFS with two data nodes."""

    SIZES = (
        *("--driver-memory", "700m", "--executor-memory", "700m", "--num-executors", "2"),
        *("--conf", "spark.yarn.am.memory=512m"),
        # Spark lies at the same place of all nodes: nothing is uploaded.
        *("--conf", f"spark.yarn.jars=local:{SPARK_HOME}/jars/*"),
        *("--conf", "spark.yarn.populateHadoopClasspath=false"),
        *("--conf", "spark.yarn.appMasterEnv.SPARK_LOCAL_IP=127.0.0.1"),
        *("--conf", "spark.executorEnv.SPARK_LOCAL_IP=127.0.0.1"),
        *("--conf", f"spark.yarn.appMasterEnv.JAVA_HOME={os.environ.get('JAVA_HOME', '')}"),
    )

    def __init__(self, processes):
        folder = processes.folder / "hadoop"
        folder.mkdir()
        self.conf = folder / "conf"
        opened = subprocess.run(
            ["bash", "-c", f". '{HOME}/jobs/common.sh'; opened_modules"],
            check=True,
            stdout=subprocess.PIPE,
        )
        classpath = (CHECK / "hadoop" / "classpath").read_text("utf-8").strip()
        process, log = processes.start(
            [
                "java",
                "-Xmx700m",
                *opened.stdout.decode().split(),
                *("-cp", f"{CHECK / 'hadoop' / 'classes'}:{classpath}"),
                *("naskh.hadoop.MiniHadoop", folder),
            ],
            "hadoop",
            environment(),
            cwd=folder,
            stdin=subprocess.PIPE,
        )
        processes.await_line(process, log, "ready")

    def files(self, *arguments):
        """Hadoop's shell on the files of HDFS."""
        return run(
            *(SPARK_HOME / "bin/spark-class", "org.apache.hadoop.fs.FsShell"),
            *arguments,
            HADOOP_CONF_DIR=str(self.conf),
        )

    def submit(self, *arguments, mode="client"):
        return run(
            HOME / "jobs/yarn/submit",
            *("--deploy-mode", mode, *self.SIZES, "--"),
            *arguments,
            HADOOP_CONF_DIR=str(self.conf),
        )


class Store:
    """A server that speaks S3, with one bucket."""

    BUCKET = "naskh"
    KEYS = {"AWS_ACCESS_KEY_ID": "check", "AWS_SECRET_ACCESS_KEY": "check"}

    def __init__(self, processes):
        process, log = processes.start(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"],
            "store",
            environment(PYTHONUNBUFFERED="1"),
        )
        line = processes.await_line(process, log, "Running on http")
        self.url = line.split()[-1]
        self._client = boto3.client(
            "s3",
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id="check",
            aws_secret_access_key="check",
        )
        self._client.create_bucket(Bucket=self.BUCKET)

    def put(self, folder, key):
        """Uploads the files of a folder."""
        for path in sorted(pathlib.Path(folder).iterdir()):
            self._client.upload_file(str(path), self.BUCKET, f"{key}/{path.name}")

    def keys(self, prefix):
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self.BUCKET, Prefix=prefix
        )
        return [found["Key"] for page in pages for found in page.get("Contents", ())]

    def get(self, key, folder):
        """Downloads all objects below a key; markers of folders are no files."""
        for found in self.keys(key + "/"):
            if not found.endswith("/"):
                place = pathlib.Path(folder) / pathlib.PurePosixPath(found).relative_to(key)
                place.parent.mkdir(parents=True, exist_ok=True)
                self._client.download_file(self.BUCKET, found, str(place))

    def pending(self):
        """Uploads that were begun and neither completed nor given up."""
        return self._client.list_multipart_uploads(Bucket=self.BUCKET).get("Uploads", [])

    def submit(self, *arguments, master="local[2]", settings=()):
        jars = subprocess.run([HOME / "jobs/s3a/jars"], check=True, stdout=subprocess.PIPE)
        return run(
            SPARK_HOME / "bin/spark-submit",
            *("--master", master, "--driver-memory", "1g", "--jars", jars.stdout.decode().strip()),
            *("--conf", f"spark.hadoop.fs.s3a.endpoint={self.url}"),
            *("--conf", "spark.hadoop.fs.s3a.path.style.access=true"),
            *(part for setting in settings for part in ("--conf", setting)),
            *("--class", "naskh.cli.Naskh", JAR),
            *arguments,
            **self.KEYS,
        )

