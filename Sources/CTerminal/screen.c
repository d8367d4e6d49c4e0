// The screen and the keyboard through curses. The only file that includes curses.h.

#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

enum { STYLES = 32 };

// From term.h, whose macros ("columns", "lines") are better kept out.
extern char *tigetstr(NCURSES_CONST char *name);
extern int setupterm(const char *term, int descriptor, int *reason);

static SCREEN *screen;
static bool is_started;
static bool uses_mouse;
static bool is_gone;
static bool has_asked;
static attr_t attributes[STYLES];
static short pairs[STYLES];

// What is asked of the terminal beside curses, and taken back in the end. Pastes in brackets are asked of any
// terminal. The rest only of those that terminfo says have a mouse, xterm and its like; the others, a VT100 or the
// Linux console, could take it for something else: keys told apart (kitty's protocol, first level), the mouse's
// buttons and wheel (modes 1002 and 1006), the colour of the background.
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char keys_on[] = "\033[>1u";
static const char keys_off[] = "\033[<u";
static const char mouse_on[] = "\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l";
static const char ask_background[] = "\033]11;?\033\\";

static bool is_dumb(void) {
  const char *term = getenv("TERM");
  return term == NULL || strcmp(term, "dumb") == 0;
}

static void send(const char *bytes) {
  if (is_dumb()) return;
  fputs(bytes, stdout);
  fflush(stdout);
}

bool ct_use_utf8(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  const char *fallbacks[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++) {
    if (setlocale(LC_CTYPE, fallbacks[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  return false;
}

static bool has(const char *name) {
  char *text = tigetstr((char *)name);
  return text != NULL && text != (char *)-1;
}

// Appends a terminfo string to the bytes that restore the terminal, without its padding ("$<5>").
static void append(char *restore, size_t size, const char *name) {
  if (!has(name)) return;
  char *text = tigetstr((char *)name);
  size_t length = strlen(restore);
  for (; *text != '\0' && length + 1 < size; text++) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end == NULL) break;
      text = (char *)end;
    } else {
      restore[length++] = *text;
    }
  }
  restore[length] = '\0';
}

static void prepare(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  // Keys are read past curses, whose painting is not to stop for them.
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
}

static bool is_like_xterm(void) { return !is_dumb() && has("kmous"); }

ct_outcome ct_start(bool with_mouse) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  if (!ct_use_utf8()) return CT_NO_UTF8;
  if (screen == NULL) {
    int reason;
    if (setupterm(NULL, STDOUT_FILENO, &reason) == ERR) return CT_UNKNOWN_TERMINAL;
    if (!has("cup")) return CT_CANNOT_PLACE;
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) return CT_UNKNOWN_TERMINAL;
    prepare();
    char restore[256] = "";
    if (is_like_xterm()) strcpy(restore, mouse_off), strcat(restore, keys_off);
    if (!is_dumb()) strcat(restore, paste_off);
    append(restore, sizeof restore, "sgr0");
    append(restore, sizeof restore, "rmkx");
    append(restore, sizeof restore, "cnorm");
    append(restore, sizeof restore, "rmcup");
    ct_guard(restore);
  } else {
    ct_guard(NULL);
  }
  int rows, columns;
  ct_measure(&rows, &columns);
  clearok(stdscr, TRUE);
  refresh();
  send(paste_on);
  uses_mouse = with_mouse && is_like_xterm();
  if (is_like_xterm()) send(keys_on);
  if (is_like_xterm() && !has_asked) send(ask_background);
  has_asked = true;
  if (uses_mouse) send(mouse_on);
  is_started = true;
  return CT_STARTED;
}

ct_outcome ct_start_on_nothing(const char *term, int rows, int columns) {
  if (!ct_use_utf8()) return CT_NO_UTF8;
  FILE *out = fopen("/dev/null", "w");
  FILE *in = fopen("/dev/null", "r");
  if (out == NULL || in == NULL) return CT_NOT_A_TERMINAL;
  screen = newterm((char *)term, out, in);
  if (screen == NULL) return CT_UNKNOWN_TERMINAL;
  prepare();
  resize_term(rows, columns);
  return CT_STARTED;
}

void ct_stop(void) {
  if (!is_started) return;
  is_started = false;
  curs_set(1);
  if (uses_mouse) send(mouse_off);
  if (is_like_xterm()) send(keys_off);
  send(paste_off);
  endwin();
  // An answer that is still on its way is not for whoever has the terminal next.
  tcflush(STDIN_FILENO, TCIFLUSH);
  ct_unguard();
}

