#include <sqlite3.h>

// Binds text that SQLite copies at once; the constant for that is a cast, which Swift cannot read.
static inline int sqlite3_bind_text_copied(
    sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}
