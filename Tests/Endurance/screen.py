"""What is on a terminal's screen, from the bytes a program writes.

It follows what a terminal of the xterm kind does with the sequences that its description names; colours and weights are
passed over. So a script can wait for words and read where the cursor is, with nothing installed.
"""
import re
import unicodedata

ROWS, COLUMNS = 24, 80


class Screen:
    """Cells and a cursor, as the bytes a program writes leave them."""

    SEQUENCE = re.compile(
        r"\x1b(?:\[(?P<marks>[?>=<!]?)(?P<numbers>[\d;]*)(?P<act>[@-~])"
        r"|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+].|(?P<short>[^\[\]()*+]))"
    )

    def __init__(self, rows=ROWS, columns=COLUMNS):
        self.rows, self.columns = rows, columns
        self.rest = b""
        self.reset()

    def reset(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]
        self.row = self.column = self.top = 0
        self.bottom, self.last, self.saved = self.rows - 1, " ", (0, 0)

    @property
    def lines(self):
        return ["".join(row).rstrip() for row in self.cells]

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def words(self):
        """Everything on it with single blanks between words, so that words are found wherever a line is wrapped."""
        return " ".join(self.text.split())

    def feed(self, data):
        text, self.rest = self.decoded(self.rest + data)
        place = 0
        while place < len(text):
            if text[place] == "\x1b":
                match = self.SEQUENCE.match(text, place)
                if not match:
                    # The end of a sequence is still to come.
                    self.rest = text[place:].encode() + self.rest
                    return
                self.obey(match)
                place = match.end()
            else:
                self.put(text[place])
                place += 1

    @staticmethod
    def decoded(data):
        """The whole characters, and the bytes of one that is not complete."""
        for cut in range(len(data), max(-1, len(data) - 4), -1):
            try:
                return data[:cut].decode(), data[cut:]
            except UnicodeDecodeError:
                pass
        return data.decode(errors="replace"), b""

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.down()
        elif character == "\b":
            self.column = max(0, min(self.column, self.columns - 1) - 1)
        elif character == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)
        elif character >= " ":
            self.write(character)

    def write(self, character):
        if unicodedata.combining(character) or character == "\u200d":
            before = max(0, min(self.column, self.columns) - 1)
            self.cells[self.row][before] += character
            return
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if self.column + width > self.columns:
            self.column = 0
            self.down()
        self.cells[self.row][self.column : self.column + width] = [character] + [""] * (width - 1)
        self.column += width
        self.last = character

    def down(self):
        if self.row == self.bottom:
            self.scroll(1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def scroll(self, count, top=None):
        """Moves what is between the margins up, or down by a negative count."""
        top = self.top if top is None else top
        part = self.cells[top : self.bottom + 1]
        count = max(-len(part), min(len(part), count))
        blank = [[" "] * self.columns for _ in range(abs(count))]
        part = part[count:] + blank if count >= 0 else blank + part[:count]
        self.cells[top : self.bottom + 1] = part

    def obey(self, match):
        marks, act, short = match["marks"], match["act"], match["short"]
        if short == "M":
            if self.row == self.top:
                self.scroll(-1)
            else:
                self.row = max(0, self.row - 1)
        elif short == "7":
            self.saved = (self.row, self.column)
        elif short == "8":
            self.row, self.column = self.saved
        if not act or marks:
            return
        numbers = [int(number or 0) for number in (match["numbers"] or "").split(";")]
        count, row, column = max(1, numbers[0]), self.row, min(self.column, self.columns - 1)
        line = self.cells[row]
        if act in "Hf":
            self.place(numbers[0] - 1, (numbers + [1])[1] - 1)
        elif act in "G`":
            self.place(row, count - 1)
        elif act == "d":
            self.place(count - 1, column)
        elif act in "ABCD":
            self.place(row + count * {"A": -1, "B": 1}.get(act, 0), column + count * {"C": 1, "D": -1}.get(act, 0))
        elif act == "X":
            line[column : column + count] = [" "] * len(line[column : column + count])
        elif act == "K":
            begin, end = [(column, self.columns), (0, column + 1), (0, self.columns)][numbers[0]]
            line[begin:end] = [" "] * (end - begin)
        elif act == "J":
            begin, end = [(row + 1, self.rows), (0, row), (0, self.rows)][min(2, numbers[0])]
            for other in range(begin, end):
                self.cells[other] = [" "] * self.columns
            if numbers[0] == 0:
                line[column:] = [" "] * (self.columns - column)
            elif numbers[0] == 1:
                line[: column + 1] = [" "] * (column + 1)
        elif act == "@":
            self.cells[row] = (line[:column] + [" "] * count + line[column:])[: self.columns]
        elif act == "P":
            self.cells[row] = (line[:column] + line[column + count :] + [" "] * count)[: self.columns]
        elif act in "LM":
            self.scroll(count if act == "M" else -count, top=row)
        elif act in "ST":
            self.scroll(count if act == "S" else -count)
        elif act == "b":
            for _ in range(count):
                self.write(self.last)
        elif act == "r":
            self.top, self.bottom = count - 1, ((numbers + [0])[1] or self.rows) - 1
            self.place(0, 0)

    def place(self, row, column):
        self.row, self.column = max(0, min(self.rows - 1, row)), max(0, min(self.columns - 1, column))
