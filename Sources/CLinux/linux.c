#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <linux/aio_abi.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

unsigned int linux_file_system(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 ? (unsigned int)status.f_type : 0;
}

const char *linux_error_text(int code) { return strerrordesc_np(code); }

static void ignore_lease_breaks(void) {
  struct sigaction action;
  if (sigaction(SIGIO, NULL, &action) == 0 && action.sa_handler == SIG_DFL) signal(SIGIO, SIG_IGN);
}

int linux_is_open_for_writing(int descriptor) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, ignore_lease_breaks);
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0) {
    fcntl(descriptor, F_SETLEASE, F_UNLCK);
    return 0;
  }
  return errno == EAGAIN ? 1 : -1;
}

void linux_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

static volatile sig_atomic_t crash_file = -1;

static void note_crash(int number) {
  // If this fails, nothing can be done about it.
  if (crash_file >= 0) (void)!write(crash_file, "x", 1);
  // The handler stands for one time only: this ends the process as soon as it returns.
  raise(number);
}

void linux_note_crashes(int file) {
  crash_file = file;
  struct sigaction action = {.sa_handler = note_crash, .sa_flags = SA_RESETHAND | SA_ONSTACK};
  const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
  for (unsigned index = 0; index < sizeof faults / sizeof *faults; index++)
    sigaction(faults[index], &action, NULL);
}

void *linux_begin_signal_stack(void) {
  const size_t size = 64 * 1024;
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
  if (stack.ss_sp == NULL || sigaltstack(&stack, NULL) == 0) return stack.ss_sp;
  free(stack.ss_sp);
  return NULL;
}

void linux_end_signal_stack(void *memory) {
  if (memory == NULL) return;
  stack_t stack = {.ss_flags = SS_DISABLE};
  if (sigaltstack(&stack, NULL) == 0) free(memory);
}

void linux_begin_writing(int file) { (void)sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE); }

enum { most_at_once = 64 };

// Asks the kernel for several syncs at once; gives how many it took.
static unsigned sync_at_once(const int *files, int *errors, unsigned count) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  static aio_context_t context;
  static enum { UNKNOWN, USABLE, UNUSABLE } state = UNKNOWN;
  // Who finds it taken need not wait for another's disk.
  if (pthread_mutex_trylock(&lock) != 0) return 0;
  if (state == UNKNOWN) state = syscall(SYS_io_setup, most_at_once, &context) == 0 ? USABLE : UNUSABLE;
  struct iocb requests[most_at_once], *list[most_at_once];
  if (count > most_at_once) count = most_at_once;
  memset(requests, 0, sizeof *requests * count);
  for (unsigned index = 0; index < count; index++) {
    requests[index].aio_data = index;
    requests[index].aio_fildes = (unsigned)files[index];
    requests[index].aio_lio_opcode = IOCB_CMD_FSYNC;
    list[index] = &requests[index];
  }
  long taken = state == USABLE ? syscall(SYS_io_submit, context, (long)count, list) : 0;
  if (taken < 0) taken = 0;
  // Of what nothing is told, nobody knows whether the disk has it.
  for (long index = 0; index < taken; index++) errors[index] = EIO;
  for (long done = 0; done < taken;) {
    struct io_event events[most_at_once];
    long more = syscall(SYS_io_getevents, context, taken - done, taken - done, events, NULL);
    for (long index = 0; index < more; index++) errors[events[index].data] = (int)-events[index].res;
    if (more > 0) done += more;
    if (more >= 0 || errno == EINTR) continue;
    // What is still under way would be told to the next caller. Another sync says nothing of an error that
    // was told once.
    state = UNUSABLE;
    break;
  }
  pthread_mutex_unlock(&lock);
  return (unsigned)taken;
}

void linux_sync(const int *files, int *errors, unsigned count) {
  for (unsigned done = 0; done < count;) {
    if (count - done > 1) {
      unsigned taken = sync_at_once(files + done, errors + done, count - done);
      done += taken;
      if (taken > 0) continue;
    }
    errors[done] = fsync(files[done]) == 0 ? 0 : errno;
    done++;
  }
}

int linux_rename_exclusively(int folder, const char *from, const char *to) {
  int result = renameat2(folder, from, folder, to, RENAME_NOREPLACE);
  if (result == 0 || (errno != EINVAL && errno != ENOSYS)) return result;
  // Not every file system knows how: what is renamed must then be a folder with something in it.
  return renameat(folder, from, folder, to);
}

int linux_open_step_by_step(int folder, const char *path, int flags, unsigned mode) {
  char part[NAME_MAX + 1];
  for (int at = folder;;) {
    const char *slash = strchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : strlen(path);
    int next = -1;
    if (length > NAME_MAX) {
      errno = ENAMETOOLONG;
    } else {
      memcpy(part, path, length);
      part[length] = 0;
      if (length == 0 || strcmp(part, "..") == 0) errno = EXDEV;
      else
        next = openat(at, part, (slash ? O_PATH | O_DIRECTORY : flags) | O_NOFOLLOW | O_CLOEXEC, mode);
    }
    int code = errno;
    if (at != folder) close(at);
    errno = code;
    if (next < 0 || !slash) return next;
    at = next;
    path = slash + 1;
  }
}

int linux_open_beneath(int folder, const char *path, int flags, unsigned mode) {
  struct open_how how = {
      .flags = (unsigned)flags | O_NOFOLLOW | O_CLOEXEC,
      .mode = flags & O_CREAT ? mode : 0,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS,
  };
  int file = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (file >= 0 || errno != ENOSYS) return file;
  return linux_open_step_by_step(folder, path, flags, mode);
}

int linux_sync_file_system(int descriptor) { return syncfs(descriptor); }

static int give_back_code(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size, (void)unused;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[index];
    // What may be written may have been: only what never was can be read from its file again.
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    uintptr_t start = (object->dlpi_addr + segment->p_vaddr + page - 1) & ~(page - 1);
    uintptr_t end = (object->dlpi_addr + segment->p_vaddr + segment->p_filesz) & ~(page - 1);
    if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void linux_give_back_memory(void) {
  malloc_trim(0);
  dl_iterate_phdr(give_back_code, NULL);
}

void linux_limit_heaps(unsigned count) { mallopt(M_ARENA_MAX, (int)count); }
