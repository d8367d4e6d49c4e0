"""Whole commands, from their start to their end, beside the programs that do the like: rg and find."""
import os
import random
import re
import shutil
import statistics
import subprocess
import time

from playing import environment

NOWHERE = "Nowherewich"
CONCEPT = r"^(concepts|suggested):.*\brupture\b"


def queries(folder):
    """What is looked for: the words for attune, and the command that looks through the files for them."""
    lists = ["rg", "-l"]
    both = 'rg -l0 mother "$0" | xargs -0 rg -l kitchen'
    return {
        "a rare word": (["Brackwater"], [*lists, "Brackwater", folder]),
        "a word in one of ten": (["mother"], [*lists, r"\bmother\b", folder]),
        "the same, all of them": (["mother", "--limit", "1000000"], [*lists, r"\bmother\b", folder]),
        "a phrase": (['"looked at me"'], [*lists, "looked at me", folder]),
        "two words": (["mother", "kitchen"], ["sh", "-c", both, folder]),
        "a concept": (["concept:rupture"], [*lists, CONCEPT, folder]),
        "a word in no entry": ([NOWHERE], [*lists, NOWHERE, folder]),
    }


class Runner:
    """Runs commands with their output in a file."""

    def __init__(self, folder):
        self.environment, self.path = environment(folder), os.path.join(folder, "output")

    def start(self, command):
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        actions = [(os.POSIX_SPAWN_OPEN, 1, self.path, flags, 0o600), (os.POSIX_SPAWN_OPEN, 2, os.devnull, flags, 0)]
        return os.posix_spawnp(command[0], command, self.environment, file_actions=actions)

    def seconds(self, command):
        begin = time.perf_counter()
        os.waitpid(self.start(command), 0)
        return time.perf_counter() - begin

    def lines(self):
        """How many lines the last command wrote."""
        with open(self.path, "rb") as file:
            return file.read().count(b"\n")

    def most_memory(self, command):
        """How long a command takes, and the most memory it has meanwhile, in MB."""
        begin, most, pid = time.perf_counter(), 0, self.start(command)
        while os.waitpid(pid, os.WNOHANG)[0] == 0:
            try:
                with open(f"/proc/{pid}/status", encoding="utf-8") as file:
                    most = max([most] + [int(line.split()[1]) for line in file if line.startswith("VmHWM")])
            except OSError:
                pass
            time.sleep(0.005)
        return time.perf_counter() - begin, most / 1024


def compare(runner, bench, commands):
    """Each command's median in seconds, when they take turns, warm; and how many lines each wrote."""
    lines, times = {}, {name: [] for name in commands}
    for name, command in commands.items():
        runner.seconds(command)
        lines[name] = runner.lines()
    for name in bench.turns(commands):
        times[name].append(runner.seconds(commands[name]))
    return {name: (statistics.median(all), lines[name]) for name, all in times.items()}


def search(bench):
    """Searching beside reading all files."""
    if not bench.has("search"):
        return
    for count in bench.counts:
        runner, folder = Runner(bench.folder), bench.journal(count)
        bench.index(count)
        print(f"{f'search in {count:,} entries':26}{'attune':>10}{'rg':>10}{'attune/rg':>12}   ms; found by each")
        for name, (words, other) in queries(folder).items():
            own = [bench.attune, "search", "--journal", folder, "--names", *words]
            found = compare(runner, bench, {"attune": own, "rg": other})
            (seconds, lines), (seconds_rg, lines_rg) = found["attune"], found["rg"]
            print(
                f"{name:26}{1000 * seconds:10.1f}{1000 * seconds_rg:10.1f}{seconds / seconds_rg:12.3f}"
                f"   {lines} and {lines_rg}",
                flush=True,
            )
        print()


def build(bench):
    """Making the index from nothing."""
    if not bench.has("index"):
        return
    print(f"{'index from nothing':26}{'seconds':>10}{'entries/s':>12}{'MB in memory':>14}{'MB on disk':>12}{'/texts':>8}")
    for count in bench.counts:
        runner, folder = Runner(bench.folder), bench.journal(count)
        shutil.rmtree(bench.cache, ignore_errors=True)
        seconds, most = runner.most_memory([bench.attune, "index", "rebuild", "--journal", folder])
        disk, texts = size(bench.cache), size(folder)
        print(
            f"{f'{count:,} entries':26}{seconds:10.2f}{count / seconds:12.0f}{most:14.1f}{disk / 1e6:12.1f}"
            f"{disk / texts:8.2f}",
            flush=True,
        )
    print()


def size(folder):
    """The bytes of all files below a folder."""
    return sum(os.path.getsize(os.path.join(below, name)) for below, _, names in os.walk(folder) for name in names)


def notice(bench):
    """Seeing that one file of many is another, beside finding what is newer than some file."""
    if not bench.has("search"):
        return
    print(f"{'one changed file':26}{'attune':>10}{'find':>10}{'attune/find':>14}   ms, medians")
    draw = random.Random(1)
    for count in bench.counts:
        runner, folder = Runner(bench.folder), bench.journal(count)
        bench.index(count)
        mark, paths = os.path.join(bench.folder, "mark"), entries(folder)
        commands = {
            # Before it is said that there is nothing, every file is looked at.
            "attune": [bench.attune, "search", "--journal", folder, "--names", NOWHERE],
            "find": ["find", folder, "-name", "*.md", "-newer", mark],
        }
        times = {name: [] for name in commands}
        with Changing() as changing:
            for name in bench.turns(commands):
                with open(mark, "w", encoding="utf-8"):
                    pass
                time.sleep(0.02)
                changing.change(draw.choice(paths))
                times[name].append(runner.seconds(commands[name]))
        own, other = (statistics.median(times[name]) for name in ["attune", "find"])
        print(f"{f'{count:,} entries':26}{1000 * own:10.1f}{1000 * other:10.1f}{own / other:14.2f}", flush=True)
    print()


def entries(folder):
    """The paths of a journal's entries."""
    paths = [os.path.join(below, name) for below, _, names in os.walk(folder) for name in names]
    return [path for path in paths if path.endswith(".md") and "/." not in path[len(folder) :]]


class Changing:
    """Changes files, and in the end puts them back as they were."""

    def __enter__(self):
        self.before = {}
        return self

    def change(self, path):
        """A line end more, or one less."""
        with open(path, "rb") as file:
            data = file.read()
        self.before.setdefault(path, (data, os.stat(path)))
        with open(path, "wb") as file:
            file.write(data.rstrip(b"\n") + (b"\n" if data.endswith(b"\n\n") else b"\n\n"))

    def __exit__(self, *_):
        for path, (data, status) in self.before.items():
            with open(path, "wb") as file:
                file.write(data)
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def names(attune):
    """The commands the program has."""
    said = subprocess.run([attune, "--help"], stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
    return re.findall(r"(?m)^  ([a-z]+) ", said.partition("SUBCOMMANDS")[2])
