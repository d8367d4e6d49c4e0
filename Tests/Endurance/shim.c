// Stands between a program and the C library, and lets calls fail that concern files below one folder.
//
//   SHIM_FOLDER   the folder
//   SHIM_LOG      a file that gets a line for each of these calls: its number, name and path
//   SHIM_FAULT    a file that says what fails, looked at anew at each call; without it nothing does:
//                 "<first> <last> <errno> fail"   the calls with these numbers fail, and are not done
//                 "<first> <last> <errno> change" of these, those fail that would change something
//                 "<first> <last> <errno> lacks"  of these, those fail that not every file system knows
//                 "<first> <last> 0 short"        a write writes half
//                 "<first> <last> 0 kill"         the process is killed before the call
//                 "<first> <last> 0 slow"         before and after two files change places, a while
//
// close is done even if it fails: that is how Linux does it.

#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { DESCRIPTORS = 4096, SLOWEST = 40000 /* microseconds */ };
enum { READS, CHANGES, WRITES, EXTRAS };
typedef enum { GO_ON, FAIL, SHORTEN } verdict;

static const char *folder;
static unsigned calls;
static bool has_exchanged;
// What was opened below the folder, by descriptor.
static char opened[DESCRIPTORS];

__attribute__((constructor)) static void begin(void) {
  folder = getenv("SHIM_FOLDER");
  srandom((unsigned)getpid());
  // The program's own children, an editor say, are left alone.
  unsetenv("LD_PRELOAD");
}

static bool is_below(const char *path) {
  if (folder == NULL || path == NULL) return false;
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static bool is_ours(int descriptor) { return descriptor >= 0 && descriptor < DESCRIPTORS && opened[descriptor]; }

static int note(int descriptor, bool is_one) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) opened[descriptor] = is_one;
  return descriptor;
}

// By the system's own numbers, so that these calls do not come by here again.
static void record(unsigned number, const char *name, const char *path) {
  const char *log = getenv("SHIM_LOG");
  if (log == NULL) return;
  char line[PATH_MAX + 64];
  int length = snprintf(line, sizeof line, "%u %s %s\n", number, name, path ? path : "-");
  int file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (file < 0) return;
  (void)!syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

static verdict judge(const char *name, const char *path, int kind) {
  unsigned number = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
  record(number, name, path);
  const char *fault = getenv("SHIM_FAULT");
  int file = fault ? (int)syscall(SYS_openat, AT_FDCWD, fault, O_RDONLY) : -1;
  if (file < 0) return GO_ON;
  char text[128] = "", way[16] = "";
  (void)!syscall(SYS_read, file, text, sizeof text - 1);
  syscall(SYS_close, file);
  unsigned first, last;
  int code;
  if (sscanf(text, "%u %u %d %15s", &first, &last, &code, way) != 4 || number < first || number > last) return GO_ON;
  if (strcmp(way, "kill") == 0) raise(SIGKILL);
  if (strcmp(way, "slow") == 0) {
    bool is_exchange = strcmp(name, "exchange") == 0;
    if (is_exchange || has_exchanged) usleep((unsigned)random() % SLOWEST);
    has_exchanged = is_exchange;
    return GO_ON;
  }
  if (strcmp(way, "short") == 0) return kind == WRITES ? SHORTEN : GO_ON;
  if (strcmp(way, "lacks") == 0 && kind != EXTRAS) return GO_ON;
  if (strcmp(way, "change") == 0 && kind == READS) return GO_ON;
  errno = code;
  return FAIL;
}

#define NEXT(name) ((__typeof__(&name))next(#name))

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

// Calls by path.
#define BY_PATH(result, bad, kind, name, path, parameters, ...) \
  result name parameters { \
    if (is_below(path) && judge(#name, path, kind) == FAIL) return bad; \
    return NEXT(name)(__VA_ARGS__); \
  }

BY_PATH(int, -1, READS, stat, path, (const char *path, struct stat *status), path, status)
BY_PATH(int, -1, READS, lstat, path, (const char *path, struct stat *status), path, status)
BY_PATH(int, -1, READS, access, path, (const char *path, int mode), path, mode)
BY_PATH(DIR *, NULL, READS, opendir, path, (const char *path), path)
BY_PATH(char *, NULL, READS, realpath, path, (const char *path, char *into), path, into)
BY_PATH(int, -1, CHANGES, mkdir, path, (const char *path, mode_t mode), path, mode)
BY_PATH(int, -1, CHANGES, rmdir, path, (const char *path), path)
BY_PATH(int, -1, CHANGES, chmod, path, (const char *path, mode_t mode), path, mode)
BY_PATH(int, -1, CHANGES, unlink, path, (const char *path), path)
BY_PATH(int, -1, EXTRAS, link, other, (const char *path, const char *other), path, other)
BY_PATH(int, -1, CHANGES, rename, other, (const char *path, const char *other), path, other)
BY_PATH(int, -1, EXTRAS, linkat, other, (int at, const char *path, int to, const char *other, int flags), at, path, to,
        other, flags)
BY_PATH(int, -1, CHANGES, renameat, other, (int at, const char *path, int to, const char *other), at, path, to, other)

int renameat2(int at, const char *path, int to, const char *other, unsigned flags) {
  const char *name = flags & RENAME_EXCHANGE ? "exchange" : "renameat2";
  if (is_below(other) && judge(name, other, EXTRAS) == FAIL) return -1;
  return NEXT(renameat2)(at, path, to, other, flags);
}

// Calls by descriptor.
#define BY_DESCRIPTOR(result, kind, name, parameters, ...) \
  result name parameters { \
    if (is_ours(file) && judge(#name, NULL, kind) == FAIL) return -1; \
    return NEXT(name)(__VA_ARGS__); \
  }

BY_DESCRIPTOR(int, READS, fstat, (int file, struct stat *status), file, status)
BY_DESCRIPTOR(ssize_t, READS, read, (int file, void *bytes, size_t count), file, bytes, count)
BY_DESCRIPTOR(ssize_t, CHANGES, pwrite64, (int file, const void *bytes, size_t count, off64_t at), file, bytes, count, at)
BY_DESCRIPTOR(int, CHANGES, ftruncate64, (int file, off64_t length), file, length)
BY_DESCRIPTOR(int, CHANGES, fsync, (int file), file)
BY_DESCRIPTOR(int, CHANGES, fdatasync, (int file), file)
BY_DESCRIPTOR(int, CHANGES, fchmod, (int file, mode_t mode), file, mode)
BY_DESCRIPTOR(int, CHANGES, fchown, (int file, uid_t owner, gid_t group), file, owner, group)

ssize_t write(int file, const void *bytes, size_t count) {
  verdict verdict = is_ours(file) ? judge("write", NULL, WRITES) : GO_ON;
  if (verdict == FAIL) return -1;
  return NEXT(write)(file, bytes, verdict == SHORTEN && count > 1 ? count / 2 : count);
}

int close(int file) {
  verdict verdict = is_ours(file) ? judge("close", NULL, CHANGES) : GO_ON;
  int code = errno;
  note(file, false);
  int result = NEXT(close)(file);
  if (verdict == GO_ON) return result;
  errno = code;
  return -1;
}

// Opening: what is opened below the folder is watched from then on.
#define OPENED(name, is_one, ...) \
  do { \
    if ((is_one) && judge(#name, path, flags & (O_CREAT | O_WRONLY | O_RDWR) ? CHANGES : READS) == FAIL) return -1; \
    return note(NEXT(name)(__VA_ARGS__), is_one); \
  } while (0)

static mode_t mode_in(va_list list, int flags) {
  return flags & (O_CREAT | __O_TMPFILE) ? (mode_t)va_arg(list, unsigned) : 0;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list list; \
    va_start(list, flags); \
    mode_t mode = mode_in(list, flags); \
    va_end(list); \
    OPENED(name, is_below(path), path, flags, mode); \
  }

#define OPENAT(name) \
  int name(int at, const char *path, int flags, ...) { \
    va_list list; \
    va_start(list, flags); \
    mode_t mode = mode_in(list, flags); \
    va_end(list); \
    OPENED(name, is_below(path) || (path[0] != '/' && is_ours(at)), at, path, flags, mode); \
  }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)
