// What Swift cannot call of Linux: what its C library module leaves out.
#pragma once

#include <sys/eventfd.h>

// The number of the file system that an open file lies on; 0 when the system does not say.
unsigned int linux_file_system(int descriptor);

// What the system calls an error, as a constant; NULL for a number that it does not know.
const char *_Nullable linux_error_text(int code);

// Whether anybody has a file open for writing, asked by a descriptor that is open for reading alone:
// 1 for yes, 0 for no, -1 where the system does not tell (the file is another user's and the process
// lacks CAP_LEASE, or the file system knows no leases). It takes a read lease and gives it back at once;
// SIGIO, by which the kernel would ask for it in between, is ignored from the first call on, unless the
// program handles it.
int linux_is_open_for_writing(int descriptor);

// Names the calling thread, in at most 15 bytes.
void linux_name_thread(const char *_Nonnull name);

// From now on, Swift's tasks run on so many threads of ours, which sleep while there is nothing to run.
// (Those of libdispatch, on which the runtime would run them, wake once a second to count themselves.)
// To be called before the first task; returns 0, or the error for which all stays as it was.
int linux_run_swift_tasks(unsigned int count);

// From now on, a fault that ends the process (SIGSEGV, SIGABRT and their like, but not a kill) puts a
// byte into an open file first. The handler does nothing else, and the process ends as it would have.
void linux_note_crashes(int file);

// Gives the calling thread a stack for the handler, so that an overflow of its own is noted too;
// returns what `linux_end_signal_stack` takes back on the same thread, or NULL.
void *_Nullable linux_begin_signal_stack(void);
void linux_end_signal_stack(void *_Nullable stack);

// Begins to write to the disk what an open file holds, without waiting.
void linux_begin_writing(int file);

// Waits until the disk has what some open files and folders hold; `errors` gets each one's error, or 0. The
// kernel is asked for all of them at once (io_submit), so that the disk empties its own cache once or twice
// and not for each; where it cannot be, one after another.
void linux_sync(const int *_Nonnull files, int *_Nonnull errors, unsigned count);

// Renames within a folder, and fails with EEXIST or ENOTEMPTY when the new name is taken. Where the file
// system cannot do that (NFS), an empty folder or a file under the new name is replaced.
int linux_rename_exclusively(int folder, const char *_Nonnull from, const char *_Nonnull to);

// Opens a path below an open folder: no link is followed, on the way or at the end, and no `..` or
// absolute path leads out of the folder. By openat2, which decides that in one step; where there is none
// (kernels before 5.6, and units with RestrictSUIDSGID=, which cannot look into its arguments) folder by
// folder, each opened relative to the one before. What is opened does not survive an exec.
int linux_open_beneath(int folder, const char *_Nonnull path, int flags, unsigned mode);

// The second of these ways.
int linux_open_step_by_step(int folder, const char *_Nonnull path, int flags, unsigned mode);

// Waits until the disk has all of the file system that an open file lies on; since Linux 5.8 it also tells
// of what could not be written.
int linux_sync_file_system(int descriptor);

// Gives the system back what the process does not use now: free memory, and code, which is read again from
// the programs' files, mostly out of the system's cache, as it is needed.
void linux_give_back_memory(void);

// Lets the process's threads share so many heaps at most; to be called before there are any: the
// C library looks at the limit once, when the second thread takes memory. By themselves
// they take eight for each core, and what lives long among what does not keeps each from shrinking.
void linux_limit_heaps(unsigned int count);
