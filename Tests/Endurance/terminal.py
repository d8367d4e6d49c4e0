"""A program in a pseudo terminal: keys in, a screen out."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from screen import COLUMNS, ROWS, Screen

PATIENCE = 30  # seconds to wait for anything; only a broken program needs them
ENTER, ESCAPE, BACKSPACE, LEFT, RIGHT, END = "\r", "\x1b", "\x7f", "\x1b[D", "\x1b[C", "\x1b[F"


class WaitedInVain(Exception):
    """What was waited for did not come."""


class Terminal:
    """A program and its terminal."""

    def __init__(self, command, environment):
        self.screen, self.is_gone, self.status = Screen(), False, None
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        os.set_blocking(self.descriptor, False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end(signal.SIGKILL)

    def follow(self, seconds=0.0):
        """Takes in what the program writes within some seconds; whether there was anything."""
        if self.is_gone or not select.select([self.descriptor], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.descriptor, 1 << 16)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        self.is_gone = not data
        self.screen.feed(data)
        return bool(data)

    def pause(self, seconds):
        """Lets time pass, the screen followed."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not self.follow(left) and self.is_gone:
                time.sleep(max(0, end - time.monotonic()))

    def wait(self, *texts, seconds=PATIENCE):
        """Waits until one of some texts is on the screen, and says which."""
        end = time.monotonic() + seconds
        while True:
            words = self.screen.words
            for text in texts:
                if text in words:
                    return text
            if self.is_gone or time.monotonic() > end:
                wanted = " or ".join(f"“{text}”" for text in texts)
                raise WaitedInVain(f"waited in vain for {wanted}; the screen:\n{self.screen.text}")
            self.follow(0.2)

    def send(self, text):
        """Writes keys, all at once; the time when the program could have them."""
        data, end = text.encode(), time.monotonic() + PATIENCE
        while data and not self.is_gone and time.monotonic() < end:
            readable, writable, _ = select.select([self.descriptor], [self.descriptor], [], 1)
            if readable:
                self.follow()
            if writable:
                try:
                    data = data[os.write(self.descriptor, data) :]
                except BlockingIOError:
                    pass
                except OSError:
                    self.is_gone = True
        return time.monotonic()

    def choose(self, item):
        """Goes to an item of the list on the screen and opens it."""
        self.wait("▸ ")
        items = [line[3:] for line in self.screen.lines if re.match("   (▸ |  )\\S", line)]
        here = next(place for place, line in enumerate(items) if line.startswith("▸ "))
        there = next((place for place, line in enumerate(items) if line[2:].startswith(item)), None)
        if there is None:
            raise WaitedInVain(f"there is no “{item}” on the screen:\n{self.screen.text}")
        self.send("j" * (there - here) + "k" * (here - there))
        self.wait("▸ " + item)
        self.send(ENTER)

    def wait_for_end(self, seconds=PATIENCE):
        """Waits until the program has ended by itself; how a shell would report it, or `None`."""
        end = time.monotonic() + seconds
        while self.status is None and time.monotonic() < end:
            self.follow(0.01)
            self.reap(os.WNOHANG)
        return self.status

    def reap(self, options):
        if self.status is None:
            pid, status = os.waitpid(self.pid, options)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                self.status = code if code >= 0 else 128 - code

    def hang_up(self):
        """Closes the terminal under the program."""
        if self.descriptor is not None:
            os.close(self.descriptor)
        self.descriptor, self.is_gone = None, True

    def end(self, number):
        """Sends a signal that ends the program, if it is still there; the time of that."""
        now = time.monotonic()
        if self.status is None:
            os.kill(self.pid, number)
            self.reap(0) if number == signal.SIGKILL else self.wait_for_end()
        if number == signal.SIGKILL:
            self.hang_up()
        return now
