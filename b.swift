import Foundation
print(renameat2(AT_FDCWD, "/tmp/rt/x", AT_FDCWD, "/tmp/rt/y", 1), errno)
