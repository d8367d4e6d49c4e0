"""What the program asks: its practices, its concepts and its words for feelings, read from prompts/."""
import glob
import os
import re

from texts import PROMPTS, read

# How often a practice is done, against one another; any other is done as often as 1.
CUSTOM = {"evening": 30, "morning": 14, "check-in": 16, "blank-page": 12, "naming-it": 5, "after-a-rupture": 4}


class Practice:
    """A practice: its questions, and what else it asks for."""

    def __init__(self, name, text):
        self.name, self.questions = name, []
        self.has = set(re.findall(r"(?m)^- step: (\w+)$", text))
        for heading, settings in re.findall(r"(?m)^## (.*)\n\n((?:- .*\n)*)", text):
            if match := re.search(r"(?m)^- id: (.*)$", settings):
                concepts = re.search(r"(?m)^- concepts: \[(.*)\]$", settings)
                self.questions.append((f"{name}.{match[1]}", heading, concepts[1].split(", ") if concepts else []))
        self.weight = CUSTOM.get(name, 1)


class Concept:
    """A concept: its questions, and what it is often seen with."""

    def __init__(self, name, text):
        self.name = name
        related = re.search(r"(?m)^related: \[(.*)\]$", text)
        self.related = related[1].split(", ") if related else []
        section = re.search(r"(?ms)^## Prompts\n(.*?)^## ", text)
        items = re.findall(r"(?m)^- ([a-z0-9-]+): (.*)$", section[1] if section else "")
        self.questions = [(f"{name}.{id}", question, [name]) for id, question in items]


def of(folder, kind):
    """Every file of a folder of prompts/."""
    paths = sorted(glob.glob(os.path.join(PROMPTS, folder, "*.md")))
    return [kind(os.path.basename(path)[: -len(".md")], read(path)) for path in paths]


def feelings():
    """The words for feelings, in order."""
    return re.findall(r"(?m)^- ([^(\n]+) \(", read(os.path.join(PROMPTS, "feelings.md")))
