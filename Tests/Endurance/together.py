#!/usr/bin/env python3
"""Many programs at work in one journal at once, and then the count: every word is where it should be.

    swift build
    python3 Tests/Endurance/together.py --each 250

Eight processes keep entries, one after the other and many in the same minute (attune add). Several edit them (attune
edit), often the same one at once, and another deletes them (attune delete). In entries that only one of them edits,
another program writes behind its back while the page is with the editor, in half of the cases in place, in the other
half by a file that takes its name; such a program knows nothing of attune, and would harm edits of others all by
itself. With a C compiler there, changing places with the old file takes a while (shim.c), so that edits meet in the
midst of it. All the while a front end is open with an unsaved page. In the end:

    every added text is in one entry, of the journal or of the trash, and in as many more as edits said they made
    every change that was said to be kept, and every one of the other programs, is in an entry
    every deletion that was said to be done is in the trash
    each entry is whole, no draft of an edit is left over but those named, and no temporary file
    the page of the front end is untouched, goes on, is kept, and the front end sees all entries
"""
import argparse
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time

import shim
from common import Broken, Results, arguments, environment
from journal import Journal, NotWhole
from shim import ALL, Fault
from terminal import ENTER, Terminal, WaitedInVain

ADDERS, EDITORS = 8, 8
SHARED = EDITORS  # whose entries anybody may edit and delete
# The editor: says that it is open, waits for whoever writes behind its back, and adds a line.
EDITOR = """#!/bin/sh
if [ -n "$BEHIND" ]; then
  cp "$ENTRY" "$SCRATCH" && printf '%s\\n' "$BEHIND" >> "$SCRATCH" || exit 0
  case "$WAY" in
    in-place) [ -e "$ENTRY" ] && cat "$SCRATCH" > "$ENTRY" ;;
    rename) [ -e "$ENTRY" ] && mv "$SCRATCH" "$ENTRY" ;;
  esac && : > "$SCRATCH.done"
fi
printf '%s\\n' "$LINE" >> "$1"
"""


