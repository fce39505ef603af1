// Lets ThreadSanitizer see the slow half of Swift's Mutex.
//
// A Mutex that is free is taken by an atomic exchange that the compiler puts into our code, where the
// sanitizer sees it. One that is held is taken by _lockSlow of libswiftSynchronization.so, which is built
// without the sanitizer: that a thread waited for another there is hidden from it, and what both do under
// the lock looks like a race. These functions stand before the library's, call them, and say what they did.
//
// Loaded by LD_PRELOAD; see the script beside this file, which first shows on a program without a race that
// the sanitizer needs this.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

// In programs without the sanitizer these are not there.
void __tsan_acquire(void *) __attribute__((weak));
void __tsan_release(void *) __attribute__((weak));

static void *library(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) abort();
  return function;
}

SWIFT void lock_slow(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void lock_slow(uint32_t thread, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))library(LOCK))(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT _Bool try_lock_slow(SELF) __asm__(TRY_LOCK);
SWIFT _Bool try_lock_slow(SELF) {
  _Bool taken = ((SWIFT _Bool (*)(SELF))library(TRY_LOCK))(self);
  if (taken && __tsan_acquire) __tsan_acquire(self);
  return taken;
}

SWIFT void unlock_slow(SELF) __asm__(UNLOCK);
SWIFT void unlock_slow(SELF) {
  if (__tsan_release) __tsan_release(self);
  ((SWIFT void (*)(SELF))library(UNLOCK))(self);
}
