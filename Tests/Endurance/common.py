"""What the scripts share: the command line, the environment, and what came of the promises."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


class Broken(Exception):
    """A promise was not held."""


class Results:
    """The promises that were not held; the first of them are shown."""

    MOST = 20

    def __init__(self):
        self.problems = []

    def fail(self, problem):
        self.problems.append(problem)
        if len(self.problems) <= self.MOST:
            print(f"BROKEN: {problem}", file=sys.stderr, flush=True)

    def close(self, name):
        """Says how it went; the exit code."""
        count = len(self.problems)
        print(f"{name}: {'all promises held' if not count else f'{count} times a promise was not held'}\n", flush=True)
        return 1 if count else 0


def arguments(parser):
    """The options of every script, beside its own."""
    default = os.path.join(ROOT, ".build", "debug", "attune")
    parser.add_argument("--attune", default=default, metavar="FILE", help="the built program (.build/debug/attune)")
    parser.add_argument("--short", action="store_true", help="a few seconds only")
    options = parser.parse_args()
    options.attune = os.path.abspath(options.attune)
    if not os.access(options.attune, os.X_OK):
        print(f"{options.attune} is missing. Build it first: swift build", file=sys.stderr)
        sys.exit(2)
    return options


def environment(folder, **more):
    """An environment in which nothing is left to chance."""
    places = {f"XDG_{kind}_HOME": os.path.join(folder, kind.lower()) for kind in ["CONFIG", "DATA", "CACHE"]}
    fixed = {"HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"}
    inherited = {name: os.environ[name] for name in ["PATH", "LD_LIBRARY_PATH"] if name in os.environ}
    return inherited | places | fixed | {"SWIFT_BACKTRACE": "enable=no"} | more
