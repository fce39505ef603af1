#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
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
