#include "terminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

pid_t warrant_terminal_start(
    const char *program, char *const arguments[], char *const environment[], const char *folder, int columns, int rows,
    int *descriptor) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    pid_t process = forkpty(descriptor, NULL, NULL, &size);
    if (process == 0) {
        // Between fork and exec only what is safe in a signal handler.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        if (chdir(folder) == 0) { execve(program, arguments, environment); }
        _exit(127);
    }
    if (process > 0) { fcntl(*descriptor, F_SETFD, FD_CLOEXEC); }
    return process;
}
