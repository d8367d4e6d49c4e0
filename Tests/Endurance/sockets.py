#!/usr/bin/env python3
"""Watches every call of a whole sitting: attune opens no network connection, and starts no other program.

    swift build
    python3 Tests/Endurance/sockets.py

A sitting is begun, written, finished and reviewed, entries are read and searched, the words of the field too, and the
program is left; strace writes down what it asks of the system. Sockets of the machine itself, which the C library may
open to ask for a name, are counted and allowed. Where strace is missing or may not trace, this says so and is left
out.
"""
import argparse
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile

from common import Results, arguments, environment
from terminal import END, ENTER, RIGHT, Terminal, WaitedInVain

CALLS = "%network,execve,execveat,fork,vfork"


def sit(options, folder, log):
    """A whole sitting, traced."""
    journal = os.path.join(folder, "journal")
    trace = ["strace", "-f", "-qq", "-o", log, "-e", f"trace={CALLS}", options.attune]
    now = "2026-11-21T21:04:00+01:00"
    with Terminal(trace, environment(folder, ATTUNE_JOURNAL=journal, ATTUNE_NOW=now)) as terminal:
        for begin in ("Evening reflection", "A blank page"):
            terminal.wait("More practices…")
            terminal.choose(begin)
            if begin == "Evening reflection":
                terminal.send(RIGHT * 2 + ENTER)
            terminal.wait("^S finish")
            terminal.send("Third time she just left the room.")
            terminal.wait("kept ·")
            terminal.send("\x13")
            terminal.wait("Finish here?")
            terminal.send(ENTER)
            terminal.wait("Kept as")
            terminal.send(" " + RIGHT + ENTER)
            terminal.wait("Kept with", "Kept, without")
        for keys, words in [("e", "Entries 2"), (ENTER, "left the room"), ("q", "Entries 2"), ("q", "Good evening.")]:
            terminal.send(keys)
            terminal.wait(words)
        for key in "cwa":
            terminal.send(key)
            terminal.pause(0.3)
            terminal.send(END)
            terminal.pause(0.2)
            terminal.send("q")
            terminal.wait("Good evening.")
        terminal.send("q")
        return terminal.wait_for_end()


def main():
    options = arguments(argparse.ArgumentParser(description=__doc__.partition("\n")[0]))
    results = Results()
    if not shutil.which("strace") or subprocess.run(["strace", "-f", "-qq", "true"], capture_output=True).returncode:
        print("sockets.py: left out, strace is missing or may not trace here\n", flush=True)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        try:
            if (code := sit(options, folder, log)) != 0:
                results.fail(f"it ended with {code}")
        except WaitedInVain as problem:
            results.fail(str(problem))
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = [line.partition(" ")[2].strip() for line in file]
    calls = collections.Counter(match[1] for line in lines if (match := re.match(r"(\w+)\(", line)))
    if calls["execve"] != 1 or calls["execveat"]:
        results.fail("programs were started: " + "; ".join(line for line in lines if line.startswith("exec")))
    if calls["fork"] or calls["vfork"]:
        results.fail("it started processes")
    local = 0
    for line in lines:
        if not re.match(r"(socket|socketpair|connect|bind|sendto|accept)\w*\(", line):
            continue
        if "AF_UNIX" in line:
            local += 1
        elif not line.startswith("sendto"):
            results.fail(f"a socket that is not of this machine: {line}")
    print(f"calls about sockets     {sum(calls.values()) - calls['execve']}, of them local {local}")
    print(f"programs started        {calls['execve'] + calls['execveat'] - 1}")
    return results.close("sockets.py")


if __name__ == "__main__":
    sys.exit(main())
