// Two ways to move a file that C's library has and Swift does not show.

#ifndef C_FILES_H
#define C_FILES_H

// Gives a file another name, provided that one is free, in one step. 0, or -1 with the reason in errno: EEXIST when the
// name is taken, EINVAL or ENOSYS where the file system or the system cannot do it.
int cf_move_to_free_name(const char *from, const char *to);

// Has two files change places, in one step. 0, or -1 with the reason in errno, as above.
int cf_exchange(const char *one, const char *other);

#endif
