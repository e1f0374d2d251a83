"""What a process takes, for jobs/benchmarks."""
import collections
import os
import pathlib
import subprocess
import sys
import time

HOME = pathlib.Path(__file__).resolve().parents[2]
NASKH = HOME / "naskh"
BENCH = HOME / "jobs" / "benchmarks" / "bench"

Taken = collections.namedtuple("Taken", "seconds cpu_seconds peak_mib")


def two_cores():
    """Has this process and those it starts run on two cores at most."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])


def build():
    for program in (NASKH, BENCH):
        subprocess.run([program, "--version"], check=True, stdout=subprocess.DEVNULL)


def naskh(*arguments, **env):
    return taken(NASKH, *arguments, **env)


def taken(program, *arguments, **env):
    """Runs a program to its end. Its CPU seconds are user and system. Ends where it fails."""
    began = time.monotonic()
    child = subprocess.Popen(
        [program, *arguments], stdout=subprocess.DEVNULL, env={**os.environ, **env}
    )
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - began
    if status:
        sys.exit(os.waitstatus_to_exitcode(status))
    return Taken(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
