#!/usr/bin/env python3
"""How soon attune answers a key, and with how many bytes, beside nano and vim.

    swift build -c release --product attune
    python3 Tests/Benchmarks/keystrokes.py
    python3 Tests/Benchmarks/keystrokes.py --keys 2000 --bytes 100000 --bytes 5000000 --idle 60

Each program has a pseudo terminal of 80 columns and 24 rows and the same page of prose before it: paragraphs of about a
hundred words, each one line of the file. The same keys (letters, spaces, now and then Return and Backspace) are typed
at two places in the middle of the page: at the end of a paragraph, and inside one, where they push along what follows.
Each key is typed when the answer to the one before is complete. What is measured:

  first byte  from writing a key to the terminal until the first byte that answers it can be read
  last byte   the same until the last byte, when the screen is right again
  bytes/key   all that a program sent, from the first key until it had nothing more to say, parted among the keys
  unanswered  keys for which nothing came within ANSWER seconds, since they change nothing to be seen

attune keeps a draft about every 0.7 seconds and shows that it has: its bytes per key depend on how fast one types.
--pause 0.2 types as a hand does.

The programs take turns, a quarter of the keys each time, in an order drawn anew, so that whatever else the machine does
falls on all of them alike. Then each one saves. The exit code is 1 if a saved text is not the page with the typed text
at its place, and 2 if a program is missing. With --idle N (on Linux), they are left alone for N seconds before that.

nano and vim open the page as a file and run without anybody's settings; attune, with a journal of its own, gets it
pasted. All files are in a temporary folder. There is no terminal emulator: nothing answers what programs ask of one,
and the time that one takes to draw the bytes comes on top.
"""
import argparse
import glob
import os
import platform
import random
import statistics
import sys
import tempfile
import time

from playing import BACKSPACE, CTRL_HOME, DOWN, END, ENTER, LIMIT, QUIET, SETTLED, UP, Played, Undisturbed, high, version

ROUNDS = 4
PLACES = ["at the end of a paragraph", "inside a paragraph"]
WORDS = """after again all and asked at away back because before bread but by café came chair child cold could day
    door evening fiancé for from garden had half he her house how I I’d in it kitchen last later light little long
    looked mother my never next nothing of on once our out quiet rain said sat school she she’d slow small something
    stood table that the their then there they thought through time to too train until voice waited walked was
    wasn’t water we we’re went were what when where which while with without wood would year yet you —""".split()


def prose(draw, count):
    """A paragraph, in one line."""
    words = [draw.choice(WORDS) for _ in range(count)]
    return " ".join(word + ". It" if place % 12 == 11 else word for place, word in enumerate(words)) + "."


