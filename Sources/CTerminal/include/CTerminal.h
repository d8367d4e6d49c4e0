// The terminal as Attune needs it: the one door between Swift and curses.
//
// curses.h is full of macros, variadic functions and globals that Swift 6 cannot or should not see, so
// nothing of it appears here. All functions but those marked otherwise belong to one thread, the main one.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// Screen ------------------------------------------------------------------------------------------

typedef enum {
  CT_STARTED = 0,
  CT_NOT_A_TERMINAL,    // standard input or output is no terminal
  CT_UNKNOWN_TERMINAL,  // TERM names none that the system knows
  CT_CANNOT_PLACE,      // the terminal cannot put text at a place of its choosing
  CT_NO_UTF8,           // no UTF-8 locale is to be had
} ct_outcome;

// Takes the terminal over: raw keys, alternate screen, pastes in brackets, guards against crashes; with the mouse or without.
ct_outcome ct_start(bool with_mouse);
// Gives the terminal back as it was. Does nothing when it has not been taken.
void ct_stop(void);

// The terminal's size now, as the kernel has it; curses is told when it has changed.
void ct_measure(int *rows, int *columns);
// Forgets what is on the screen, so that the next frame is sent whole.
void ct_forget(void);
// Gives a text, in base64, to the terminal's clipboard.
void ct_copy(const char *base64);

// Empties a row; puts one glyph (a spacing scalar and its marks) of known width; shows the frame.
// `style` is an index into the table set by ct_set_style. A glyph curses measures differently is
// replaced by one it does not, so that no row ever shifts.
void ct_clear_row(int row);
void ct_put(int row, int column, const uint32_t *scalars, int count, int columns, int style);
void ct_show(int row, int column, bool cursor_visible);

// What a style looks like: a colour by its number or -1 for the terminal's own, and weights.
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8, CT_ITALIC = 16 };
void ct_set_style(int style, int color, int weights);
// How many colours the terminal has; 0 when it has none or the user has declined them (NO_COLOR). More than 256
// means that a number is red, green and blue.
int ct_colours(void);

// Keys --------------------------------------------------------------------------------------------

// Waits until something is typed, a signal arrives on one descriptor, or news on another; no longer than so many
// milliseconds, -1 for ever. Says which of these it was, 0 when it was none.
int ct_wait(int signals, int news, int milliseconds);
enum { CT_TYPED = 1, CT_SIGNALLED = 2, CT_NEWS = 4 };
// What has been typed, once ct_wait has said that there is something: how many bytes, CT_GONE when there never will
// be any more.
int ct_read(uint8_t *bytes, int capacity);
// Time since some moment before, in milliseconds; it never goes back.
int64_t ct_milliseconds(void);
enum { CT_GONE = -1 };
// The bytes a terminfo key sends ("kcuu1", "kLFT5"), NULL when the terminal has no such key.
const char *ct_key_bytes(const char *terminfo_name);

// How many columns the platform gives a scalar: 0, 1, 2, or -1 for none. Needs ct_use_utf8.
int ct_columns(uint32_t scalar);
// Chooses a UTF-8 locale; false when there is none. ct_start does this itself.
bool ct_use_utf8(void);

// The screen as curses believes it to be, for tests: a cell's scalars, at most `capacity`, and its
// style's weights. Returns how many scalars there are, 0 when there is no such cell.
int ct_peek(int row, int column, uint32_t *scalars, int capacity, int *weights);
// Starts on no terminal at all, for tests: of the given kind and size, output thrown away.
ct_outcome ct_start_on_nothing(const char *term, int rows, int columns);

// Signals -----------------------------------------------------------------------------------------

// From now on SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH arrive as one byte each, the
// signal's number, on the descriptor returned; -1 when there is none to be had.
int ct_watch_signals(void);
// The next signal that has arrived: one of these, or the positive number of a signal that means the end.
enum { CT_NO_SIGNAL = 0, CT_WINDOW_CHANGED = -1, CT_STOP_ASKED = -2, CT_CONTINUED = -3 };
int ct_next_signal(int descriptor);
// What a shell reports for a program that lost its terminal: 128 and SIGHUP.
enum { CT_HUNG_UP = 128 + 1 };
// Stops the process as Ctrl-Z does, until it is continued.
void ct_stop_process(void);

// Remembers the bytes that put this terminal right, and has a crash write them. Safe to call twice.
void ct_guard(const char *restore);
void ct_unguard(void);

// Privacy -----------------------------------------------------------------------------------------

// From now on a crash leaves no copy of the memory behind, and on Linux no other program of this user may read it. Safe
// to call twice.
void ct_keep_private(void);
// Whether programs started from now on may leave core dumps as far as the user's programs may, or none.
void ct_allow_core(bool as_the_user_does);

// Another program ---------------------------------------------------------------------------------

// Has the shell run a command on an argument ("$1" is put behind it by the caller's text) while the terminal is not
// taken, and waits; it may leave core dumps if the user's programs may. Returns its exit code, 128 and the signal's number when one ended it, -1 when it did not start.
int ct_run_shell(const char *command, const char *argument);

#endif
