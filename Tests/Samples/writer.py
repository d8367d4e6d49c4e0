"""Somebody who keeps a journal: what they choose, feel and keep, and whom they write about."""
import math

import questions
from questions import Concept, Practice
from texts import Texts

# Those they write about most come first.
CAST = ["Ana", "Mum", "Tomás", "Zoë", "Dad", "Björn", "Ngozi", "Mr Okafor", "Léa", "Siân", "美咲", "François"]
MEDIAN, SPREAD, SHORTEST, LONGEST = 150, 0.75, 10, 2000  # words of an entry
DAYS_TO_REPAIR = 60


def falling(count):
    """Weights of so many things, as words have them: the second half as often as the first, and so on."""
    return [1 / place for place in range(1, count + 1)]


class Entry:
    """What an entry's file says, in the order in which attune writes it."""

    def __init__(self, moment):
        self.moment = moment
        self.keys = {"date": moment.iso}
        self.answers = []

    @property
    def text(self):
        header = "".join(f"{key}: {value}\n" for key, value in self.keys.items())
        return f"---\n{header}---\n\n" + body(self.answers)


def body(answers):
    """Questions, where there are any, and answers; no line of an answer may pass for a question."""
    blocks = []
    for question, text in answers:
        text = "\n".join("\\" + line if line.lstrip("\\").startswith("## ") else line for line in text.split("\n"))
        blocks.append((f"## {question}\n\n" if question else "") + text + "\n")
    return "\n".join(blocks)


def listed(words):
    return f"[{', '.join(words)}]"


class Writer:
    """Writes one entry after the other, from the first to the last."""

    def __init__(self, draw):
        self.draw, self.texts = draw, Texts(draw)
        self.practices = questions.of("practices", Practice)
        self.weights = [practice.weight for practice in self.practices]
        concepts = questions.of("concepts", Concept)
        self.order = draw.sample(concepts, len(concepts))
        self.concepts = {concept.name: concept for concept in concepts}
        self.feelings = draw.sample(found := questions.feelings(), len(found))
        self.level = 0.0
        self.ruptures = []  # the name and day of each that nothing returns to yet

    def some(self, things, most):
        """One of some things or a few, those in front more often."""
        count = self.draw.choices(range(1, most + 1), falling(most))[0]
        return list(dict.fromkeys(self.draw.choices(things, falling(len(things)), k=count)))

    def length(self):
        return min(LONGEST, max(SHORTEST, round(self.draw.lognormvariate(math.log(MEDIAN), SPREAD))))

    def entry(self, moment, name):
        """What is written at a moment, under a name."""
        draw, entry = self.draw, Entry(moment)
        if draw.random() < 0.1:
            asked, has = [draw.choice(draw.choice(self.order).questions)], {"window"}
        else:
            practice = draw.choices(self.practices, self.weights)[0]
            entry.keys["practice"] = practice.name
            asked, has = [each for each in practice.questions if draw.random() < 0.75], practice.has
            asked = asked or practice.questions[:1]
        concepts = self.touched([concept for _, _, concepts in asked for concept in concepts])
        people = self.some(CAST, 3) if draw.random() < (0.85 if "person" in has else 0.08) else []
        length = self.length()
        asked = asked[: max(1, length // 12)]
        pages = [self.texts.page(length // max(1, len(asked)), concepts, people) for _ in asked or [None]]
        entry.answers = [(question, text) for (_, question, _), text in zip(asked, pages)] or [(None, pages[0])]
        if asked:
            entry.keys["prompts"] = listed(id for id, _, _ in asked)
        is_kept = self.review(entry, concepts)
        self.window(entry, has, is_kept)
        if "feeling" in has and draw.random() < 0.9:
            entry.keys["feelings"] = listed(self.some(self.feelings, 3))
        if draw.random() < 0.04:
            entry.keys["starred"] = "true"
        if people:
            entry.keys["people"] = listed(people)
        if is_kept:
            self.mend(entry, name, concepts)
        return entry

    def touched(self, asked):
        """The concepts a text is about: often those that were asked for, and what goes with them."""
        draw = self.draw
        first = draw.choice(asked) if asked and draw.random() < 0.6 else self.some(self.order, 1)[0].name
        found = [first]
        for _ in range(draw.choices([0, 1, 2], [4, 4, 2])[0]):
            related = self.concepts[first].related
            found.append(draw.choice(related) if related and draw.random() < 0.7 else draw.choice(self.order).name)
        return [name for name in dict.fromkeys(found) if name in self.concepts]

    def review(self, entry, concepts):
        """Whether the writer looked at what was suggested; a few times nothing of it fits."""
        chance = self.draw.random()
        if chance < 0.58:
            entry.keys["concepts"] = listed(concepts)
        elif chance < 0.61:
            entry.keys["concepts"] = "[]"
        elif chance < 0.85:
            entry.keys["suggested"] = listed(concepts)
        return chance < 0.58

    def window(self, entry, has, is_kept):
        """How the writer was, day by day not far from how they were before, and on leaving nearer to steady."""
        self.level = 0.8 * self.level + self.draw.gauss(0, 1.3)
        arrived = max(-5, min(5, round(self.level)))
        readings = []
        if ("window" in has or self.draw.random() < 0.35) and self.draw.random() < 0.9:
            readings.append(f"arrived: {arrived}")
        if readings and is_kept and self.draw.random() < 0.9:
            readings.append(f"left: {max(-5, min(5, round(arrived * 0.6 + self.draw.gauss(0, 1))))}")
        if readings:
            entry.keys["window"] = f"{{{', '.join(readings)}}}"

    def mend(self, entry, name, concepts):
        """Notes a rupture, or returns to an earlier one; some are let go."""
        day = entry.moment.day.toordinal()
        self.ruptures = [(other, then) for other, then in self.ruptures if day - then < DAYS_TO_REPAIR][-200:]
        if "repair" in concepts and self.ruptures and self.draw.random() < 0.7:
            entry.keys["repairs"] = self.ruptures.pop(self.draw.randrange(len(self.ruptures)))[0]
        elif "rupture" in concepts and "repair" not in concepts:
            if self.draw.random() < 0.08:
                entry.keys["let-go"] = "true"
            else:
                self.ruptures.append((name, day))
