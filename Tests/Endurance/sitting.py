"""A sitting of which every key is known: what stands on each page after it, and what it is to become.

The practice is the scripts' own, put into the journal as a writer would, so that nothing depends on the shipped ones.
"""
import os

from terminal import BACKSPACE, ENTER, LEFT, RIGHT

NAME, TITLE = "endurance", "A sitting that goes on"
STEPS = [
    ("window", "How do you come in?"),
    ("question", "What was said, as far as you remember?"),
    ("person", "Who else was there?"),
    ("feeling", "What is here now?"),
    ("question", "What did you notice only later?"),
    ("window", "How is it now, half way?"),
    ("question", "What would you like to keep of this?"),
]
# Each is the first that its own letters find.
FEELINGS = ["annoyed", "irritated", "impatient", "frustrated", "furious", "resentful", "jealous", "envious", "uneasy"]
NAMES = ["Ana", "Tom", "Frau Öz", "Mira", "René", "my sister"]
WORDS = """after again all and asked at away back because before bread but by café came chair child cold could day
    door evening fiancé for from garden had half he her house how I’d in it kitchen last later light little long
    looked mother my never next nothing of on once our out quiet rain said sat school she she’d slow small something
    stood table that the their then there they thought through time to train until voice waited walked was wasn’t
    water went were what when where while window with without wood would year yet you — 漢字 naïve""".split()
LINES = ["## Is this a question, or mine?", "---", "\\## and this one?", "date: 2026-11-21", "…and then nothing."]


def put_practice(journal):
    """Puts the practice into a journal's own prompts."""
    folder = os.path.join(journal, "prompts", "practices")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    text = f"---\ntitle: {TITLE}\nminutes: 5\nplace: 1\nsuits: [any]\n---\n\nOnly here to be interrupted.\n"
    for number, (kind, words) in enumerate(STEPS):
        line = f"- id: q{number}\n- concepts: [rupture]" if kind == "question" else f"- step: {kind}"
        text += f"\n## {words}\n\n{line}\n"
    with open(os.path.join(folder, NAME + ".md"), "w", encoding="utf-8") as file:
        file.write(text)


class Page:
    """A text and the cursor in it, in characters."""

    def __init__(self, text=""):
        self.text, self.cursor = text, len(text)

    def insert(self, text):
        self.text = self.text[: self.cursor] + text + self.text[self.cursor :]
        self.cursor += len(text)

    def delete(self):
        if self.cursor:
            self.text = self.text[: self.cursor - 1] + self.text[self.cursor :]
            self.cursor -= 1

    def move(self, by):
        self.cursor = max(0, min(len(self.text), self.cursor + by))

    @property
    def place(self):
        """The cursor's line and its place there in bytes."""
        before = self.text[: self.cursor].split("\n")
        return len(before) - 1, len(before[-1].encode())


class Sitting:
    """What is on the pages."""

    def __init__(self, serial):
        self.serial, self.index, self.skipped = serial, 0, set()
        self.pages = [Page() for _ in STEPS]
        self.texts = [""] * len(STEPS)
        self.readings = [None] * len(STEPS)
        self.feelings = [[] for _ in STEPS]

    @property
    def kind(self):
        return STEPS[self.index][0]

    @property
    def words(self):
        return STEPS[self.index][1]

    @property
    def page(self):
        return self.pages[self.index]

    @property
    def is_last(self):
        return self.index == len(STEPS) - 1

    @property
    def snapshot(self):
        """All that a draft of it says."""
        texts = list(self.texts)
        texts[self.index] = self.page.text
        skipped = self.skipped - ({self.index} if texts[self.index] != self.texts[self.index] else set())
        feelings = tuple(map(tuple, self.feelings))
        return (self.index, tuple(texts), tuple(self.readings), feelings, tuple(sorted(skipped)), self.page.place)

    @staticmethod
    def snapshot_of(draft):
        """The same, of a draft on disk."""
        sitting = draft["sitting"]
        readings = tuple(reading and reading["level"] for reading in sitting["readings"])
        return (
            sitting["index"],
            tuple(sitting["texts"]),
            readings,
            tuple(map(tuple, sitting["feelings"])),
            tuple(sorted(sitting["skipped"])),
            (draft["line"], draft["byte"]),
        )

    def resume(self, snapshot):
        """Goes back to what a draft says; behind every other page's last letter stands its cursor."""
        self.index, texts, readings, feelings, skipped, (line, byte) = snapshot
        self.texts, self.readings = list(texts), list(readings)
        self.feelings, self.skipped = [list(words) for words in feelings], set(skipped)
        self.pages = [Page(text) for text in texts]
        lines = self.page.text.split("\n")
        self.page.cursor = sum(len(other) + 1 for other in lines[:line]) + len(lines[line].encode()[:byte].decode())

    def commit(self):
        if self.texts[self.index] != self.page.text:
            self.skipped.discard(self.index)
        self.texts[self.index] = self.page.text

    def go(self, step):
        self.commit()
        self.index = max(0, min(len(STEPS) - 1, step))

    def skip(self):
        self.commit()
        self.skipped.add(self.index)
        self.index += 1

    def set_reading(self, level):
        self.skipped.discard(self.index)
        self.readings[self.index] = max(-5, min(5, level))

    def toggle(self, word):
        chosen = self.feelings[self.index]
        before = list(chosen)
        if word in chosen:
            chosen.remove(word)
        elif len(chosen) < 3:
            chosen.append(word)
        if chosen != before:
            self.skipped.discard(self.index)

    def is_answered(self, step):
        text = self.page.text if step == self.index else self.texts[step]
        has_any = self.readings[step] is not None or self.feelings[step] or text.strip()
        return step not in self.skipped and bool(has_any)

    @property
    def has_answers(self):
        return any(map(self.is_answered, range(len(STEPS))))

    @property
    def leaves_words_out(self):
        return any(self.texts[step].strip() for step in self.skipped)

    @property
    def has_content(self):
        """Whether there is anything that must be somewhere on disk soon."""
        return self.has_answers or bool(self.page.text.strip()) or self.leaves_words_out

    @property
    def expected(self):
        """What its entry is to say: answers, people, feelings, the reading on arrival."""
        answers, people, feelings, arrived = [], [], [], None
        for step, (kind, words) in enumerate(STEPS):
            if not self.is_answered(step):
                continue
            if kind == "question":
                answers.append((words, self.texts[step]))
            elif kind == "person":
                people += [name.strip() for name in self.texts[step].split(",") if name.strip()]
            elif kind == "feeling":
                feelings += self.feelings[step]
            elif arrived is None:
                arrived = self.readings[step]
        return answers, people, feelings, arrived

    @staticmethod
    def expected_of(entry):
        """The same, of an entry on disk."""
        return entry.answers, entry.words("people"), entry.words("feelings"), entry.window("arrived")


