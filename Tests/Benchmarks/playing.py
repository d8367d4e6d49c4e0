"""Playing on a program in a pseudo terminal, and measuring how soon it answers.

There is no terminal emulator: nothing answers what programs ask of one, and the time that one takes to draw the bytes
comes on top.
"""
import fcntl
import gc
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

ROWS, COLUMNS = 24, 80
QUIET = 0.006  # seconds without a byte after which an answer is complete
ANSWER = 2  # seconds to wait for an answer's first byte
SETTLED = 1.5  # seconds without a byte after which a program has nothing more to say
LIMIT = 120  # seconds to wait for anything else
ENTER, ESCAPE, BACKSPACE, UP, DOWN, END, CTRL_HOME = "\r", "\x1b", "\x7f", "\x1b[A", "\x1b[B", "\x1b[F", "\x1b[1;5H"


def environment(folder):
    """An environment with nobody's settings, below a folder."""
    places = {f"XDG_{kind}_HOME": os.path.join(folder, kind) for kind in ["CONFIG", "DATA", "CACHE"]}
    language = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
    return places | {"HOME": folder, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": language}


class Played:
    """A program and its terminal."""

    def __init__(self, command, folder):
        self.is_gone = False
        reading, writing = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.write(writing, struct.pack("d", time.perf_counter()))
            os.execvpe(command[0], command, environment(folder))
        os.set_blocking(self.terminal, False)
        # When it began to be this program; the clock is the same for both.
        (self.began,) = struct.unpack("d", os.read(reading, 8))
        os.close(reading)
        os.close(writing)

    def read(self, wait):
        """The bytes that come within some seconds; none if there are none."""
        if self.is_gone or not select.select([self.terminal], [], [], wait)[0]:
            return b""
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            data = b""
        self.is_gone = not data
        return data

    def settle(self, quiet):
        """Reads until nothing has come for some seconds; how many bytes there were."""
        count, end = 0, time.monotonic() + LIMIT
        while time.monotonic() < end and (data := self.read(quiet)):
            count += len(data)
        return count

    def ask(self, text, quiet=0.3):
        """Writes as fast as the program takes it, and reads until it has answered."""
        data, end = text.encode(), time.monotonic() + LIMIT
        while data and not self.is_gone and time.monotonic() < end:
            readable, writable, _ = select.select([self.terminal], [self.terminal], [], 1)
            if readable:
                self.read(0)
            if writable:
                data = data[os.write(self.terminal, data[:4096]) :]
        self.read(LIMIT)
        self.settle(quiet)

    def answer(self, key, quiet=QUIET):
        """Types a key; the seconds until each piece of the answer, and how many bytes it has."""
        times, count, begin = [], 0, time.perf_counter()
        os.write(self.terminal, key.encode())
        while data := self.read(quiet if times else ANSWER):
            times.append(time.perf_counter() - begin)
            count += len(data)
        return times, count

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


class Undisturbed:
    """Python does not look for garbage meanwhile."""

    def __enter__(self):
        gc.disable()

    def __exit__(self, *_):
        gc.enable()


def high(times):
    """The median, and what one in a hundred exceeds."""
    if len(times) < 2:
        return [float("nan")] * 2
    return [statistics.median(times), statistics.quantiles(times, n=100, method="inclusive")[98]]


def version(command, sign):
    """The first line of what a program says of itself; the end if it is missing or another one."""
    try:
        answer = subprocess.run([command, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=10)
        said = answer.stdout.decode().strip()
    except (OSError, subprocess.TimeoutExpired):
        said = ""
    if not said or not said.startswith(sign):
        print(f"{os.path.basename(sys.argv[0])}: {command} is missing, or is not the program meant", file=sys.stderr)
        sys.exit(2)
    return said.partition("\n")[0]
