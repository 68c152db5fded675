#pragma once
#include <sqlite3.h>

/// Lets SQLite allocate without keeping count, which takes a lock each time; to be called before SQLite is first used.
/// A function of its own because Swift cannot call `sqlite3_config`, which takes any number of arguments.
static inline int sqlite3_disable_memory_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
