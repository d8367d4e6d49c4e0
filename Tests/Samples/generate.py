#!/usr/bin/env python3
"""Writes a journal of made-up entries, as attune would have written them over the years.

    python3 Tests/Samples/generate.py FOLDER --entries 10000
    python3 Tests/Samples/generate.py FOLDER --entries 1000 --faults
    python3 Tests/Samples/generate.py FOLDER --dev Tests/TrainingTests/Labelled/dev.jsonl

The same options give the same journal, to the byte and to the times of its files. Its sentences are those of prompts/,
so words are as frequent in it as in texts; made-up names and three landmarks (texts.py) are rare. One entry in sixty is a
file that somebody wrote by hand, without front matter or with what another program put there. With --faults, a few
more files cannot be read. With --dev, the entries are the texts of a file of labelled ones, spread over a year, with
their labels as concepts that were kept.

FOLDER must be empty or not there yet. Python 3 is all that is needed.
"""
import argparse
import json
import os
import random
import sys

from moments import moments
from texts import LANDMARKS
from writer import Entry, Writer, listed

BY_HAND = 1 / 60
WALKS = ["a walk", "Brief an Zoë", "what I’d say", "dream", "京都", "letter, not sent", "Sunday"]
FAULTS = {
    "no end": b"---\ndate: 2024-05-12\nconcepts: [rupture\n---\n\nThe list has no end.\n",
    "no date": b"---\ndate: the day before\n---\n\nNobody knows when.\n",
    "no reading": b"---\ndate: 2024-05-12\nwindow: {arrived: 9}\n---\n\nToo much.\n",
    "no list": b"---\ndate: 2024-05-12\nconcepts: {rupture: true}\n---\n\nNot a list.\n",
    "no text": b"---\ndate: 2024-05-12\n---\n\nCut \xff\xfe\x00 off.\n",
}


class Journal:
    """A folder of files, each as old as what stands in it."""

    def __init__(self, folder):
        self.folder, self.taken, self.made = folder, set(), set()

    def name(self, base):
        """A path, without its ending, of a name that nothing has yet in any folder."""
        number, name = 1, base
        while os.path.basename(name) in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(os.path.basename(name))
        return name

    def write(self, name, data, moment):
        path = os.path.join(self.folder, name + ".md")
        parent = os.path.dirname(path)
        if parent not in self.made:
            os.makedirs(parent, exist_ok=True)
            self.made.add(parent)
        with open(path, "wb") as file:
            file.write(data)
        os.utime(path, (moment.seconds, moment.seconds))


def by_hand(writer, journal, moment):
    """A file that somebody wrote or brought: named by its date, in a folder of their own."""
    draw = writer.draw
    text = writer.texts.page(writer.length(), [], []) + "\n"
    if draw.random() < 0.3:
        text = f"---\ndate: {moment.day} {moment.clock[:2]}:{moment.clock[2:]}\ntags: [walks, 2nd notebook]\naliases: []\n---\n\n{text}"
    elif draw.random() < 0.5:
        text = f"# {draw.choice(WALKS)}\n\n{text}"
    names = [f"letters/{moment.day} {draw.choice(WALKS)}", f"notes/{moment.day.year}/{moment.day}-{moment.clock}"]
    return journal.name(draw.choice(names)), text


def by_attune(writer, journal, moment):
    stem = f"{moment.day}-{moment.clock}"
    name = journal.name(f"{moment.day.year}/{moment.day.month:02}/{stem}")
    return name, writer.entry(moment, os.path.basename(name)).text


def write_years(journal, draw, count, years):
    writer = Writer(draw)
    marked = {}
    for word, times in LANDMARKS.items():
        for place in draw.sample(range(count), min(times, count)):
            marked.setdefault(place, []).append(word)
    for place, moment in enumerate(moments(draw, count, years)):
        name, text = (by_hand if draw.random() < BY_HAND else by_attune)(writer, journal, moment)
        for word in marked.get(place, []):
            text += f"\nThen we came to {word}.\n"
        journal.write(name, text.encode(), moment)


def write_labelled(journal, draw, path):
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.strip()]
    for line, moment in zip(lines, moments(draw, len(lines), years=1)):
        entry = Entry(moment)
        entry.keys |= {"practice": "blank-page", "concepts": listed(line["labels"])}
        entry.answers = [(None, line["text"])]
        name = journal.name(f"{moment.day.year}/{moment.day.month:02}/{moment.day}-{moment.clock}")
        journal.write(name, entry.text.encode(), moment)


def write_faults(journal, draw):
    for (name, data), moment in zip(FAULTS.items(), moments(draw, len(FAULTS), years=1)):
        journal.write(journal.name(f"faults/{name}"), data, moment)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", metavar="FOLDER", help="where the journal is to be")
    parser.add_argument("--entries", type=int, default=1000, metavar="N", help="how many entries (1000)")
    parser.add_argument("--years", type=float, default=10, help="the years they are spread over (10)")
    parser.add_argument("--seed", type=int, default=1, help="another number gives another journal (1)")
    parser.add_argument("--faults", action="store_true", help="add a few files that cannot be read")
    parser.add_argument("--dev", metavar="FILE", help="the texts of a labelled file instead, spread over a year")
    options = parser.parse_args()
    if os.path.isdir(options.folder) and os.listdir(options.folder):
        print(f"generate.py: {options.folder} is not empty", file=sys.stderr)
        sys.exit(1)
    os.umask(0o077)
    journal, draw = Journal(options.folder), random.Random(options.seed)
    if options.dev:
        write_labelled(journal, draw, options.dev)
    else:
        write_years(journal, draw, options.entries, options.years)
    if options.faults:
        write_faults(journal, draw)


if __name__ == "__main__":
    main()
