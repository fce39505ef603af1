#define _GNU_SOURCE
#include "CLinux.h"

#include <pthread.h>
#include <string.h>
#include <sys/vfs.h>

unsigned int linux_file_system(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 ? (unsigned int)status.f_type : 0;
}

const char *linux_error_text(int code) { return strerrordesc_np(code); }

void linux_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }
