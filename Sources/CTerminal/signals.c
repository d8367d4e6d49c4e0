// Signals as bytes on a pipe, the last aid when the program crashes, and what a crash may not leave behind.

#define _GNU_SOURCE

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

// Watching ----------------------------------------------------------------------------------------

static int pipe_ends[2] = {-1, -1};

static void pass_on(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  // A full pipe already holds more news than the loop has read.
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

int ct_watch_signals(void) {
  if (pipe_ends[0] >= 0) return pipe_ends[0];
  if (pipe(pipe_ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFL, fcntl(pipe_ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
  }
  const int watched[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
  struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) sigaction(watched[i], &action, NULL);
  return pipe_ends[0];
}

int ct_next_signal(int descriptor) {
  unsigned char byte = 0;
  if (read(descriptor, &byte, 1) != 1) return CT_NO_SIGNAL;
  switch (byte) {
  case SIGWINCH: return CT_WINDOW_CHANGED;
  case SIGTSTP: return CT_STOP_ASKED;
  case SIGCONT: return CT_CONTINUED;
  default: return byte;
  }
}

void ct_stop_process(void) { raise(SIGSTOP); }

// Guarding ----------------------------------------------------------------------------------------

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction previous[FATAL];
static struct termios modes;
static char restore_bytes[256];
static volatile sig_atomic_t is_guarded;

// Runs after a trap, on a broken program: nothing but async-signal-safe calls. It puts the terminal
// right and hands the signal to whoever had it before, so that Swift's own report is still printed.
static void put_right(int signal) {
  if (is_guarded) {
    is_guarded = 0;
    ssize_t ignored = write(STDOUT_FILENO, restore_bytes, strlen(restore_bytes));
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  raise(signal);
}

void ct_guard(const char *restore) {
  static bool is_installed = false;
  if (restore != NULL) {
    strncpy(restore_bytes, restore, sizeof restore_bytes - 1);
  }
  if (!is_installed) {
    struct sigaction action = {.sa_handler = put_right, .sa_flags = SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &previous[i]);
    is_installed = true;
  }
  is_guarded = 1;
}

void ct_unguard(void) { is_guarded = 0; }

// The modes to go back to are those from before curses touched them.
__attribute__((constructor)) static void remember_modes(void) { tcgetattr(STDIN_FILENO, &modes); }

// Privacy -----------------------------------------------------------------------------------------

static struct rlimit core_limit;
static bool is_private = false;

void ct_keep_private(void) {
#ifdef __linux__
  // The limit below does not bind a program that the kernel hands the dump to; this keeps it from making one at all.
  prctl(PR_SET_DUMPABLE, 0);
#endif
  if (is_private || getrlimit(RLIMIT_CORE, &core_limit) != 0) return;
  is_private = true;
  ct_allow_core(false);
}

// Only the lower of the two limits, so that it can be put back for a program of the user's own.
void ct_allow_core(bool as_the_user_does) {
  if (!is_private) return;
  struct rlimit limit = core_limit;
  if (!as_the_user_does) limit.rlim_cur = 0;
  setrlimit(RLIMIT_CORE, &limit);
}
