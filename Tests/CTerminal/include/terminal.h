#pragma once
#include <sys/types.h>

/// Starts a program as the leader of a session whose terminal is a new pseudo-terminal, so that Ctrl-C reaches it as a signal.
///
/// Returns its process, or -1 with `errno` set; `descriptor` becomes the end at which someone types and reads.
pid_t warrant_terminal_start(
    const char *program, char *const arguments[], char *const environment[], const char *folder, int columns, int rows,
    int *descriptor);
