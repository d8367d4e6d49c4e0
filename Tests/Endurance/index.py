#!/usr/bin/env python3
"""Kills attune at one step after the other of making its index and of following the files, and asks it again.

    swift build
    python3 Tests/Endurance/index.py

A library of our own (shim.c, built here with clang or cc) stands between attune and the C library. A clean run counts
the calls that concern the index: opening, writing, flushing, cutting, naming. Then the process is killed before one of
them, in as many runs as there are points to kill it at (40 for each, 12 in the short form), spread over all of them:

    making the index from nothing, few entries and many; following some that are new, changed, gone or harmed

Whatever was there then, the next question must be answered as it is by reading all entries, without a complaint; and
no entry may be another than before.
"""
import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile

import shim
from common import Broken, Results, arguments, environment
from shim import Fault

WORDS = "door kitchen knocked quiet late again sorry table window listened left turned".split()
QUESTIONS = [
    ["list", "--names"], ["list", "--names", "door quiet"], ["search", "--names", "--limit", "100000", "turned"],
    ["search", "--names", "--limit", "100000", "concept:repair -late"], ["search", "--names", "--limit", "100000", '"knocked quiet"'],
]  # fmt: skip


class Bench:
    """A journal, what lies in its index's place, and the program."""

    def __init__(self, options, library, folder):
        self.program, self.library, self.folder = options.attune, library, folder
        self.journal, self.cache = os.path.join(folder, "journal"), os.path.join(folder, "cache")
        self.fault, self.log = os.path.join(folder, "fault"), os.path.join(folder, "log")

    def write(self, number, text=None):
        """Writes an entry of its own day, always the same for a number."""
        year, month, day = 2026 - number // 336, number // 28 % 12 + 1, number % 28 + 1
        path = os.path.join(self.journal, str(year), f"{month:02}", f"{year}-{month:02}-{day:02}-2104.md")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        words = " ".join(WORDS[number * factor // 7 % len(WORDS)] for factor in range(1, 30))
        concepts = "concepts: [repair]\n" if number % 5 == 0 else "concepts: []\n"
        body = words if text is None else text
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"---\ndate: {year}-{month:02}-{day:02}T21:04:00+01:00\n{concepts}---\n\n{body}\n")
        return path

    def run(self, words, **more):
        """Runs a command."""
        command = [self.program, *words, "--journal", self.journal]
        return subprocess.run(command, env=environment(self.folder, **more), capture_output=True, text=True)

    def run_watched(self, words):
        """Runs a command with the library in between."""
        return self.run(words, **shim.variables(self.library, self.cache, self.fault, self.log))

    def answers(self, *more):
        """What is answered to all questions."""
        answers = []
        for question in QUESTIONS:
            done = self.run([*question, *more])
            if done.returncode not in (0, 2) or (done.stderr and done.returncode == 0):
                raise Broken(f"{' '.join(question)}: exit code {done.returncode}, {done.stderr.strip()}")
            answers.append(done.stdout)
        return answers


class Making:
    """The index is made from nothing."""

    command = ["index", "rebuild"]

    def __init__(self, count):
        self.name, self.count = f"making {count}", count

    def prepare(self, bench):
        for number in range(self.count):
            bench.write(number)


class Following:
    """Some files are others than the index knows."""

    name, command = "following", ["search", "nowheretobefound"]

    def prepare(self, bench):
        for number in range(400):
            bench.write(number)
        bench.run(["index", "rebuild"])
        for number in range(0, 400, 9):
            bench.write(number, "Written anew: turned, knocked quiet.")
        for number in range(1, 400, 9):
            os.remove(bench.write(number))
        for number in range(400, 440):
            bench.write(number)


def try_out(case, bench, points, results):
    """Kills the program at so many of its steps."""
    case.prepare(bench)
    before, expected = bench.cache + "-before", bench.answers("--no-index")
    os.makedirs(bench.cache, exist_ok=True)
    shutil.copytree(bench.cache, before)
    bench.run_watched(case.command)
    with open(bench.log, encoding="utf-8") as file:
        calls = len(file.readlines())
    killed = 0
    for point in range(points):
        shutil.rmtree(bench.cache)
        shutil.copytree(before, bench.cache)
        fault = Fault(number := 1 + point * calls // points, number, None, "kill")
        fault.put(bench.fault)
        done = bench.run_watched(case.command)
        os.remove(bench.fault)
        killed += done.returncode == -signal.SIGKILL
        try:
            answers = bench.answers()
            wrong = [" ".join(ask) for ask, one, other in zip(QUESTIONS, answers, expected) if one != other]
            if wrong:
                raise Broken(f"another answer to {', '.join(wrong)}")
        except Broken as problem:
            results.fail(f"{case.name}, {fault} of {calls}: {problem}")
    if bench.answers("--no-index") != expected:
        results.fail(f"{case.name}: entries are others than before")
    print(f"{case.name:22}{calls:8}{points:8}{killed:8}", flush=True)
    if killed < points // 2:
        results.fail(f"{case.name}: it was killed {killed} times only")


def main():
    options = arguments(argparse.ArgumentParser(description=__doc__.partition("\n")[0]))
    results, points = Results(), 12 if options.short else 40
    with tempfile.TemporaryDirectory() as folder:
        library = shim.build(folder)
        if not library:
            print("index.py: left out, there is no C compiler\n", flush=True)
            return 0
        print(f"{'':22}{'calls':>8}{'kills':>8}{'killed':>8}")
        for place, case in enumerate([Making(400), Following()] + ([] if options.short else [Making(9000)])):
            own = os.path.join(folder, str(place))
            os.makedirs(own)
            try_out(case, Bench(options, library, own), points, results)
    return results.close("index.py")


if __name__ == "__main__":
    sys.exit(main())