class Page:
    """A page of about so many bytes, and a place in the middle of it."""

    def __init__(self, size, place):
        draw, paragraphs = random.Random(size), []
        while size > 0:
            paragraphs.append(prose(draw, draw.randint(80, 120)))
            size -= len(paragraphs[-1].encode()) + 2
        middle = len(paragraphs) // 2
        line = paragraphs[middle]
        self.is_line_end = place == PLACES[0]
        self.row, self.head = 2 * middle + 1, line if self.is_line_end else line[: line.index(" ", len(line) // 2) + 1]
        self.before = "\n\n".join(paragraphs[:middle] + [self.head])
        self.after = "\n\n".join([line[len(self.head) :]] + paragraphs[middle + 1 :])


def script(count):
    """The keys to type: prose with a slip mended in every tenth word or so, and Return behind every twentieth."""
    draw, keys = random.Random(count), []
    for number in range(1, count + 1):
        slip = [draw.choice("aeinorst"), BACKSPACE] if draw.random() < 0.1 else []
        keys += [*draw.choice(WORDS), *slip, " " if number % 20 else ENTER]
    return keys[:count]


def typed(keys):
    """The text that keys leave behind."""
    text = []
    for key in keys:
        if key == BACKSPACE:
            text.pop()
        else:
            text.append(key.replace(ENTER, "\n"))
    return "".join(text)


class Program(Played):
    """A program with a page before it, and what came of typing there."""

    pause = 0

    def __init__(self, page, folder):
        self.name = type(self).__name__.lower()
        self.page, self.folder, self.file = page, folder, os.path.join(folder, self.name + ".txt")
        self.keys, self.first, self.last, self.sent, self.unanswered = [], [], [], 0, 0
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(page.before + page.after + "\n")
        super().__init__(self.command(), folder)
        self.ask("", SETTLED)

    def type(self, keys):
        """Types one key after the other, each when the answer to the one before is complete."""
        end = time.monotonic() + LIMIT
        with Undisturbed():
            while keys and not self.is_gone and time.monotonic() < end:
                # What comes between the last answer and the next key answers neither.
                self.sent += self.settle(self.pause)
                # A slow program may also pause for longer within an answer.
                quiet = min(0.3, max(QUIET, 2 * statistics.median(self.last[-20:] or [0])))
                key, *keys = keys
                times, count = self.answer(key, quiet)
                self.sent += count
                self.keys.append(key)
                self.unanswered += not times
                self.first += times[:1]
                self.last += times[-1:]
        self.sent += self.settle(SETTLED)

    def used(self):
        """What it has used so far: clock ticks of the processor, and how often it was given one or gave it back."""
        with open(f"/proc/{self.pid}/stat", encoding="utf-8") as file:
            ticks = sum(map(int, file.read().rpartition(")")[2].split()[11:13]))
        switches = 0
        for status in glob.glob(f"/proc/{self.pid}/task/*/status"):
            with open(status, encoding="utf-8") as file:
                switches += sum(int(line.split()[1]) for line in file if "ctxt_switches" in line)
        return ticks, switches

    def finish(self):
        """Saves and ends; whether what was saved is the page with the typed text at its place."""
        self.save()
        end = time.monotonic() + LIMIT
        while time.monotonic() < end and not self.is_saved():
            self.settle(0.1)
        self.kill()
        with open(self.file, encoding="utf-8") as file:
            saved = self.body(file.read())
        return saved.rstrip("\n") == self.page.before + typed(self.keys) + self.page.after

    def is_saved(self):
        return self.is_gone

    def body(self, text):
        return text


class Attune(Program):
    path = ""

    def __init__(self, page, folder):
        super().__init__(page, folder)
        # The blank page stands last but one on the first screen.
        for key in [END, "k", ENTER]:
            self.ask(key)
        # What comes behind the place is pasted first: so the cursor is at the place when both parts are there.
        for paste, move in [(page.after, CTRL_HOME), (page.before, DOWN * 10)]:
            self.ask(f"\x1b[200~{paste}\x1b[201~", SETTLED)
            self.ask(move)
        # Down and up again, to bring the place to the middle of the screen, where nano and vim have it.
        self.ask(UP * 10, SETTLED)

    def command(self):
        return [self.path, "--journal", os.path.join(self.folder, "journal")]

    def save(self):
        for key in ["\x13", ENTER]:
            self.ask(key)

    def is_saved(self):
        self.file = next(glob.iglob(os.path.join(self.folder, "journal", "*", "*", "*.md")), self.file)
        return self.file.endswith(".md") or self.is_gone

    def body(self, text):
        return text.partition("\n---\n")[2].lstrip("\n")


class Nano(Program):
    def command(self):
        place = f"+{self.page.row},{len(self.page.head) + 1}"
        return ["nano", "--softwrap", "--atblanks", "--ignorercfiles", place, self.file]

    def save(self):
        for key in ["\x0f", ENTER, "\x18"]:
            self.ask(key)


class Vim(Program):
    def command(self):
        place = f"call cursor({self.page.row}, {len(self.page.head.encode()) + 1})"
        insert = "startinsert!" if self.page.is_line_end else "startinsert"
        commands = ["-c", "set wrap linebreak", "-c", place, "-c", "normal! zz", "-c", insert]
        return ["vim", "--clean", "-n", "-i", "NONE", *commands, self.file]

    def save(self):
        for keys in ["\x1b", ":wq" + ENTER]:
            self.ask(keys)


def microseconds(times):
    return [1e6 * time for time in high(times)]


def report(programs):
    print(f"{'':8}{'first byte, µs':>20}{'last byte, µs':>20}{'bytes':>10}{'':8}{'un-':>10}")
    print(f"{'':8}" + f"{'median':>10}{'p99':>10}" * 2 + f"{'/key':>10}{'keys':>8}{'answered':>10}")
    last, size = {}, {}
    for program in programs:
        last[program.name] = microseconds(program.last)
        size[program.name] = program.sent / max(1, len(program.keys))
        times = "".join(f"{time:10.0f}" for time in microseconds(program.first) + last[program.name])
        print(f"{program.name:8}{times}{size[program.name]:10.1f}{len(program.keys):8}{program.unanswered:10}")
    median, p99 = (own / other for own, other in zip(last["attune"], last["vim"]))
    print(f"attune/vim, last byte: {median:.2f} (median), {p99:.2f} (p99)")
    print(f"attune/nano, bytes/key: {size['attune'] / (size['nano'] or float('nan')):.2f}\n", flush=True)


def report_idle(programs, seconds):
    """Leaves the programs alone, all at once, and says what they did."""
    for program in programs:
        program.settle(3)
    before = [program.used() for program in programs]
    time.sleep(seconds)
    print(f"left alone for {seconds} s\n{'':8}{'CPU, ms':>10}{'context switches':>20}{'bytes':>10}")
    for program, (ticks, switches) in zip(programs, before):
        ticks_now, switches_now = program.used()
        milliseconds = 1000 * (ticks_now - ticks) // os.sysconf("SC_CLK_TCK")
        print(f"{program.name:8}{milliseconds:10}{switches_now - switches:20}{program.settle(0):10}")
    print(flush=True)


def measure(page, keys, idle):
    """Types the keys into the page with each program; whether all of them saved what they should."""
    with tempfile.TemporaryDirectory() as folder:
        programs, order = [kind(page, folder) for kind in (Attune, Nano, Vim)], random.Random(1)
        for turn in range(ROUNDS):
            for program in order.sample(programs, len(programs)):
                program.type(keys[turn * len(keys) // ROUNDS : (turn + 1) * len(keys) // ROUNDS])
        report(programs)
        if idle:
            report_idle(programs, idle)
        wrong = [program.name for program in programs if not program.finish()]
    for name in wrong:
        print(f"keystrokes.py: {name} did not save the text it should have", file=sys.stderr)
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--attune", default=".build/release/attune", metavar="FILE", help="the built program")
    parser.add_argument("--keys", type=int, default=400, help="how many keys to type at each place (400)")
    parser.add_argument("--bytes", type=int, action="append", help="a page's size; repeatable (100000 and 5000000)")
    parser.add_argument("--pause", type=float, default=0, metavar="SECONDS", help="the quiet before each key (0)")
    parser.add_argument("--idle", type=int, default=0, metavar="SECONDS", help="how long to leave them alone (0)")
    options = parser.parse_args()
    Attune.path, Program.pause = os.path.abspath(options.attune), options.pause
    print("attune ", version(Attune.path, ""))
    print("nano   ", version("nano", "GNU nano"))
    print("vim    ", version("vim", "VIM"))
    print(f"python  {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}\n")
    if options.idle and not os.path.isdir("/proc/self/task"):
        print("keystrokes.py: --idle is left out, there is no /proc here", file=sys.stderr)
        options.idle = 0
    keys, is_right = script(options.keys), True
    for size in options.bytes or [100_000, 5_000_000]:
        for place in PLACES:
            print(f"a page of {size:,} bytes, typing {place}")
            is_right &= measure(Page(size, place), keys, options.idle if place == PLACES[-1] else 0)
    sys.exit(0 if is_right else 1)


if __name__ == "__main__":
    main()
