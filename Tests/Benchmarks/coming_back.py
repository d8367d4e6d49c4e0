#!/usr/bin/env python3
"""Measures how soon past entries are there: searching, the index, the first screen, typing, memory.

    swift build -c release
    python3 Tests/Benchmarks/coming_back.py
    python3 Tests/Benchmarks/coming_back.py --entries 10000 --only start,typing

search   attune search beside rg -l over the same files: whole commands, both warm
build    making the index from nothing: entries a second, memory, size
notice   seeing that one file is another, beside find -newer
start    the first screen beside nano's: from exec until its foot is painted, and a key after that
typing   looking for words and for a concept among all entries: from each letter until the list for it is painted
memory   what stays in memory in front of the first screen, with the entries open, after searches

What is compared takes turns, in an order drawn anew each time, so that whatever else the machine does falls on all of it
alike. The figures are medians. Nothing is asserted: they say how it is on this machine, and only the ratios say more.

The journals are made by Tests/Samples/generate.py, in --journal-folder if that is given, where they stay for the next
time. rg, find and nano are needed for what is compared with them.
"""
import argparse
import os
import platform
import random
import subprocess
import sys
import tempfile

import commands
import screens
from playing import version

PARTS = {
    "search": commands.search, "build": commands.build, "notice": commands.notice, "start": screens.start,
    "typing": screens.typing, "memory": screens.memory,
}  # fmt: skip
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Bench:
    """Where and with what it is measured."""

    def __init__(self, options, folder):
        self.attune, self.counts, self.runs = os.path.abspath(options.attune), options.entries, options.runs
        self.folder, self.journals = folder, options.journal_folder or os.path.join(folder, "journals")
        self.draw, self.indexed, self.commands = random.Random(1), set(), commands.names(self.attune)

    @property
    def cache(self):
        return os.path.join(self.folder, "CACHE")

    def turns(self, names):
        """The names as often as each is to run, in rounds of an order drawn anew."""
        return [name for _ in range(self.runs) for name in self.draw.sample(list(names), len(names))]

    def journal(self, count):
        """The folder of a journal with so many entries."""
        folder = os.path.join(self.journals, str(count))
        if not os.path.isdir(folder):
            os.makedirs(self.journals, exist_ok=True)
            script = os.path.join(ROOT, "Tests", "Samples", "generate.py")
            subprocess.run([sys.executable, script, folder, "--entries", str(count)], check=True)
        return folder

    def index(self, count):
        """Sees to it that a journal's index is there, as it is on any day but the first."""
        if count not in self.indexed and "index" in self.commands:
            runner = commands.Runner(self.folder)
            runner.seconds([self.attune, "index", "rebuild", "--journal", self.journal(count)])
        self.indexed.add(count)

    def has(self, command):
        """Whether the program knows a command; what needs it is left out otherwise."""
        if command in self.commands:
            return True
        print(f"coming_back.py: this attune has no “{command}”; what needs it is left out", file=sys.stderr)
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--attune", default=".build/release/attune", metavar="FILE", help="the built program")
    parser.add_argument("--entries", type=int, nargs="+", default=[10_000, 100_000], metavar="N", help="the journals")
    parser.add_argument("--journal-folder", metavar="DIR", help="where the journals are, or are made, by their size")
    parser.add_argument("--runs", type=int, default=15, help="how often each is run (15)")
    parser.add_argument("--only", default=",".join(PARTS), metavar="PARTS", help="some of: " + ",".join(PARTS))
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    print("attune ", version(options.attune, ""))
    for part, command, sign in [("start", "nano", "GNU nano"), ("search", "rg", "ripgrep"), ("notice", "find", "find")]:
        if part in parts:
            print(f"{command:8}{version(command, sign)}")
    print(f"python  {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}\n")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        for part in parts:
            PARTS[part](bench)


if __name__ == "__main__":
    main()
