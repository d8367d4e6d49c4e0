#!/usr/bin/env python3
"""Lets each call fail that a save makes, one after the other, and looks at what is left on disk.

    swift build
    python3 Tests/Endurance/faults.py

A library of our own (shim.c, built here with clang or cc) stands between attune and the C library. A clean run counts
the calls that concern files below the journal: opening, reading, writing, flushing, naming, closing and so on. Then
each of them in turn fails with each error, once by itself and once with everything after it; a write may also write
half, and the process may be killed there. Commands that change a journal are tried so:

    add into no journal, add beside another of the same minute, edit, delete, bring back

Each must either do what it says or say in one line that it did not (exit code 1); no entry may be half there or harmed;
what was written is somewhere on disk once the editor had it; a call interrupted by a signal (EINTR) and a short write
must not be noticed at all; and running it again must do it. Last, a file system is tried that can neither rename
without replacing nor link.

The table says how often the command did its work all the same, refused it, or was killed. A text that is there twice
was on disk already when a fault kept the program from knowing that: it said “not kept”, and was asked to try again.
"""
import argparse
import concurrent.futures
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile

import shim
from common import Broken, Results, arguments, environment
from journal import Entry, Journal, NotWhole
from shim import ALL, ERRORS, Fault

NOW = "2026-11-21T21:04:00+01:00"
NAME = "2026-11-21-2104"
OLD = "---\ndate: 2026-11-21T21:04:00+01:00\n---\n\nWritten before, and not to be harmed.\n"
TEXT = "She knocked first. " * 40 + "Ünd dänn 漢字."
EDITOR = """#!/bin/sh
grep -q later "$1" || printf "\\nWritten into it later.\\n" >> "$1" && : > {}/edited
"""
EDITED = OLD + "\nWritten into it later.\n"


class Case:
    """A command that changes a journal, and what must be true after it, whatever failed."""

    name, has_old, arguments = "", True, []
    # The file that may be another one afterwards, by its place in the journal.
    target = None

    def prepare(self, journal):
        if self.has_old:
            put(journal, f"2026/11/{NAME}.md", OLD)
            put(journal, "2026/11/2026-11-20-0704.md", OLD.replace("11-21T21", "11-20T07"))

    def check_done(self, journal, said):
        """What must be true when the command says that it was done."""

    def check_any(self, journal):
        """What must be true in any case."""


class Add(Case):
    name, arguments = "add beside another", ["add", *TEXT.split(" ")]

    def check_done(self, journal, said):
        paths = [path for path in journal.names() if path.endswith("/" + said + ".md")]
        if len(paths) != 1:
            raise Broken(f"it says {said!r}, and there is no such entry")
        if Entry(journal.text(paths[0])).body != TEXT + "\n":
            raise Broken(f"{paths[0]} is not what was added")

    def check_any(self, journal):
        for path, entry in journal.entries().items():
            if entry.body not in (TEXT + "\n", "Written before, and not to be harmed.\n"):
                raise Broken(f"{path} is neither the old text nor the new one")


class AddFirst(Add):
    name, has_old = "add into no journal", False


class Edit(Case):
    name, arguments, target = "edit", ["edit", NAME], f"2026/11/{NAME}.md"

    def check_done(self, journal, said):
        if said.endswith(f"yours as {NAME}-2."):
            # What stood in the entry could not be read again: to be safe, both are kept.
            if (journal.text(self.target), journal.text(f"2026/11/{NAME}-2.md")) != (OLD, EDITED):
                raise Broken(f"it says {said!r}, and that is not so")
        elif journal.text(self.target) != EDITED:
            raise Broken(f"it says {said!r}, and the entry is not what the editor left")

    def check_any(self, journal):
        if journal.text(self.target) not in (OLD, EDITED):
            raise Broken("the entry is neither what it was nor what the editor left")
        has_edited = os.path.exists(os.path.join(os.path.dirname(journal.path), "edited"))
        if has_edited and not any(journal.text(path) == EDITED for path in journal.paths()):
            raise Broken("what the editor left is nowhere")


