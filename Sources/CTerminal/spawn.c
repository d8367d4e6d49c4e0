// Another program in the terminal, as a shell would run it.

#define _GNU_SOURCE

#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/wait.h>

extern char **environ;

// As system(3) does it: the program stays in our process group, so that the terminal is its own too; what the keyboard
// interrupts is it and not us; a stop takes us both, and the shell sees it.
int ct_run_shell(const char *command, const char *argument) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, plain = {.sa_handler = SIG_DFL};
  struct sigaction interrupt, quit, stop;
  sigemptyset(&ignore.sa_mask);
  sigemptyset(&plain.sa_mask);
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  sigaction(SIGTSTP, &plain, &stop);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults, none;
  sigemptyset(&none);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGQUIT);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

  char *const arguments[] = {"sh", "-c", (char *)command, "sh", (char *)argument, NULL};
  pid_t child;
  int status = -1;
  // The limit is inherited; our own memory stays closed meanwhile where the system can do that.
  ct_allow_core(true);
  int refusal = posix_spawn(&child, "/bin/sh", NULL, &attributes, arguments, environ);
  ct_allow_core(false);
  if (refusal == 0) {
    int ended;
    while (waitpid(child, &ended, 0) < 0 && errno == EINTR) continue;
    status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
  }
  posix_spawnattr_destroy(&attributes);
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  return status;
}
