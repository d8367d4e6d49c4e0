#!/usr/bin/env python3
"""Ends attune at random moments of one long sitting after the other, and looks at what is left on disk.

    swift build
    python3 Tests/Endurance/kills.py --rounds 1000

In one journal that lives on from end to end, a hand writes: questions, readings of the window, feelings, names, going
back and forth, leaving out, pasting, finishing, reviewing, and then the next sitting. The script knows each key, when
it was sent, and what is on every page after it. In each round the program is ended, and what is on disk is held
against that:

    SIGKILL         nothing but the last second may be missing
    SIGTERM, SIGHUP, SIGINT, the terminal closed      nothing at all may be missing

An entry whose “Kept as …” was on the screen must be there, equal to what was typed; nothing else may pass for an
entry. The draft must be a state that was on the screen once; then the program is started again, and must open it at
the same question with the same text and cursor. The clock is moved on by seven hours in each round (ATTUNE_NOW).

Some rounds end the program at any time, others within milliseconds of a draft's or an entry's way to disk, and some
while it starts. The exit code is 1 if anything was lost. The same --seed writes the same keys; when they meet the
program still depends on the machine.
"""
import argparse
import collections
import datetime
import os
import random
import signal
import sys
import tempfile
import time

from common import Broken, Results, arguments, environment
from journal import Journal, NotWhole
from sitting import STEPS, TITLE, Hand, Sitting, put_practice
from terminal import END, ENTER, LEFT, PATIENCE, RIGHT, Terminal, WaitedInVain

WITHIN = 1.0  # seconds of typing that may be missing after a SIGKILL
BUSY = 5.0  # and in the short form, which may share its machine with anything
MOST_TEMPORARIES = 3
SOFT = {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130, "terminal closed": 129}


def brief(snapshot):
    """What a draft says, texts by their ends."""
    return snapshot if isinstance(snapshot, str) else [snapshot[0], [text[-40:] for text in snapshot[1]], *snapshot[2:]]


class Finished:
    """A sitting that was told to become an entry."""

    def __init__(self, sitting):
        self.expected, self.path = sitting.expected, None
        self.is_reported = self.is_reviewed = False
        self.left = {None}

    def hold(self, entry, path):
        """Holds the entry on disk against what was typed."""
        if Sitting.expected_of(entry) != self.expected:
            raise Broken(f"{path} is not what was typed:\n{Sitting.expected_of(entry)}\n{self.expected}")
        if entry.window("left") not in self.left:
            raise Broken(f"{path} says left {entry.window('left')}, it should be one of {self.left}")
        if self.is_reviewed and "concepts" not in entry.header:
            raise Broken(f"{path} was reviewed and does not say so")


