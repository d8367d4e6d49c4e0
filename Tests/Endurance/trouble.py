#!/usr/bin/env python3
"""Somebody writes while something goes wrong with the disk: nothing of it may be lost, and they must be told.

    swift build
    python3 Tests/Endurance/trouble.py

With a library that lets calls fail (shim.c, built here with clang or cc), on a full disk, on one that has become
read-only, in a folder without permission, and in one that is removed under a sitting. The screen must say why, the
words must stay, and trying again must keep them when there is no more reason not to. Ended meanwhile, the words are in
a file in the writer's home; killed at any call while an entry is on its way, they are in the entry or in its draft.

What needs rights that are not given, or a C compiler, is left out with a line that says so.
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
from terminal import ENTER, Terminal, WaitedInVain

NOW = "2026-11-21T21:04:00+01:00"


class Sitting:
    """Somebody who writes on a blank page while something goes wrong with the disk."""

    def __init__(self, options, folder, journal, more=None, prefix=()):
        self.journal = Journal(journal)
        self.home = folder
        values = environment(folder, ATTUNE_JOURNAL=journal, ATTUNE_NOW=NOW, **(more or {}))
        self.text, self.terminal = "", Terminal([*prefix, options.attune], values)

    def __enter__(self):
        try:
            self.begin()
        except WaitedInVain:
            self.terminal.end(signal.SIGKILL)
            raise
        return self

    def __exit__(self, *_):
        self.terminal.end(signal.SIGKILL)

    def begin(self):
        self.terminal.wait("More practices…")
        self.terminal.choose("A blank page")
        self.terminal.wait("^S finish")
        self.type("What was there before. ")
        self.terminal.wait("kept ·")

    def type(self, text):
        self.terminal.send(text)
        self.text += text
        self.terminal.wait(text.strip())

    def refused(self, *reasons):
        """Goes on writing, and finishes; both are refused, with a reason, and the words stay."""
        self.type("And what came after. ")
        self.terminal.wait("Not on disk yet.")
        self.terminal.send("\x13" + ENTER)
        self.terminal.wait("Not kept yet.")
        self.terminal.wait(*reasons)
        self.terminal.wait("try again")
        self.terminal.send("\x1b")
        self.terminal.wait("^S finish")
        self.terminal.wait(self.text.strip())
        if self.journal.names():
            raise Broken(f"there is an entry that was refused: {self.journal.names()}")
        self.terminal.send("\x13" + ENTER)
        self.terminal.wait("Not kept yet.")

    def kept(self):
        """Tries again, and holds the entry against what was typed."""
        self.terminal.send(ENTER)
        self.terminal.wait("Kept as")
        entries = self.journal.entries()
        if [entry.body for entry in entries.values()] != [self.text + "\n"]:
            raise Broken(f"the entries are {[entry.body for entry in entries.values()]}")
        self.terminal.send("q")
        self.terminal.wait("More practices…")
        self.quit()
        if drafts := self.journal.drafts():
            raise Broken(f"there is an entry, and still a draft: {drafts}")

    def quit(self):
        self.terminal.send("q")
        if self.terminal.wait_for_end() != 0:
            raise Broken(f"it ended with {self.terminal.status}")
        if rescued := self.rescued():
            raise Broken(f"what is in the journal is also in {rescued}")

    def rescued(self):
        return sorted(name for name in os.listdir(self.home) if name.startswith("attune-unsaved"))


def with_faults(options, library, error, way):
    """Faults from the library, and then none."""
    with tempfile.TemporaryDirectory() as folder:
        journal, fault = os.path.join(folder, "journal"), os.path.join(folder, "fault")
        more = shim.variables(library, journal, fault)
        with Sitting(options, folder, journal, more) as sitting:
            Fault(1, ALL, error, way).put(fault)
            sitting.refused("no space left", "input/output error", "read-only", "permission denied", "quota")
            os.unlink(fault)
            sitting.kept()


def ended_meanwhile(options, library, ending):
    """Ended while the disk takes nothing: the words are in a file elsewhere, unless they were let go."""
    with tempfile.TemporaryDirectory() as folder:
        journal, fault = os.path.join(folder, "journal"), os.path.join(folder, "fault")
        more = shim.variables(library, journal, fault)
        with Sitting(options, folder, journal, more) as sitting:
            Fault(1, ALL, "ENOSPC", "change").put(fault)
            sitting.refused("no space left")
            if ending == "let go":
                os.unlink(fault)
                sitting.terminal.send("\x1b")
                sitting.terminal.wait("^S finish")
                sitting.terminal.send("\x1b")
                sitting.terminal.wait("discard them for good")
                sitting.terminal.send("d")
                sitting.terminal.wait("Discarded.")
                return sitting.quit()
            sitting.terminal.send("\x1b")
            sitting.terminal.wait("^S finish")
            sitting.type("The last words.")
            sitting.terminal.end(signal.SIGTERM)
            if sitting.terminal.status != 143:
                raise Broken(f"it ended with {sitting.terminal.status}")
            texts = [Journal(folder).text(name) for name in sitting.rescued()]
            if [Entry(text).body for text in texts] != [sitting.text + "\n"]:
                raise Broken(f"of what was typed there is {texts} in the writer’s home")


def killed_while_finishing(options, library):
    """Killed at each call between the key that finishes a sitting and the entry on disk: the words are there."""
    number = 0
    while True:
        number += 1
        with tempfile.TemporaryDirectory() as folder:
            journal, fault, log = (os.path.join(folder, name) for name in ("journal", "fault", "log"))
            more = shim.variables(library, journal, fault, log)
            with Sitting(options, folder, journal, more) as sitting:
                with open(log, encoding="utf-8") as file:
                    before = sum(1 for _ in file)
                Fault(before + number, before + number, None, "kill").put(fault)
                sitting.terminal.send("\x13" + ENTER)
                with contextlib.suppress(WaitedInVain):
                    sitting.terminal.wait("Kept as")
                    sitting.terminal.pause(0.3)
                is_kept = "Kept as" in sitting.terminal.screen.words
                sitting.terminal.wait_for_end(0.1)
                entries = [entry.body for entry in sitting.journal.entries().values()]
                drafts = [draft["sitting"]["texts"] for draft in sitting.journal.drafts().values()]
                if any(body != sitting.text + "\n" for body in entries):
                    raise Broken(f"killed at call {number}, the entry is {entries}")
                if not entries and (is_kept or drafts != [[sitting.text]]):
                    raise Broken(f"killed at call {number}, there is no entry, and of drafts {drafts}")
                if sitting.terminal.status is None:
                    return f"kept at each of {number - 1} calls"


def folder_removed(options, library):
    """The journal's folder goes away under a sitting."""
    with tempfile.TemporaryDirectory() as folder, Sitting(options, folder, os.path.join(folder, "journal")) as sitting:
        shutil.rmtree(sitting.journal.path)
        sitting.type("And what came after. ")
        sitting.terminal.send("\x13")
        sitting.terminal.wait("Finish here?")
        sitting.kept()