class Hand:
    """Somebody who writes: chooses what to do next, and knows what each key does."""

    def __init__(self, draw):
        self.draw = draw

    def keys(self, sitting):
        """The next few keys, each with what it does to the sitting."""
        kind, draw = sitting.kind, self.draw
        if draw.random() < 0.12:
            return self.move(sitting)
        if kind == "window":
            return self.read(sitting)
        if kind == "feeling":
            return self.feel(sitting)
        if kind == "person":
            name = draw.choice(NAMES)
            return self.type((", " if sitting.page.text.strip() else "") + name)
        return self.write(sitting)

    def write(self, sitting):
        draw, page = self.draw, sitting.page
        if not page.text:
            return self.type(f"Number {sitting.serial}, page {sitting.index}. ")
        act = draw.choices(["words", "line", "delete", "move", "paste", "special"], [10, 3, 2, 2, 1, 1])[0]
        if act == "words":
            return self.type(" ".join(draw.choices(WORDS, k=draw.randint(1, 5))) + " ")
        if act == "line":
            return [(ENTER, lambda s: s.page.insert("\n"))] + self.type(draw.choice(WORDS))
        if act == "special":
            return [(ENTER, lambda s: s.page.insert("\n"))] + self.type(draw.choice(LINES))
        if act == "delete":
            return [(BACKSPACE, lambda s: s.page.delete())] * draw.randint(1, 6)
        if act == "move":
            key, by = draw.choice([(LEFT, -1), (RIGHT, 1)])
            return [(key, lambda s: s.page.move(by))] * draw.randint(1, 8)
        size = draw.choice([3, 30, 300, 3000])
        text = "".join(draw.choice(WORDS) + (" " if draw.random() < 0.9 else "\n") for _ in range(size))
        return [(f"\x1b[200~{text}\x1b[201~", lambda s: s.page.insert(text))]

    def type(self, text):
        return [(letter, lambda s, letter=letter: s.page.insert(letter)) for letter in text]

    def read(self, sitting):
        steps = [(LEFT, -1), (RIGHT, 1)]
        key, by = self.draw.choice(steps)
        if self.draw.random() < 0.2:
            return [("0", lambda s: s.set_reading(0))]
        return [(key, lambda s: s.set_reading((s.readings[s.index] or 0) + by))] * self.draw.randint(1, 3) + [self.on()]

    def feel(self, sitting):
        word = self.draw.choice(FEELINGS)
        # Whatever was typed there before goes first; letters only narrow the list.
        clear = [(BACKSPACE, lambda s: None)] * max(map(len, FEELINGS))
        letters = [(letter, lambda s: None) for letter in word]
        return clear + letters + [(" ", lambda s: s.toggle(word))]

    @staticmethod
    def on():
        return ("\x0e", lambda s: s.go(s.index + 1))

    def move(self, sitting):
        back = [("\x10", lambda s: s.go(s.index - 1))]
        if sitting.is_last:
            return back
        skip = [("\x0b", lambda s: s.skip())]
        return self.draw.choices([[self.on()], back, skip], [6, 2, 1])[0]
