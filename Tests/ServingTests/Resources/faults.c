// Preloaded into a program under test: makes calls of its fail, or its clock run otherwise, as the files in
// the folder COMMUNIQUE_TEST_FAULTS say. A file has the name of a call; in it stand an error number and
// the beginning of the paths whose calls fail, or a whole path and `$`. `clock` holds the seconds by which the clock is wrong.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <fcntl.h>
#include <linux/aio_abi.h>
#include <stdint.h>

// Reads a setting without any call that is replaced here; 0 when there is none.
static int setting(const char *call, char *text, size_t room) {
  const char *folder = getenv("COMMUNIQUE_TEST_FAULTS");
  char path[4096];
  if (!folder) return 0;
  snprintf(path, sizeof path, "%s/%s", folder, call);
  int saved = errno;
  int file = (int)syscall(SYS_open, path, O_RDONLY | O_CLOEXEC);
  errno = saved;
  if (file < 0) return 0;
  long count = syscall(SYS_read, file, text, room - 1);
  syscall(SYS_close, file);
  errno = saved;
  if (count <= 0) return 0;
  text[count] = 0;
  return 1;
}

// The error that a call on an open file must fail with; 0 when it may go on.
static int fault(const char *call, int file) {
  char text[4096], prefix[4096], link[64], path[4096];
  int code = 0;
  if (!setting(call, text, sizeof text)) return 0;
  if (sscanf(text, "%d %4095s", &code, prefix) != 2) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long count = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  size_t length = strlen(prefix);
  if (prefix[length - 1] != '$') return strncmp(path, prefix, length) == 0 ? code : 0;
  prefix[length - 1] = 0;
  return strcmp(path, prefix) == 0 ? code : 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL(call, file)                                                                            \
  do {                                                                                              \
    int code = fault(call, file);                                                                   \
    if (code) return errno = code, -1;                                                              \
  } while (0)

int fsync(int file) {
  FAIL("fsync", file);
  return REAL(fsync)(file);
}

// Syncs that are asked for together fail one by one, as by fsync above.
long syscall(long number, ...) {
  va_list list;
  long words[6];
  va_start(list, number);
  for (int index = 0; index < 6; index++) words[index] = va_arg(list, long);
  va_end(list);
  long result = REAL(syscall)(number, words[0], words[1], words[2], words[3], words[4], words[5]);
  if (number != SYS_io_getevents) return result;
  struct io_event *events = (struct io_event *)words[3];
  for (long index = 0; index < result; index++) {
    int code = fault("fsync", (int)((struct iocb *)(uintptr_t)events[index].obj)->aio_fildes);
    if (code) events[index].res = -code;
  }
  return result;
}

int fdatasync(int file) {
  FAIL("fsync", file);
  return REAL(fdatasync)(file);
}

int syncfs(int file) {
  FAIL("fsync", file);
  return REAL(syncfs)(file);
}

ssize_t read(int file, void *bytes, size_t count) {
  FAIL("read", file);
  return syscall(SYS_read, file, bytes, count);
}

ssize_t write(int file, const void *bytes, size_t count) {
  FAIL("write", file);
  return syscall(SYS_write, file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  FAIL("write", file);
  return syscall(SYS_pwrite64, file, bytes, count, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return pwrite64(file, bytes, count, offset);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  FAIL("mkdirat", folder);
  return REAL(mkdirat)(folder, path, mode);
}

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  FAIL("fstatat", folder);
  return REAL(fstatat)(folder, path, status, flags);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  char text[64];
  int result = (int)syscall(SYS_clock_gettime, clock, time);
  if (clock == CLOCK_REALTIME && setting("clock", text, sizeof text)) time->tv_sec += atol(text);
  return result;
}
