"""Processes that end with the check, whatever happens."""
import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

END_SECONDS = 20
START_SECONDS = 240


class Failed(Exception):
    """A check that failed: what and why, for people."""


def dies_with_its_parent():
    """Runs in a new process: asks the kernel to end it when this one ends, even by SIGKILL."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


class Processes:
    """A folder for work, and the processes that were started with it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self._started = []

    def start(self, command, name, env=None, cwd=None, **streams):
        """Starts a process that keeps running; its streams go to a file of the folder."""
        log = self.folder / f"{name}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [str(part) for part in command],
                env=env,
                cwd=cwd or self.folder,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=dies_with_its_parent,
                **streams,
            )
        self._started.append(process)
        return process, log

    def await_line(self, process, log, wanted):
        """The first line of a log that holds ``wanted``."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            text = log.read_text("utf-8", "replace")
            for line in text.splitlines(keepends=True):
                if wanted in line and line.endswith("\n"):
                    return line.strip()
            last = text.strip().splitlines()[-1:] or [""]
            if process.poll() is not None:
                raise Failed(f"{log.stem} ended with {process.returncode}: {last[0]}")
            if time.monotonic() > deadline:
                raise Failed(f"{log.stem} did not start: {last[0]}")
            time.sleep(0.1)

    def end(self, process):
        """Asks a process to end, then makes it and its group."""
        if process.stdin:
            process.stdin.close()
        else:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            pass
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self._started.remove(process)

    def left(self):
        """Processes that work in the folder: executors and drivers of a cluster."""
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                with contextlib.suppress(OSError):
                    if pathlib.Path(os.readlink(entry / "cwd")).is_relative_to(self.folder):
                        yield int(entry.name)

    def end_all(self):
        for process in reversed(self._started[:]):
            self.end(process)
        deadline = time.monotonic() + END_SECONDS
        while list(self.left()) and time.monotonic() < deadline:
            time.sleep(0.1)
        for process in self.left():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)


@contextlib.contextmanager
def working():
    """A new folder and its processes; both are gone afterwards, also after Ctrl-C and TERM."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="naskh-check.")).resolve()
    processes = Processes(folder)
    try:
        yield processes
    finally:
        processes.end_all()
        shutil.rmtree(folder, ignore_errors=True)