def permission_lost(options, library):
    """As somebody who may not do everything: the folder may no longer be written."""
    prefix = []
    if os.geteuid() == 0:
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if not shutil.which("setpriv") or subprocess.run([*prefix, "test", "-x", options.attune]).returncode != 0:
            return "left out: needs setpriv, and a program that everybody may run"
    with tempfile.TemporaryDirectory() as folder:
        journal = os.path.join(folder, "journal")
        os.makedirs(journal, mode=0o700)
        if prefix:
            os.chown(folder, 65534, 65534)
            os.chown(journal, 65534, 65534)
        with Sitting(options, folder, journal, prefix=prefix) as sitting:
            places = [place for place, _, _ in os.walk(journal)]
            for place in places:
                os.chmod(place, 0o500)
            sitting.refused("permission denied")
            for place in places:
                os.chmod(place, 0o700)
            sitting.kept()


@contextlib.contextmanager
def own_disk(folder):
    """A small disk of its own, or `None` where that is not permitted."""
    place = os.path.join(folder, "disk")
    os.mkdir(place)
    command = ["mount", "-t", "tmpfs", "-o", "size=256k,mode=0700", "tmpfs", place]
    is_there = os.geteuid() == 0 and subprocess.run(command, capture_output=True).returncode == 0
    try:
        yield place if is_there else None
    finally:
        if is_there:
            subprocess.run(["umount", "-l", place], check=False)


def fill(place):
    """Writes until there is no room for a byte."""
    with open(os.path.join(place, "filling"), "wb", buffering=0) as file:
        size = 4096
        while size:
            try:
                file.write(b"x" * size)
            except OSError:
                size //= 2


def disk_full(options, library):
    """A disk without room, for the command and for the front end."""
    with tempfile.TemporaryDirectory() as folder, own_disk(folder) as place:
        if not place:
            return "left out: needs the right to mount a tmpfs"
        journal = os.path.join(place, "journal")
        with Sitting(options, folder, journal) as sitting:
            fill(place)
            command = [options.attune, "--journal", journal, "add", "Some words. " * 1000]
            done = subprocess.run(command, env=environment(folder, ATTUNE_NOW=NOW), capture_output=True, text=True)
            if done.returncode != 1 or "no space left" not in done.stderr or len(done.stderr.splitlines()) != 1:
                raise Broken(f"add on a full disk: exit code {done.returncode}, {done.stderr!r}")
            sitting.refused("no space left")
            os.unlink(os.path.join(place, "filling"))
            sitting.kept()


def disk_read_only(options, library):
    """A disk that may no longer be written."""
    with tempfile.TemporaryDirectory() as folder, own_disk(folder) as place:
        if not place:
            return "left out: needs the right to mount a tmpfs"
        with Sitting(options, folder, os.path.join(place, "journal")) as sitting:
            subprocess.run(["mount", "-o", "remount,ro", place], check=True)
            sitting.refused("the disk is read-only")
            subprocess.run(["mount", "-o", "remount,rw", place], check=True)
            sitting.kept()


def try_all(options, library, results):
    """The front end in every kind of trouble."""
    scenes = [(f"{error}, {way}", with_faults, (error, way)) for error in ERRORS for way in ("change", "fail")]
    scenes.append(("killed while finishing", killed_while_finishing, ()))
    if options.short:
        scenes = scenes[:1]
    scenes += [("ended meanwhile", ended_meanwhile, ("SIGTERM",)), ("let go, then quit", ended_meanwhile, ("let go",))]
    if not library:
        print("left out, there is no C compiler: " + ", ".join(name for name, _, _ in scenes), flush=True)
        scenes = []
    scenes += [
        ("folder removed", folder_removed, ()),
        ("permission lost", permission_lost, ()),
        ("disk full", disk_full, ()),
        ("disk read-only", disk_read_only, ()),
    ]

    def play(scene):
        name, act, more = scene
        try:
            return f"{name:26}" + (act(options, library, *more) or "kept in the end")
        except (Broken, NotWhole, WaitedInVain) as problem:
            results.fail(f"{name}: {problem}")
            return f"{name:26}BROKEN"

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for line in pool.map(play, scenes):
            print(line, flush=True)


def main():
    options = arguments(argparse.ArgumentParser(description=__doc__.partition("\n")[0]))
    results = Results()
    with tempfile.TemporaryDirectory() as folder:
        try_all(options, shim.build(folder), results)
    return results.close("trouble.py")


if __name__ == "__main__":
    sys.exit(main())
