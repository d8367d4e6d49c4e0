"""The library that stands between a program and the C library and lets calls fail (shim.c), seen from here."""
import errno
import os
import shutil
import subprocess

from common import HERE

ERRORS = ["ENOSPC", "EIO", "EROFS", "EACCES", "EDQUOT"]
ALL = 999_999_999


class Fault:
    """What fails."""

    def __init__(self, first, last, error, way="fail"):
        self.first, self.last, self.error, self.way = first, last, error, way

    @property
    def text(self):
        return f"{self.first} {self.last} {getattr(errno, self.error) if self.error else 0} {self.way}"

    def __str__(self):
        what = self.error or self.way
        return f"{what} at call {self.first}" + ("" if self.last == self.first else " and all after it")

    @property
    def is_unnoticed(self):
        """Whether the program is to go on as if nothing had been."""
        return self.error == "EINTR" or self.way in ("short", "lacks")

    def put(self, path):
        """Has it happen from now on; without the file nothing does."""
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(self.text)
        os.rename(path + ".new", path)


def build(folder):
    """Builds the library; `None` without a C compiler."""
    library = os.path.join(folder, "shim.so")
    compiler = next(filter(shutil.which, ["clang", "cc", "gcc"]), None)
    if not compiler:
        return None
    source = os.path.join(HERE, "shim.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-o", library, source, "-ldl"], check=True)
    # For somebody else too, whom the program is run as.
    os.chmod(folder, 0o755)
    return library


def variables(library, folder, fault, log=None):
    """What a program's environment needs for it: the folder to watch, where faults are put, where calls are noted."""
    noted = {"SHIM_LOG": log} if log else {}
    return {"LD_PRELOAD": library, "SHIM_FOLDER": folder, "SHIM_FAULT": fault} | noted
