"""A journal on disk, read the way any other program would: plain files, and nothing of attune's own code."""
import json
import os
import re


class NotWhole(Exception):
    """A file that is no entry, or only a part of one."""


class Journal:
    """A folder."""

    def __init__(self, path):
        self.path = path

    def paths(self, *below):
        """Every file below it, hidden ones too, by its path in the journal."""
        found = []
        for folder, _, names in os.walk(os.path.join(self.path, *below)):
            found += [os.path.relpath(os.path.join(folder, name), self.path) for name in names]
        return sorted(found)

    def text(self, path):
        with open(os.path.join(self.path, path), encoding="utf-8", newline="") as file:
            return file.read()

    def names(self):
        """The files that are entries to everyone who looks, by their paths."""
        return [
            path
            for path in self.paths()
            if path.endswith(".md") and not path.startswith(("prompts/", ".")) and "/." not in path
        ]

    def entries(self):
        """Every entry by its path."""
        return {path: Entry(self.text(path), path) for path in self.names()}

    def trash(self):
        """What was deleted, by the path it had."""
        base = os.path.join(".attune", "trash")
        paths = [path for path in self.paths(base) if path.endswith(".md")]
        return {os.path.relpath(path, base): Entry(self.text(path), path) for path in paths}

    def drafts(self):
        """The unfinished sittings by their names."""
        paths = [path for path in self.paths(".attune", "drafts") if path.endswith(".json") and "/." not in path]
        return {os.path.basename(path)[: -len(".json")]: json.loads(self.text(path)) for path in paths}

    def temporaries(self):
        """Files that a save began and did not end."""
        return [path for path in self.paths() if path.endswith(".tmp")]


class Entry:
    """What an entry's file says."""

    def __init__(self, text, path="an entry"):
        if not text.endswith("\n") or "\0" in text:
            raise NotWhole(f"{path} breaks off: {text[-60:]!r}")
        match = re.match(r"---\n(.*?\n)---\n(.*)\Z", text, re.DOTALL)
        if not match:
            raise NotWhole(f"{path} has no front matter: {text[:60]!r}")
        pairs = [line.partition(": ") for line in match[1].splitlines()]
        self.header = {key: value for key, _, value in pairs}
        self.body = match[2].removeprefix("\n")
        self.answers = self.parted(self.body)

    @staticmethod
    def parted(body):
        """The answers of a sitting: question and text."""
        answers = []
        for block in re.split(r"(?m)^(?=## )", body):
            question, _, text = block.partition("\n\n") if block.startswith("## ") else (None, "", block)
            answers.append([question and question[3:], text])
        if len(answers) > 1 and not answers[0][1].strip():
            answers.pop(0)
        for number, answer in enumerate(answers):
            end = "\n" if number == len(answers) - 1 else "\n\n"
            answer[1] = re.sub(r"(?m)^\\(\\*## )", r"\1", answer[1].removesuffix(end))
        return [tuple(answer) for answer in answers]

    def words(self, key):
        """A list in the front matter."""
        value = self.header.get(key, "[]")
        return [word.strip().strip("\"'") for word in value.strip("[]").split(",") if word.strip()]

    def window(self, name):
        """A reading of the window."""
        match = re.search(name + r": ([-+]?\d+)", self.header.get("window", ""))
        return int(match[1]) if match else None
