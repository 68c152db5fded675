#pragma once
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* libedit sets everything through functions that take any number of arguments, which Swift cannot call: here is one function for
   each use that Warrant makes of them. */

/* Letters are read as the locale has them; where it knows none but ASCII, UTF-8. */
static inline void warrant_editor_use_locale(void) {
    if (setlocale(LC_CTYPE, "") == NULL || MB_CUR_MAX == 1) { setlocale(LC_CTYPE, "C.UTF-8"); }
}

/* On standard input; written to standard output, or to standard error where the output is not what the user sees. */
static inline EditLine *warrant_editor_open(const char *program, int writes_to_standard_error) {
    return el_init(program, stdin, writes_to_standard_error ? stderr : stdout, stderr);
}

static inline void warrant_editor_set_owner(EditLine *editor, void *owner) { el_set(editor, EL_CLIENTDATA, owner); }

static inline void *warrant_editor_owner(EditLine *editor) {
    void *owner = NULL;
    el_get(editor, EL_CLIENTDATA, &owner);
    return owner;
}

static inline void warrant_editor_set_prompt(EditLine *editor, char *(*prompt)(EditLine *)) { el_set(editor, EL_PROMPT, prompt); }

static inline void warrant_editor_set_keys(EditLine *editor, const char *name) { el_set(editor, EL_EDITOR, name); }

/* Ctrl-C and its like reach the editor as keys, and only while a line is edited. */
static inline void warrant_editor_take_signal_keys(EditLine *editor) { el_set(editor, EL_SETTY, "-d", "-isig", NULL); }

/* Keys are the editor's from here on; a read gives the terminal back at its end. */
static inline void warrant_editor_take_terminal(EditLine *editor) { el_set(editor, EL_PREP_TERM, 1); }

static inline void warrant_editor_bind(
    EditLine *editor, const char *key, const char *name, const char *help, unsigned char (*function)(EditLine *, int)) {
    el_set(editor, EL_ADDFN, name, help, function);
    el_set(editor, EL_BIND, key, name, NULL);
}

static inline void warrant_editor_bind_own(EditLine *editor, const char *key, const char *name) {
    el_set(editor, EL_BIND, key, name, NULL);
}

static inline void warrant_editor_use_history(EditLine *editor, History *lines) { el_set(editor, EL_HIST, history, lines); }

static inline void warrant_history_set_size(History *lines, int size) {
    HistEvent event;
    history(lines, &event, H_SETSIZE, size);
    history(lines, &event, H_SETUNIQUE, 1);
}

static inline void warrant_history_add(History *lines, const char *line) {
    HistEvent event;
    history(lines, &event, H_ENTER, line);
}