class Delete(Case):
    name, arguments, target = "delete", ["delete", NAME], f"2026/11/{NAME}.md"
    source, goal = "2026/11", ".attune/trash/2026/11"

    def check_done(self, journal, said):
        if os.path.exists(os.path.join(journal.path, self.source, NAME + ".md")):
            raise Broken(f"it says {said!r}, and the entry is still where it was")
        if journal.text(f"{self.goal}/{NAME}.md") != OLD:
            raise Broken(f"it says {said!r}, and the entry is not where it should be")

    def check_any(self, journal):
        places = [f"{folder}/{NAME}.md" for folder in (self.source, self.goal)]
        texts = [journal.text(path) for path in places if path in journal.paths()]
        if OLD not in texts or set(texts) != {OLD}:
            raise Broken(f"of the entry there is {texts}")


class Restore(Delete):
    name, arguments = "bring back", ["trash", "restore", NAME]
    source, goal = ".attune/trash/2026/11", "2026/11"

    def prepare(self, journal):
        super().prepare(journal)
        trash = os.path.join(journal.path, self.source)
        os.makedirs(trash, mode=0o700)
        os.rename(os.path.join(journal.path, self.target), os.path.join(trash, NAME + ".md"))


def put(journal, path, text):
    place = os.path.join(journal.path, path)
    os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
    with open(place, "w", encoding="utf-8") as file:
        file.write(text)


class Bench:
    """A folder in which one command is run again and again, each time from the same beginning."""

    def __init__(self, case, attune, library, folder):
        self.case, self.attune, self.folder = case, attune, folder
        self.journal = Journal(os.path.join(folder, "journal"))
        self.fault, self.log = os.path.join(folder, "fault"), os.path.join(folder, "log")
        editor = os.path.join(folder, "editor")
        with open(editor, "w", encoding="utf-8") as file:
            file.write(EDITOR.format(folder))
        os.chmod(editor, 0o700)
        self.environment = environment(folder, ATTUNE_NOW=NOW, EDITOR=editor)
        self.watched = self.environment | shim.variables(library, self.journal.path, self.fault, self.log)

    def begin(self):
        shutil.rmtree(self.journal.path, ignore_errors=True)
        for path in (self.fault, self.log, os.path.join(self.folder, "edited")):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)
        self.case.prepare(self.journal)
        self.old = {path: self.journal.text(path) for path in self.journal.names()}

    def run(self, is_watched):
        command = [self.attune, "--journal", self.journal.path, *self.case.arguments]
        environment = self.watched if is_watched else self.environment
        return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def calls(self):
        """The calls of a run in which nothing fails: number and name."""
        self.begin()
        done = self.run(True)
        if done.returncode != 0:
            raise Broken(f"without any fault: {done.stderr}")
        self.check(done)
        with open(self.log, encoding="utf-8") as file:
            lines = [line.split(" ") for line in file]
        return [(int(number), name) for number, name, _ in lines]

    def try_out(self, fault):
        """One run with a fault, one without.

        Whether the first said that it was done, and whether the text is there twice.
        """
        self.begin()
        fault.put(self.fault)
        try:
            done = self.run(True)
            self.check(done, fault)
            os.unlink(self.fault)
            is_done = done.returncode == 0
            with contextlib.suppress(FileNotFoundError):
                os.unlink(os.path.join(self.folder, "edited"))
            if is_done and not isinstance(self.case, Add):
                return True, False
            again = self.run(True)
            self.check_again(again)
            twice = isinstance(self.case, Add) and not is_done and len(self.journal.names()) > len(self.old) + 1
            return is_done, twice
        except (Broken, NotWhole, FileNotFoundError) as problem:
            detail = f"exit code {done.returncode}, said {(done.stdout + done.stderr).strip()!r}"
            raise Broken(f"{self.case.name}, {fault}: {problem}; {detail}") from problem

    def check(self, done, fault=None):
        """Holds what a run left and said against the promises."""
        is_killed = done.returncode == -signal.SIGKILL
        if is_killed != bool(fault and fault.way == "kill"):
            raise Broken("it crashed" if is_killed else "it was not killed")
        for path, text in self.old.items():
            if path != self.case.target and self.journal.text(path) != text:
                raise Broken(f"{path} was harmed")
        for path in self.journal.names():
            # Whatever looks like an entry is a whole one.
            Entry(self.journal.text(path), path)
        self.case.check_any(self.journal)
        if is_killed:
            return
        lines = done.stderr.splitlines()
        if done.returncode == 0:
            if lines:
                raise Broken("it says that it was done, and complains")
            self.case.check_done(self.journal, done.stdout.strip())
        elif done.returncode != 1:
            raise Broken("that is no exit code for something gone wrong")
        elif len(lines) != 1 or not lines[0].startswith("attune: ") or not lines[0].endswith("."):
            raise Broken("that is not one clear line")
        if fault and fault.is_unnoticed and done.returncode != 0:
            raise Broken("that should not have been noticed")

    def check_again(self, again):
        """Without a fault it is done; what had been done already, although it was not known, may be said to be so."""
        if again.returncode == 0:
            return self.check(again)
        if isinstance(self.case, Delete) and again.returncode == 2:
            return self.case.check_done(self.journal, "it was there already")
        raise Broken(f"again, without a fault: exit code {again.returncode}, {again.stderr.strip()}")


