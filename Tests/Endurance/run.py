#!/usr/bin/env python3
"""Holds attune to its promise that nothing is lost: every script here.

    swift build
    python3 Tests/Endurance/run.py --short
    swift build -c release && python3 Tests/Endurance/run.py --attune .build/release/attune

The short form takes about a minute, the other one about half an hour. Python 3 is all that is needed; a C compiler,
strace and the rights of root make it see more, and what is left out is said. The exit code is 0 only if every promise
was held.
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys

from common import HERE, arguments

SCRIPTS = ["kills", "faults", "trouble", "together", "sockets", "index"]


def main():
    options = arguments(argparse.ArgumentParser(description=__doc__.partition("\n")[0]))
    words = ["--attune", options.attune] + (["--short"] if options.short else [])

    def run(name):
        command = [sys.executable, os.path.join(HERE, name + ".py"), *words]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    broken = []
    # Two at a time: they wait more than they work.
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, done in zip(SCRIPTS, pool.map(run, SCRIPTS)):
            print(f"{name}.py\n{done.stdout}", end="", flush=True)
            broken += [name] if done.returncode != 0 else []
    print("Nothing was lost." if not broken else f"Promises were not held by: {', '.join(broken)}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