class Endurance:
    """The journal, the hand, and what the two should have in common."""

    def __init__(self, options, folder):
        self.draw = random.Random(options.seed)
        self.hand = Hand(self.draw)
        self.is_short, self.within = options.short, BUSY if options.short else WITHIN
        self.command, self.folder = [options.attune], folder
        self.journal = Journal(os.path.join(folder, "journal"))
        put_practice(self.journal.path)
        self.sitting, self.serial, self.history, self.finished = None, 0, [], []
        # The sitting that was told to become an entry in this round, as long as nobody said that it has.
        self.finishing = None
        self.results, self.missing = Results(), []
        self.counts = collections.Counter()

    # Writing

    def start(self, round_number):
        now = datetime.datetime(2026, 1, 1, 7, 4) + datetime.timedelta(hours=7 * round_number)
        now = now.strftime("%Y-%m-%dT%H:%M:00+01:00")
        values = environment(self.folder, ATTUNE_JOURNAL=self.journal.path, ATTUNE_NOW=now)
        self.terminal = Terminal(self.command, values)

    def sit_down(self):
        """Opens the draft there is, as it was left, or begins a sitting."""
        terminal = self.terminal
        if self.sitting:
            terminal.wait("Draft from")
            while terminal.screen.words.count("Draft from") > 1 and terminal.follow(PATIENCE):
                # One that has become an entry is about to go.
                pass
            terminal.send(END)
            terminal.wait("▸ Draft from")
            terminal.send(ENTER)
            self.look()
            self.counts["drafts opened"] += 1
            return
        terminal.wait("More practices…")
        terminal.choose(TITLE)
        self.serial += 1
        self.sitting = Sitting(self.serial)
        self.history = [(time.monotonic(), self.sitting.snapshot, False)]
        terminal.wait(self.sitting.words)

    def look(self):
        """Holds the screen against what should be on it: question, text and cursor."""
        terminal, sitting, end = self.terminal, self.sitting, time.monotonic() + 10
        terminal.wait(sitting.words)
        while not (self.is_as_left(terminal.screen) or terminal.is_gone):
            if time.monotonic() > end:
                screen = terminal.screen
                place = f"cursor in row {screen.row}, column {screen.column}"
                left = brief(sitting.snapshot)
                raise Broken(f"the draft does not open as it was left, {left}; {place}:\n{screen.text}")
            terminal.follow(0.05)

    def is_as_left(self, screen):
        sitting = self.sitting
        if f"{sitting.index + 1} of {len(STEPS)}" not in screen.lines[0]:
            return False
        if sitting.kind == "window":
            reading = sitting.readings[sitting.index]
            shown = "not set" if reading is None else f"+{reading}" if reading > 0 else str(reading).replace("-", "−")
            return any(line.endswith("flooded  " + shown) for line in screen.lines)
        if sitting.kind == "feeling":
            return all(word in screen.words for word in sitting.feelings[sitting.index])
        # Behind the last letter of a row that is full the cursor stands on that letter.
        columns = (screen.column, screen.column + 1)
        return screen.row >= 3 and any(self.is_cursor_right(screen, column) for column in columns)

    def is_cursor_right(self, screen, column):
        """Whether what is left and right of a place on the screen is what is there on the page."""
        row, (line, byte) = screen.cells[screen.row], self.sitting.page.place
        text = self.sitting.page.text.split("\n")[line].encode()
        before, after = text[:byte].decode().rstrip(), text[byte:].decode()
        left, right = "".join(row[:column]).strip(), "".join(row[column:]).rstrip()
        return before.endswith(left) and after.startswith(right) and bool(left or right or not text.strip())

    def press(self, key, change):
        """One key; what is on the pages after it is noted with the time it was sent."""
        before = time.monotonic()
        self.terminal.send(key)
        change(self.sitting)
        self.history.append((before, self.sitting.snapshot, self.sitting.has_content))

    def write(self, until):
        """Writes until some time; a sitting that is done is finished, and another begins."""
        draw = self.draw
        while time.monotonic() < until and not self.terminal.is_gone:
            pace = draw.choice([0, 0, 0.01, 0.08])
            for key, change in self.hand.keys(self.sitting):
                if time.monotonic() >= until:
                    return
                self.press(key, change)
                self.terminal.pause(min(pace, max(0, until - time.monotonic())))
            self.terminal.pause(min(draw.choice([0, 0, 0.05, 0.3, 0.9]), max(0, until - time.monotonic())))
            is_long = len(self.history) > (30 if self.is_short else 100)
            is_done = is_long and draw.random() < 0.3 and self.is_worth_finishing
            if is_done and time.monotonic() < until and not self.finish(until):
                return

    @property
    def is_worth_finishing(self):
        """Whether enough was written that no other sitting is the same."""
        self.sitting.commit()
        expected = self.sitting.expected
        is_new = all(other.expected != expected for other in self.finished)
        return is_new and sum(len(text) for _, text in expected[0]) > 20

    def finish(self, until):
        """Finishes the sitting, and reviews it; whether there was time to begin another."""
        self.send_finish()
        if not self.wait(until, "Kept as"):
            return False
        if not self.review(self.be_kept(), until):
            return False
        self.sit_down()
        return True

    def send_finish(self):
        self.sitting.commit()
        self.finishing = Finished(self.sitting)
        self.finished.append(self.finishing)
        self.terminal.send("\x13" + ENTER)

    def be_kept(self):
        """The screen says that the sitting has become an entry."""
        self.counts["reported"] += 1
        kept, self.finishing, self.sitting, self.history = self.finishing, None, None, []
        kept.is_reported = True
        return kept

    def review(self, finished, until):
        """Answers the review, or leaves it for later; whether the program said that it is done."""
        if self.draw.random() < 0.3:
            self.terminal.send("q")
            return self.wait(until, "More practices…")
        steps = self.draw.randint(-3, 3)
        if "▸ [x]" in self.terminal.screen.words or "▸ [ ]" in self.terminal.screen.words:
            self.terminal.send(" ")
        self.terminal.send((RIGHT if steps > 0 else LEFT) * abs(steps) + ENTER)
        left = steps or None
        finished.left.add(left)
        if not self.wait(until, "Kept with", "Kept, without"):
            return False
        finished.left, finished.is_reviewed = {left}, True
        return True

    def wait(self, until, *texts):
        """Waits for words on the screen; whether they came in time."""
        while not any(text in self.terminal.screen.words for text in texts):
            if time.monotonic() >= until or self.terminal.is_gone:
                return False
            self.terminal.follow(min(0.02, max(0, until - time.monotonic())))
        return True

    # Ending

    def run(self, round_number, way):
        """One round: start, write, end, look."""
        draw = self.draw
        self.start(round_number)
        plan = draw.choice(["any", "any", "draft", "entry", "review", "start"] + ["entry"] * 3 * self.is_short)
        if plan == "start" and way == "SIGKILL":
            self.terminal.pause(draw.uniform(0, 0.3))
        else:
            self.sit_down()
            longest = 1 if self.is_short else 2
            self.write(time.monotonic() + draw.choice([draw.uniform(0, 0.8), draw.uniform(0.5, longest)]))
            if self.sitting and not self.finishing:
                self.lead_up_to(plan)
            if self.sitting and not self.finishing and way != "SIGKILL":
                self.last_words()
        self.end(way)
        self.inspect(way)

    def lead_up_to(self, plan):
        """Brings the end close to a moment when something goes to disk."""
        draw, terminal = self.draw, self.terminal
        if plan == "draft":
            # 0.7 s after the first key that the draft on disk does not have, it is written.
            terminal.pause(1)
            self.press(*Hand.on()) if not self.sitting.is_last else None
            terminal.pause(0.7 + draw.uniform(-0.005, 0.03))
        elif plan in ("entry", "review") and self.is_worth_finishing:
            if plan == "entry":
                self.send_finish()
                terminal.pause(draw.uniform(0, 0.06))
            else:
                self.send_finish()
                terminal.wait("Kept as")
                self.be_kept().left.add(2)
                terminal.send(RIGHT * 2 + ENTER)
                terminal.pause(draw.uniform(0, 0.02))

    def last_words(self):
        """A few keys more, so fast that the program may have read none of them when it is told to end."""
        if self.terminal.wait(self.sitting.words) and self.sitting.kind == "question":
            for letter in "the end":
                self.press(letter, lambda sitting, letter=letter: sitting.page.insert(letter))

    def end(self, way):
        """Ends the program."""
        self.terminal.follow()
        if way == "terminal closed":
            # What the program has not read yet, the system throws away with the terminal.
            self.terminal.pause(0.1)
            self.ended = time.monotonic()
            self.terminal.hang_up()
            self.terminal.wait_for_end()
        else:
            self.ended = self.terminal.end(getattr(signal, way))
        if way != "SIGKILL" and self.terminal.status != SOFT[way]:
            self.terminal.end(signal.SIGKILL)
            self.results.fail(f"after {way} it ended with {self.terminal.status} instead of {SOFT[way]}")
        self.terminal.end(signal.SIGKILL)
        self.terminal.hang_up() if self.terminal.descriptor is not None else None

    # Looking

    def inspect(self, way):
        """Holds the journal against everything that was written so far."""
        self.inspect_entries()
        is_kept = bool(self.finishing and self.finishing.path)
        self.finishing = None
        drafts = [Sitting.snapshot_of(draft) for draft in self.journal.drafts().values()]
        # Ended after the entry was on disk and before its draft was gone: the next start takes that away.
        done = [snapshot for snapshot in drafts if self.is_entry(snapshot)]
        self.counts["in both"] += bool(done)
        drafts = [snapshot for snapshot in drafts if snapshot not in done]
        if len(drafts) > 1:
            raise Broken(f"there are {len(drafts)} drafts where there was one sitting")
        if self.sitting and not is_kept:
            self.note_missing(way, drafts[0] if drafts else None)
        elif drafts and not self.is_entry(drafts[0], with_words_left_out=True):
            raise Broken(f"there is a draft where there should be none: {brief(drafts[0])}")
        if drafts:
            self.sitting = self.sitting or Sitting(self.serial)
            self.sitting.resume(drafts[0])
            self.history = [(0, drafts[0], True)]
            self.counts["drafts"] += 1
        else:
            self.sitting = None
        self.inspect_temporaries()

    def is_entry(self, snapshot, with_words_left_out=False):
        """Whether a draft is one that has become an entry; one with words that did not become part of it stays."""
        sitting = Sitting(0)
        sitting.resume(snapshot)
        is_there = any(finished.expected == sitting.expected for finished in self.finished)
        return is_there and sitting.leaves_words_out == with_words_left_out

    def inspect_entries(self):
        entries = self.journal.entries()
        for finished in self.finished:
            if finished.path:
                if finished.path not in entries:
                    raise Broken(f"LOST: {finished.path} was kept and is gone")
                finished.hold(entries.pop(finished.path), finished.path)
        for path, entry in entries.items():
            said = Sitting.expected_of(entry)
            match = [other for other in self.finished if not other.path and other.expected == said]
            if not match:
                raise Broken(f"{path} is an entry that nobody finished:\n{self.journal.text(path)}")
            match[-1].path = path
            match[-1].hold(entry, path)
        lost = [other for other in self.finished if other.is_reported and not other.path]
        if lost:
            raise Broken(f"LOST: kept, as the screen said, and not on disk: {lost[0].expected}")
        # One that was never reported and is not on disk did not become an entry; its draft did not go.
        self.finished = [other for other in self.finished if other.path]

    def note_missing(self, way, snapshot):
        """How much of what was typed the disk does not have: seconds before the end."""
        if snapshot is None:
            # Since when there was anything to be kept.
            later = []
            for at, _, has_content in reversed(self.history):
                if not has_content:
                    break
                later.insert(0, at)
        else:
            places = [place for place, (_, state, _) in enumerate(self.history) if state == snapshot]
            if not places:
                raise Broken(f"the draft on disk was never on the page:\n{snapshot}\n{self.history[-1][1]}")
            later = [at for at, _, _ in self.history[places[-1] + 1 :]]
        missing = self.ended - later[0] if later else 0
        if way == "SIGKILL":
            self.missing.append(missing)
        if missing > (self.within if way == "SIGKILL" else 0):
            on_disk = brief(snapshot or "no draft")
            self.results.fail(
                f"after {way} {len(later)} keys of the last {missing:.3f} s are missing: on disk"
                f"\n  {on_disk}\nthe pages\n  {brief(self.history[-1][1])}"
            )

    def inspect_temporaries(self):
        """Files that a save began: those of drafts go when the program is started a day later, say.

        Those beside entries wait for the writer, who alone can say whether they are of use.
        """
        paths = self.journal.temporaries()
        of_drafts = [path for path in paths if path.startswith(".attune/")]
        self.counts["of drafts"] = max(self.counts["of drafts"], len(of_drafts))
        self.counts["of entries"] = len(paths) - len(of_drafts)
        for path in paths:
            os.utime(os.path.join(self.journal.path, path), (0, 0))


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, help="how often to kill it (1000)")
    parser.add_argument("--seed", type=int, default=1, help="which keys to type")
    options = arguments(parser)
    rounds, ways = options.rounds or (20 if options.short else 1000), collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        endurance = Endurance(options, folder)
        for number in range(rounds + rounds // 4):
            # Behind every fourth SIGKILL, one of the others.
            way = list(SOFT)[number // 5 % 4] if number % 5 == 4 else "SIGKILL"
            try:
                endurance.run(number, way)
            except (Broken, NotWhole, WaitedInVain) as problem:
                endurance.results.fail(f"round {number}, {way}: {problem}")
                endurance.terminal.end(signal.SIGKILL)
                break
            ways[way] += 1
        kept, counts = len(endurance.finished), endurance.counts
        if counts["of drafts"] > MOST_TEMPORARIES:
            endurance.results.fail(f"temporaries of drafts pile up: {endurance.journal.temporaries()}")
    missing = sorted(endurance.missing) or [0]
    print("ended by                    " + ", ".join(f"{way} {count}" for way, count in ways.items()))
    print(f"entries on disk             {kept}, of which the screen said so {counts['reported']}")
    print(f"entries lost                {sum('LOST' in text for text in endurance.results.problems)}")
    print(f"drafts found, opened again  {counts['drafts']}, {counts['drafts opened']}")
    print(f"entry and draft both there  {counts['in both']}")
    print(f"seconds missing, SIGKILL    median {missing[len(missing) // 2]:.3f}, most {missing[-1]:.3f}")
    print(f"temporaries                 of drafts {counts['of drafts']} at most, of entries {counts['of entries']} in all")
    return endurance.results.close("kills.py")


if __name__ == "__main__":
    sys.exit(main())
