"""The words of a made-up journal: sentences of the texts in prompts/, and words that hardly anybody else has."""
import glob
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROMPTS = os.path.join(ROOT, "prompts")
SENTENCE = re.compile(r"(?<=[.!?…])[\"’”')]*\s+(?=[\"“‘(]?[^\Wa-z])")
LABELS = re.compile(r"\s*\[[a-z, -]*\]\s*$")
# The seldomer the word, the fewer entries it is in, whatever the journal's size: something to look for.
LANDMARKS = {"Ottermere": 1, "Quillhaven": 5, "Brackwater": 40}
ELSEWHERE = """Zoë rang from Malmö, où il neige déjà.|Träume wieder vom Garten. Größer als früher, und überall Äpfel.
    Abuela decía que el corazón también se cansa.|À Genève, le café était fermé; nous avons ri quand même.
    Čekala jsem na něj u řeky.|Ögonblicket efteråt var det alldeles tyst.|今天下雨，我想起了奶奶的厨房。
    我们坐在河边，很久没有说话。|母から電話があった。声が少し疲れていた。|駅で彼女を待った。雪が降っていた。
    오늘은 조금 외로웠다.|Σήμερα μίλησα με τον πατέρα μου.|Мы долго молчали, и это было хорошо."""
ASIDES = [
    "On the way home, past {}.", "Mrs {} waved from her window.", "{} again, the whole afternoon.", "The bus to {} was late.",
    "Rang {} about it.", "I thought of {}, of all people.", "There is a word for it where she comes from: {}.",
]  # fmt: skip


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def sentences(text):
    """The sentences of a text, each with how many words it has."""
    return [(sentence, len(sentence.split())) for sentence in SENTENCE.split(text.strip()) if sentence]


def made_up(rank):
    """A name that nobody has, a different one for each number."""
    word = ""
    while rank or len(word) < 4:
        rank, first = divmod(rank, 17)
        rank, second = divmod(rank, 9)
        word += "bdfghklmnprstvwyz"[first] + ["a", "e", "i", "o", "u", "ar", "el", "in", "or"][second]
    return word.capitalize()


class Texts:
    """What to write about anything."""

    def __init__(self, draw):
        self.draw = draw
        self.about = {}
        for path in sorted(glob.glob(os.path.join(PROMPTS, "passages", "*.txt"))):
            found = self.about.setdefault(os.path.basename(path)[: -len(".txt")], [])
            for line in read(path).splitlines():
                found += sentences(LABELS.sub("", line))
        self.anything = list(self.about.pop("none"))
        for path in sorted(glob.glob(os.path.join(PROMPTS, "entries", "*.txt"))):
            lines = [line for line in read(path).splitlines() if not line.startswith(("#", "["))]
            self.anything += sentences("\n".join(lines))
        self.elsewhere = [sentence.strip() for line in ELSEWHERE.splitlines() for sentence in line.split("|")]

    def page(self, count, concepts, people):
        """Paragraphs of about so many words, part of them about some concepts and some people."""
        draw, paragraphs = self.draw, []
        while count > 0:
            source = self.about[draw.choice(concepts)] if concepts and draw.random() < 0.5 else self.anything
            place, paragraph = int(draw.random() * len(source)), []
            for sentence, words in source[place : place + 2 + int(draw.random() * 5)]:
                paragraph.append(sentence)
                count -= words
                if count <= 0:
                    break
            if draw.random() < 0.25:
                paragraph.append(self.aside())
            if people and draw.random() < 0.4:
                paragraph.insert(0, f"{draw.choice(people)} was there.")
            if draw.random() < 0.01:
                paragraph.append(draw.choice(self.elsewhere))
            paragraphs.append(" ".join(paragraph))
        return "\n\n".join(paragraphs)

    def aside(self):
        """A sentence with a word that is the rarer the further down the list of all it stands."""
        rank = min(10**9, int(self.draw.paretovariate(0.5)))
        return self.draw.choice(ASIDES).format(made_up(rank))