void ct_measure(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    if (!(size.ws_row == LINES && size.ws_col == COLS)) {
      resize_term(size.ws_row, size.ws_col);
      // A terminal without a second screen moves what is on its only one when the window changes.
      clearok(stdscr, TRUE);
    }
  }
  *rows = LINES;
  *columns = COLS;
}

void ct_forget(void) { clearok(stdscr, TRUE); }

void ct_copy(const char *base64) {
  // Past curses: the sequence shows nothing and moves nothing, so what curses believes stays true.
  fprintf(stdout, "\033]52;c;%s\a", base64);
  fflush(stdout);
}

void ct_set_style(int style, int color, int weights) {
  if (style < 0 || style >= STYLES) return;
  attr_t value = A_NORMAL;
  if (weights & CT_BOLD) value |= A_BOLD;
  if (weights & CT_DIM) value |= A_DIM;
  if (weights & CT_UNDERLINE) value |= A_UNDERLINE;
  if (weights & CT_REVERSE) value |= A_REVERSE;
  // Where letters do not slant, a line below them says the same.
#ifdef A_ITALIC
  if (weights & CT_ITALIC) value |= has("sitm") ? A_ITALIC : A_UNDERLINE;
#else
  if (weights & CT_ITALIC) value |= A_UNDERLINE;
#endif
  attributes[style] = value;
  pairs[style] = 0;
  if (color >= 0 && color < ct_colours()) {
    if (init_extended_pair(style + 1, color, -1) != ERR) pairs[style] = (short)(style + 1);
  }
}

int ct_colours(void) {
  const char *declined = getenv("NO_COLOR");
  return has_colors() && (declined == NULL || *declined == '\0') ? COLORS : 0;
}

void ct_clear_row(int row) {
  if (move(row, 0) != ERR) clrtoeol();
}

void ct_put(int row, int column, const uint32_t *scalars, int count, int columns, int style) {
  if (count < 1 || style < 0 || style >= STYLES) return;
  wchar_t text[CCHARW_MAX + 1];
  int length = 0;
  if (wcwidth((wchar_t)scalars[0]) == columns) {
    for (; length < count && length < CCHARW_MAX; length++) text[length] = (wchar_t)scalars[length];
  } else {
    for (int i = 1; i < columns; i++) ct_put(row, column + i, (const uint32_t[]){' '}, 1, 1, style);
    text[length++] = L'?';
  }
  text[length] = L'\0';
  cchar_t cell;
  if (setcchar(&cell, text, attributes[style], pairs[style], NULL) == OK) mvadd_wch(row, column, &cell);
}

void ct_show(int row, int column, bool cursor_visible) {
  move(row, column);
  curs_set(cursor_visible ? 1 : 0);
  refresh();
}

int ct_wait(int signals, int news, int milliseconds) {
  // A terminal that is gone would be ready for ever.
  struct pollfd all[] = {{.fd = is_gone ? -1 : STDIN_FILENO, .events = POLLIN}, {.fd = signals, .events = POLLIN},
                         {.fd = news, .events = POLLIN}};
  // Interrupted by a signal, it looks at everything.
  if (poll(all, 3, milliseconds) < 0) return CT_SIGNALLED | CT_NEWS;
  return (all[0].revents ? CT_TYPED : 0) | (all[1].revents ? CT_SIGNALLED : 0) | (all[2].revents ? CT_NEWS : 0);
}

int ct_read(uint8_t *bytes, int capacity) {
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  is_gone = true;
  return CT_GONE;
}

int64_t ct_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

const char *ct_key_bytes(const char *terminfo_name) {
  const char *bytes = tigetstr((char *)terminfo_name);
  return bytes == (const char *)-1 ? NULL : bytes;
}

int ct_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int ct_peek(int row, int column, uint32_t *scalars, int capacity, int *weights) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t value;
  short pair;
  if (mvin_wch(row, column, &cell) == ERR || getcchar(&cell, text, &value, &pair, NULL) == ERR) return 0;
  int count = 0;
  for (; count < capacity && text[count] != L'\0'; count++) scalars[count] = (uint32_t)text[count];
  *weights = (value & A_BOLD ? CT_BOLD : 0) | (value & A_DIM ? CT_DIM : 0) | (value & A_UNDERLINE ? CT_UNDERLINE : 0) |
             (value & A_REVERSE ? CT_REVERSE : 0);
#ifdef A_ITALIC
  if (value & A_ITALIC) *weights |= CT_ITALIC;
#endif
  return count;
}
