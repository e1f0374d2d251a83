"""The clusters that Naskh is tried on: real processes on the loopback interface, on free ports."""
import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

import boto3
import pyspark

from processes import Failed, dies_with_its_parent

HOME = pathlib.Path(__file__).resolve().parents[2]
CHECK = HOME / "target" / "check"
JAR = HOME / "target" / "naskh-all.jar"
SPARK_HOME = pathlib.Path(pyspark.__file__).parent
JAVA_HOME = pathlib.Path(
    os.environ.get("JAVA_HOME") or pathlib.Path(shutil.which("java")).resolve().parents[1]
)
RUN_SECONDS = 3 * 3600
GATHER_SECONDS = 120


def environment(**more):
    """That of all processes: nothing is heard beyond this machine."""
    env = {
        **os.environ,
        "JAVA_HOME": str(JAVA_HOME),
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
    """Runs a command to its end, with input from nowhere; what it started does not outlive it."""
    process = subprocess.Popen(
        [str(part) for part in command],
        env=environment(**env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=HOME,
        start_new_session=True,
        preexec_fn=dies_with_its_parent,
    )
    try:
        said, _ = process.communicate(timeout=RUN_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Failed(f"still running after {RUN_SECONDS} s: {command}") from error
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return Ended(process.returncode, said.decode("utf-8", "replace"))



def _conf(settings):
    return [part for name, value in settings.items() for part in ("--conf", f"{name}={value}")]


class Standalone:
    """A master and two workers, of two cores and 2 GiB each."""

    def __init__(self, processes):
        self._processes = processes
        process, log = processes.start(
            [HOME / "jobs/standalone/cluster", 0],
            "standalone",
            environment(TMPDIR=str(processes.folder)),
        )
        self._process = process
        self.url = processes.await_line(process, log, "spark://")

    def end(self):
        self._processes.end(self._process)

    def submit(self, *arguments, mode="client", driver="700m", executor="1g"):
        """Two executors of a core each."""
        return run(
            HOME / "jobs/standalone/submit",
            *("--master", self.url, "--deploy-mode", mode, "--driver-memory", driver),
            *("--total-executor-cores", "2", "--executor-cores", "1"),
            *("--executor-memory", executor, "--"),
            *arguments,
        )

    def drivers_said(self):
        """What drivers of cluster deploy mode said on their workers."""
        return "".join(
            path.read_text("utf-8") for path in self._processes.folder.glob("naskh-*/work-*/driver-*/std*")
        )


class Hadoop:
    """YARN with two node managers, HDFS with two data nodes."""

    def __init__(self, processes):
        folder = processes.folder / "hadoop"
        folder.mkdir()
        self.conf = folder / "conf"
        opened = subprocess.run(
            ["bash", "-c", f". '{HOME}/jobs/common.sh'; jvm_args spark"],
            check=True,
            stdout=subprocess.PIPE,
        )
        # Java gives the nodes the name of this machine, which need not be on the loopback interface.
        hosts = folder / "hosts"
        hosts.write_text(f"127.0.0.1 localhost {socket.gethostname()} {socket.getfqdn()}\n", "utf-8")
        self._names = f"-Djdk.net.hosts.file={hosts}"
        libraries = (CHECK / "hadoop" / "classpath").read_text("utf-8").strip()
        self._classpath = f"{CHECK / 'hadoop' / 'classes'}:{libraries}"
        process, log = processes.start(
            [
                JAVA_HOME / "bin/java",
                "-Xmx700m",
                f"-Djava.io.tmpdir={folder}",
                *opened.stdout.decode().split(),
                self._names,
                *("-cp", self._classpath),
                *("naskh.hadoop.MiniHadoop", folder),
            ],
            "hadoop",
            environment(),
            cwd=folder,
            stdin=subprocess.PIPE,
        )
        processes.await_line(process, log, "ready")
        self._processes, self._process = processes, process

    def end(self):
        self._processes.end(self._process)

    def files(self, *arguments):
        """Hadoop's shell on the files of HDFS."""
        return run(
            *(SPARK_HOME / "bin/spark-class", "org.apache.hadoop.fs.FsShell"),
            *arguments,
            HADOOP_CONF_DIR=str(self.conf),
        )

    def logs(self, application, wanted):
        """What `yarn logs` shows, as soon as the nodes have gathered it."""
        deadline = time.monotonic() + GATHER_SECONDS
        while True:
            shown = run(
                *(JAVA_HOME / "bin/java", self._names),
                *("-cp", f"{self.conf}:{self._classpath}"),
                *("org.apache.hadoop.yarn.client.cli.LogsCLI", "-applicationId", application),
            )
            if wanted in shown.said or time.monotonic() > deadline:
                return shown

    def submit(self, *arguments, mode="client", driver="700m", executor="700m"):
        """Two executors of a core each."""
        settings = {
            "spark.yarn.am.memory": "512m",
            # Spark lies at the same place of all nodes: nothing is uploaded.
            "spark.yarn.jars": f"local:{SPARK_HOME}/jars/*",
            "spark.yarn.populateHadoopClasspath": "false",
        }
        options = f"{os.environ.get('JAVA_TOOL_OPTIONS', '')} {self._names}".strip()
        env = environment(HADOOP_CONF_DIR=str(self.conf), JAVA_TOOL_OPTIONS=options)
        for name in ("SPARK_LOCAL_IP", "JAVA_HOME", "JAVA_TOOL_OPTIONS"):
            settings[f"spark.yarn.appMasterEnv.{name}"] = env[name]
            settings[f"spark.executorEnv.{name}"] = env[name]
        return run(
            HOME / "jobs/yarn/submit",
            *("--deploy-mode", mode, "--driver-memory", driver),
            *("--num-executors", "2", "--executor-cores", "1", "--executor-memory", executor),
            *_conf(settings),
            "--",
            *arguments,
            **{name: env[name] for name in ("HADOOP_CONF_DIR", "JAVA_TOOL_OPTIONS")},
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
        self._log = log
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
            self.upload(path, f"{key}/{path.name}")

    def upload(self, path, key):
        self._client.upload_file(str(path), self.BUCKET, key)

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

    def requests(self):
        """How many it has answered."""
        return self._log.read_text("utf-8", "replace").count(" HTTP/1.1")

    def submit(self, *arguments, master="local[2]", driver="1g", settings=None):
        jars = subprocess.run([HOME / "jobs/s3a/jars"], check=True, stdout=subprocess.PIPE)
        return run(
            SPARK_HOME / "bin/spark-submit",
            *("--master", master, "--driver-memory", driver),
            *("--jars", jars.stdout.decode().strip()),
            *_conf(
                {
                    "spark.hadoop.fs.s3a.endpoint": self.url,
                    "spark.hadoop.fs.s3a.path.style.access": "true",
                    **(settings or {}),
                }
            ),
            *("--class", "naskh.cli.Naskh", JAR),
            *arguments,
            **self.KEYS,
        )

