"""When somebody writes: days with and without, hours of the day, summer time and travel."""
import datetime

LAST = datetime.date(2026, 11, 20)
EPOCH = datetime.date(1970, 1, 1).toordinal()
# Where they travel, as minutes east of UTC; and how many days they stay, at most.
PLACES, STAY = [540, 330, -300, 0, 345, -210], 24
# The middle of an hour they write at and how far it may be from there, in minutes; and how often that is.
HOURS = [((1290, 60), 52), ((440, 40), 20), ((760, 35), 10), ((1050, 60), 10), ((1480, 50), 6), ((240, 90), 2)]


class Moment:
    """A minute on the wall."""

    def __init__(self, day, minute, second, offset):
        self.day, self.minute, self.second, self.offset = day, minute, second, offset
        self.clock = f"{minute // 60:02}{minute % 60:02}"

    @property
    def iso(self):
        sign, distance = "-" if self.offset < 0 else "+", abs(self.offset)
        time = f"{self.clock[:2]}:{self.clock[2:]}:{self.second:02}"
        return f"{self.day}T{time}{sign}{distance // 60:02}:{distance % 60:02}"

    @property
    def seconds(self):
        """Since the beginning of 1970, in UTC."""
        return (self.day.toordinal() - EPOCH) * 86400 + (self.minute - self.offset) * 60 + self.second


def last_sunday(year, month):
    day = datetime.date(year, month, 31)
    return day - datetime.timedelta((day.weekday() + 1) % 7)


def home(day, minute):
    """How far from UTC the wall at home is, in the middle of Europe."""
    start, end = last_sunday(day.year, 3), last_sunday(day.year, 10)
    is_summer = start < day < end or day == start and minute >= 180 or day == end and minute < 120
    return 120 if is_summer else 60


def journeys(draw, days):
    """The offset of each day that is spent elsewhere."""
    offsets = {}
    for first in range(0, len(days), 180):
        start = first + draw.randrange(150)
        place = draw.choice(PLACES)
        offsets |= {day: place for day in days[start : start + draw.randrange(4, STAY)]}
    return offsets


def moments(draw, count, years):
    """So many moments in so many years, in order: weeks with much to write, and weeks without a word."""
    length = round(years * 365.25)
    days = [LAST - datetime.timedelta(length - 1 - number) for number in range(length)]
    weights, week = [], 1.0
    for number, day in enumerate(days):
        if number % 7 == 0:
            week = 0 if draw.random() < 0.06 else draw.lognormvariate(0, 0.5)
        weights.append(week * (1.4 if day.weekday() == 6 else 1.0))
    away = journeys(draw, days)
    spans, shares = zip(*HOURS)
    found = []
    for day in draw.choices(days, weights if any(weights) else None, k=count):
        (middle, distance), = draw.choices(spans, shares)
        minute = round(draw.gauss(middle, distance)) % 1440
        offset = away[day] if day in away else home(day, minute)
        found.append(Moment(day, minute, draw.randrange(60), offset))
    return sorted(found, key=lambda moment: (moment.day, moment.minute, moment.second, -moment.offset))
