"""The front end: how soon it is there, how soon it answers with many entries, and what memory it needs."""
import os
import statistics
import sys
import time

import playing
from playing import ANSWER, DOWN, ESCAPE, LIMIT, Played, Undisturbed, high

sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Endurance"))
from screen import Screen

PAUSE = 0.1  # seconds without a byte after which the first screen is complete
QUIET = 0.05  # the same for a list, which comes in two steps: what was typed, and what it finds
TYPED = {"a search": "mother kitchen", "a filter": "concept:rupture"}


def milliseconds(times, count=1):
    return f"{1000 * statistics.median(times):10.{count}f}" if times else f"{'–':>10}"


class FirstScreen:
    """A program's first screen: when its foot is there, which is painted last, and when a key is answered."""

    def __init__(self, command, folder):
        played, pieces = Played(command, folder), []
        with Undisturbed():
            while data := played.read(PAUSE if pieces else ANSWER):
                pieces.append((time.perf_counter() - played.began, data))
            times, _ = played.answer(DOWN, QUIET)
        played.kill()
        self.key = times[-1] if times else None
        self.byte = pieces[0][0]
        foot = self.foots(pieces)[-1]
        self.whole = next(moment for (moment, _), each in zip(pieces, self.foots(pieces)) if each == foot)

    @staticmethod
    def foots(pieces):
        """The last line of the screen after each piece of what was written."""
        screen, foots = Screen(), []
        for _, data in pieces:
            screen.feed(data)
            foots.append(screen.lines[-1])
        return foots


def start(bench):
    """The first screen with more and more entries, beside nano's."""
    page = os.path.join(bench.folder, "page.txt")
    with open(page, "w", encoding="utf-8") as file:
        file.write("One line.\n")
    commands = {"nano": ["nano", "--ignorercfiles", page]}
    for count in sorted({0, 1000, *bench.counts}):
        commands[f"attune, {count:,} entries"] = [bench.attune, "--journal", bench.journal(count)]
        bench.index(count)
    runs = {name: [] for name in commands}
    for name in bench.turns(commands):
        runs[name].append(FirstScreen(commands[name], bench.folder))
    print(f"{'start, from exec':26}{'first byte':>12}{'whole':>10}{'/nano':>8}{'then a key':>12}   ms, medians")
    nano = statistics.median(run.whole for run in runs["nano"])
    for name, all in runs.items():
        whole = statistics.median(run.whole for run in all)
        keys = [run.key for run in all if run.key is not None]
        first = milliseconds([run.byte for run in all])
        print(f"{name:26}{first:>12}{1000 * whole:10.1f}{whole / nano:8.2f}{milliseconds(keys):>12}")
        if len(keys) < len(all):
            print(f"{'':26}{len(all) - len(keys)} of {len(all)} times the key was not answered")
    print(flush=True)


class FrontEnd(Played):
    """Attune with a journal."""

    def __init__(self, bench, count):
        bench.index(count)
        self.pieces, self.screen = [], Screen()
        super().__init__([bench.attune, "--journal", bench.journal(count)], bench.folder)
        self.wait_for("▸")

    def read(self, wait):
        # They are read when there is time for it.
        self.pieces.append(super().read(wait))
        return self.pieces[-1]

    def wait_for(self, *texts):
        """Waits until all of some texts are on the screen and nothing changes any more."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end and not self.is_gone:
            self.settle(playing.SETTLED)
            self.screen.feed(b"".join(self.pieces))
            self.pieces = []
            if all(text in self.screen.text for text in texts):
                return
        raise TimeoutError(f"waited in vain for {' and '.join(texts)}; the screen:\n{self.screen.text}")

    def open_entries(self):
        self.ask("e")
        self.wait_for("Entries", "▸")

    def memory(self):
        """What it has in memory and the most it ever had, in MB."""
        with open(f"/proc/{self.pid}/status", encoding="utf-8") as file:
            pairs = dict(line.split(":", 1) for line in file)
        return [int(pairs[name].split()[0]) / 1024 for name in ["VmRSS", "VmHWM"]]


def typing(bench):
    """In the list of all entries, letter by letter: how soon the list for it is painted."""
    for count in bench.counts:
        print(f"{f'typing with {count:,} entries':34}{'median':>10}{'p99':>10}{'slowest':>10}   ms to the last byte")
        for name, text in TYPED.items():
            last, unanswered = [], 0
            for _ in range(max(1, bench.runs // 3)):
                played = FrontEnd(bench, count)
                played.open_entries()
                played.answer("/", QUIET)
                with Undisturbed():
                    for key in text:
                        times, _ = played.answer(key, QUIET)
                        last += times[-1:]
                        unanswered += not times
                played.kill()
            figures = [1000 * time for time in high(last) + [max(last, default=float("nan"))]]
            print(f"{f'{name}: /{text}':34}" + "".join(f"{each:10.1f}" for each in figures))
            if unanswered:
                print(f"{'':34}{unanswered} letters were not answered")
        print(flush=True)


def memory(bench):
    """What stays in memory, from the first screen on."""
    print(f"{'memory, MB':26}{'first screen':>20}{'entries open':>20}{'searched':>20}")
    print(f"{'':26}" + f"{'now':>10}{'most':>10}" * 3)
    for count in sorted({0, *bench.counts}):
        played = FrontEnd(bench, count)
        figures = played.memory()
        played.answer("e", PAUSE)
        played.settle(playing.SETTLED)
        figures += played.memory()
        for text in TYPED.values():
            for key in "/" + text:
                played.answer(key, QUIET)
            played.settle(playing.SETTLED)
            for key in [ESCAPE, "e"]:
                played.answer(key, PAUSE)
        figures += played.memory()
        played.kill()
        print(f"{f'attune, {count:,} entries':26}" + "".join(f"{each:10.1f}" for each in figures), flush=True)
    print()
