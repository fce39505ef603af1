// What Swift cannot call of Linux: what its C library module leaves out.
#pragma once

#include <sys/eventfd.h>

// The number of the file system that an open file lies on; 0 when the system does not say.
unsigned int linux_file_system(int descriptor);

// What the system calls an error, as a constant; NULL for a number that it does not know.
const char *_Nullable linux_error_text(int code);

// Names the calling thread, in at most 15 bytes.
void linux_name_thread(const char *_Nonnull name);