def faults_of(calls, is_short):
    """Every fault for a run of these calls."""
    for number, name in calls:
        for error in ["ENOSPC"] if is_short else ERRORS:
            yield Fault(number, number, error)
            yield Fault(number, ALL, error)
        # Folders are listed by Foundation, which gives it no second try; none of these calls is part of a save.
        if name != "opendir":
            yield Fault(number, number, "EINTR")
        yield Fault(number, number, None, "kill")
        if name == "write":
            yield Fault(number, number, None, "short")
    yield Fault(1, ALL, "ENOSYS", "lacks")


def try_commands(options, library, results):
    """Every command with every fault, several at a time, each in a folder of its own."""
    cases = [Add(), Edit()] if options.short else [AddFirst(), Add(), Edit(), Delete(), Restore()]
    print(f"{'':22}{'calls':>8}{'faults':>8}{'done':>8}{'refused':>8}{'killed':>8}{'twice':>8}")
    for case in cases:
        with contextlib.ExitStack() as stack:
            folders = [stack.enter_context(tempfile.TemporaryDirectory()) for _ in range(os.cpu_count() or 1)]
            benches = [Bench(case, options.attune, library, folder) for folder in folders]
            calls = benches[0].calls()
            # In the short form every third, which meets each kind of fault and each call.
            faults = list(faults_of(calls, options.short))[:: 3 if options.short else 1]

            def work(place):
                return [attempt(benches[place], fault, results) for fault in faults[place :: len(benches)]]

            with concurrent.futures.ThreadPoolExecutor() as pool:
                outcomes = [outcome for part in pool.map(work, range(len(benches))) for outcome in part]
        done = sum(is_done for is_done, _, _ in outcomes)
        killed = sum(fault.way == "kill" for fault in faults)
        twice = sum(is_twice for _, is_twice, _ in outcomes)
        refused = len(faults) - done - killed - sum(not is_right for _, _, is_right in outcomes)
        print(f"{case.name:22}{len(calls):8}{len(faults):8}{done:8}{refused:8}{killed:8}{twice:8}", flush=True)


def attempt(bench, fault, results):
    try:
        is_done, is_twice = bench.try_out(fault)
        return is_done, is_twice, True
    except Broken as problem:
        results.fail(str(problem))
        return False, False, False


def main():
    options = arguments(argparse.ArgumentParser(description=__doc__.partition("\n")[0]))
    results = Results()
    with tempfile.TemporaryDirectory() as folder:
        library = shim.build(folder)
        if not library:
            print("faults.py: left out, there is no C compiler\n", flush=True)
            return 0
        try_commands(options, library, results)
    return results.close("faults.py")


if __name__ == "__main__":
    sys.exit(main())
