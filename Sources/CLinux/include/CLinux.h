// What Swift cannot call of Linux: what its C library module leaves out.
#pragma once

#include <sys/eventfd.h>

// The number of the file system that an open file lies on; 0 when the system does not say.
unsigned int linux_file_system(int descriptor);

// What the system calls an error, as a constant; NULL for a number that it does not know.
const char *_Nullable linux_error_text(int code);

// Names the calling thread, in at most 15 bytes.
void linux_name_thread(const char *_Nonnull name);

// From now on, a fault that ends the process (SIGSEGV, SIGABRT and their like, but not a kill) puts a
// byte into an open file first. The handler does nothing else, and the process ends as it would have.
void linux_note_crashes(int file);

// Gives the calling thread a stack for the handler, so that an overflow of its own is noted too;
// returns what `linux_end_signal_stack` takes back on the same thread, or NULL.
void *_Nullable linux_begin_signal_stack(void);
void linux_end_signal_stack(void *_Nullable stack);