class Together:
    """The journal, those who work in it, and what each was told."""

    def __init__(self, options, each, folder):
        self.attune, self.each, self.folder = options.attune, each, folder
        # How many edits each editor makes at least.
        self.least = max(8, each // 2)
        self.journal = Journal(os.path.join(folder, "journal"))
        self.editor = os.path.join(folder, "editor")
        with open(self.editor, "w", encoding="utf-8") as file:
            file.write(EDITOR)
        os.chmod(self.editor, 0o700)
        self.slowly = self.slow_down(folder)
        self.lock, self.is_adding = threading.Lock(), True
        # The names entries were given: those of each editor, then those of all.
        self.names = [[] for _ in range(EDITORS + 1)]
        self.added, self.changes, self.copies, self.deleted, self.left = [], [], collections.Counter(), [], []
        self.counts = collections.Counter()
        self.problems = []

    def slow_down(self, folder):
        """What makes saving take longer, so that several meet in the middle of it; nothing without a C compiler."""
        library, fault = shim.build(folder), os.path.join(folder, "slow")
        if not library:
            return {}
        Fault(1, ALL, None, "slow").put(fault)
        return shim.variables(library, self.journal.path, fault)

    def run(self, *words, **more):
        command = [self.attune, "--journal", self.journal.path, *words]
        values = environment(self.folder, **more)
        done = subprocess.run(command, env=values, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode < 0:
            raise Broken(f"{words[0]} crashed: {done.stderr}")
        return done

    # Those who work

    def add(self, number):
        for place in range(self.each):
            text = f"entry {number}-{place} says so. "
            # Forty to the minute.
            day, minute = divmod(place // 5, 24 * 60)
            now = f"2026-11-{day + 1:02}T{minute // 60:02}:{minute % 60:02}:00+01:00"
            done = self.run("add", text.strip(), ATTUNE_NOW=now)
            if done.returncode != 0:
                raise Broken(f"add: exit code {done.returncode}, {done.stderr}")
            with self.lock:
                self.added.append(f"{number}-{place}")
                name = done.stdout.strip()
                # The name of a deleted entry may come back; it stays with those who had it.
                if not any(name in names for names in self.names):
                    self.names[place % len(self.names)].append(name)

    def edit(self, number):
        draw, count = random.Random(number), 0
        while self.is_adding or count < self.least:
            whose = draw.choice([number] + [SHARED] * 4)
            name = self.some(draw, whose, latest=2 if whose != SHARED else 1)
            if not name:
                continue
            count += 1
            line, behind = f"edited {number}-{count}.", f"behind {number}-{count}." if whose != SHARED else ""
            entry = os.path.join(self.journal.path, name[:4], name[5:7], name + ".md")
            scratch = os.path.join(os.path.dirname(entry), f".scratch-{number}-{count}")
            way = draw.choice(["in-place", "rename"])
            said = {"LINE": line, "BEHIND": behind, "WAY": way, "ENTRY": entry, "SCRATCH": scratch}
            done = self.run("edit", name, EDITOR=self.editor, **said, **self.slowly)
            self.note_edit(name, line, done)
            if os.path.exists(scratch + ".done"):
                with self.lock:
                    self.changes.append((name, behind, "another program"))
                    self.counts["by other programs"] += 1
            for path in (scratch, scratch + ".done"):
                if os.path.exists(path):
                    os.unlink(path)

    def note_edit(self, name, line, done):
        said = done.stdout.strip()
        with self.lock:
            if done.returncode == 2:
                # Deleted before it began.
                self.counts["too late to edit"] += 1
            elif done.returncode == 1:
                match = re.search(r"what you have written is in (\S+\.md)\. ", done.stderr)
                if not match:
                    raise Broken(f"edit failed and does not say where the words are: {done.stderr}")
                self.left.append((match[1], line))
                self.counts["left with its words"] += 1
            else:
                other = re.search(r"(?:yours|kept) as (\S+)\.$", said)
                self.counts["both kept" if other else "edited"] += 1
                self.changes.append((other[1] if other else name, line, said))

    def delete(self):
        draw = random.Random(0)
        while self.is_adding:
            name = self.some(draw, SHARED, latest=20)
            if not name or draw.random() < 0.7:
                time.sleep(0.01)
                continue
            done = self.run("delete", name)
            with self.lock:
                if done.returncode == 0:
                    self.deleted.append(name)
                    self.counts["deleted"] += 1
                elif done.returncode == 2 or "it is not there" in done.stderr:
                    self.counts["too late to delete"] += 1
                else:
                    raise Broken(f"delete: exit code {done.returncode}, {done.stderr}")

    def some(self, draw, whose, latest):
        """One of the latest entries; all choose among few, so that they meet."""
        with self.lock:
            name = draw.choice(self.names[whose][-latest:] or [None])
        if not name:
            time.sleep(0.01)
        return name

    def guarded(self, work, *more):
        try:
            work(*more)
        except Exception as problem:
            self.problems.append(f"{work.__name__}: {problem}")

    def work(self):
        adders = [threading.Thread(target=self.guarded, args=(self.add, number)) for number in range(ADDERS)]
        others = [threading.Thread(target=self.guarded, args=(self.edit, number)) for number in range(EDITORS)]
        others.append(threading.Thread(target=self.guarded, args=(self.delete,)))
        for thread in adders + others:
            thread.start()
        for thread in adders:
            thread.join()
        self.is_adding = False
        for thread in others:
            thread.join()

    # The count

    def count(self, results):
        """Holds what is on disk against what everybody was told."""
        files = {path: self.text_of(path) for path in self.journal.names()}
        bin_ = ".attune/trash/"
        trash = {bin_ + path: self.text_of(bin_ + path) for path in self.journal.trash()}
        everything = files | trash
        holders, lines = collections.Counter(), set()
        for path, body in everything.items():
            marks = re.findall(r"entry (\d+-\d+) says so\.", body)
            if len(marks) != 1:
                results.fail(f"{path} is the entry of {marks or 'nobody'}: {body!r}")
                continue
            holders[marks[0]] += 1
            rest = body.splitlines()[1:]
            if not all(re.fullmatch(r"((edited|behind) \d+-\d+\.)?", line) for line in rest):
                results.fail(f"{path} is not whole: {body!r}")
            lines |= set(rest)
        for mark in self.added:
            if holders[mark] == 0:
                results.fail(f"LOST: the entry of {mark} was kept, and is nowhere")
        copies = sum(holders.values()) - len(holders)
        if copies != self.counts["both kept"]:
            results.fail(f"{self.counts['both kept']} edits said that they kept a copy, and there are {copies} copies")
        for name, line, said in self.changes:
            if line not in lines:
                results.fail(f"LOST: “{line}” was written into {name} ({said}), and is nowhere")
        for path, line in self.left:
            with open(path, encoding="utf-8") as file:
                if line not in file.read():
                    results.fail(f"LOST: “{line}” is not in {path}")
        gone = {os.path.basename(path)[:-3] for path in trash}
        for name in self.deleted:
            if name not in gone:
                results.fail(f"{name} was deleted, and is not in the trash")
        if leftovers := self.journal.temporaries():
            results.fail(f"left over: {leftovers}")
        loans = [path for path in self.journal.paths(".attune", "drafts") if path.endswith(".md")]
        named = {os.path.relpath(path, self.journal.path) for path, _ in self.left}
        if set(loans) != named:
            results.fail(f"copies of edits are left over: {set(loans) - named}")

    def text_of(self, path):
        text = self.journal.text(path)
        if not text.startswith("---\ndate: ") or not text.endswith("\n"):
            raise NotWhole(f"{path} is not whole: {text!r}")
        return text.partition("\n---\n\n")[2]


class Window:
    """A front end with a page on which somebody has begun to write."""

    def __init__(self, together):
        self.journal = together.journal
        now = "2026-12-01T21:04:00+01:00"
        values = environment(together.folder, ATTUNE_JOURNAL=self.journal.path, ATTUNE_NOW=now)
        self.terminal = Terminal([together.attune], values)
        self.terminal.wait("More practices…")
        self.terminal.choose("A blank page")
        self.terminal.wait("^S finish")
        self.terminal.send("What nobody else may touch")
        self.terminal.wait("nobody else may touch")

    def close(self, results):
        """Goes on writing, finishes, and looks at the entries."""
        terminal = self.terminal
        terminal.follow()
        terminal.send(", and its end.")
        terminal.wait("What nobody else may touch, and its end.")
        terminal.send("\x13" + ENTER)
        terminal.wait("Kept as")
        terminal.send("q")
        terminal.wait("More practices…")
        # The journal is read again.
        terminal.wait("Good evening.")
        entries = self.journal.names()
        own = self.journal.text("2026/12/2026-12-01-2104.md")
        if not own.endswith("\n\nWhat nobody else may touch, and its end.\n"):
            results.fail(f"the page of the front end became {own!r}")
        terminal.send("e")
        try:
            terminal.wait(f"Entries {len(entries):,}", f"Entries {len(entries)}")
        except WaitedInVain as problem:
            results.fail(f"there are {len(entries)} entries, and the front end {problem}")
        terminal.end(9)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--each", type=int, help=f"how many entries each of {ADDERS} processes keeps (250)")
    options, results = arguments(parser), Results()
    each = options.each or (15 if options.short else 250)
    with tempfile.TemporaryDirectory() as folder:
        together = Together(options, each, folder)
        try:
            window = Window(together)
            together.work()
            for problem in together.problems:
                results.fail(problem)
            together.count(results)
            window.close(results)
        except (Broken, NotWhole, WaitedInVain) as problem:
            results.fail(str(problem))
    print(f"entries added            {len(together.added)} by {ADDERS} processes")
    for what in ["edited", "both kept", "by other programs", "left with its words", "too late to edit", "deleted"]:
        print(f"{what:24} {together.counts[what]}")
    print(f"lost                     {sum('LOST' in problem for problem in results.problems)}")
    return results.close("together.py")


if __name__ == "__main__":
    sys.exit(main())
