"""What the JVMs of a run take of the machine."""
import contextlib
import os
import pathlib
import threading

MIB = 1024  # of the kernel's kB
EVERY_SECONDS = 0.2
TICKS = os.sysconf("SC_CLK_TCK")


def _java(entry):
    """Parent, command line and folder of a JVM; None for other processes."""
    name, _, rest = (entry / "stat").read_text("utf-8").rpartition(")")
    if not name.endswith("(java"):
        return int(rest.split()[1]), None, None
    command = (entry / "cmdline").read_text("utf-8")
    return int(rest.split()[1]), command, pathlib.Path(os.readlink(entry / "cwd"))


class Memory:
    """Watches the JVMs that a run starts, not those of the cluster that were there before it."""

    def __init__(self, folder):
        self._folder = folder
        self._ended = threading.Event()
        self._taken = {}
        self._before = set(self._javas())

    def peaks(self, program):
        """Of each JVM that runs this class the largest resident set in kB; largest first."""
        return sorted(
            (peak for command, peak, _ in self._taken.values() if program in command), reverse=True
        )

    @property
    def cpu_seconds(self):
        """Of all of them on all cores, whatever else the machine did."""
        return sum(ticks for _, _, ticks in self._taken.values()) / TICKS

    def _javas(self):
        """Command lines of the JVMs below this process, and of those that work in its folder."""
        processes = {}
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):  # it has ended
                    processes[int(entry.name)] = _java(entry)
        javas = {}
        for pid, (parent, command, cwd) in processes.items():
            # A JVM that is about to start another program is there twice for a moment.
            if command and processes.get(parent, (0, ""))[1] != command:
                at = pid
                while at in processes and at != os.getpid():
                    at = processes[at][0]
                if at == os.getpid() or cwd.is_relative_to(self._folder):
                    javas[pid] = command
        return javas

    def _look(self):
        for pid, command in self._javas().items():
            if pid not in self._before:
                with contextlib.suppress(OSError, KeyError):  # it has ended
                    process = pathlib.Path(f"/proc/{pid}")
                    lines = (process / "status").read_text("utf-8").splitlines()
                    peak = int(dict(line.split(":", 1) for line in lines)["VmHWM"].split()[0])
                    stat = (process / "stat").read_text("utf-8").rpartition(")")[2].split()
                    self._taken[pid] = command, peak, int(stat[11]) + int(stat[12])

    def _watch(self):
        while not self._ended.wait(EVERY_SECONDS):
            self._look()

    def __enter__(self):
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()
