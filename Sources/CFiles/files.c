#define _GNU_SOURCE

#include "CFiles.h"

#include <fcntl.h>
#include <stdio.h>

#ifdef __APPLE__
int cf_move_to_free_name(const char *from, const char *to) { return renamex_np(from, to, RENAME_EXCL); }
int cf_exchange(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }
#else
int cf_move_to_free_name(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}
int cf_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}
#endif
