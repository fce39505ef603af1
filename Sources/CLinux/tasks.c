#define _GNU_SOURCE
#include "CLinux.h"

#include <pthread.h>
#include <stdlib.h>

// The place where Swift's runtime lets a program run its tasks itself, and how it wants them run: from
// the runtime's own `ConcurrencyHooks.h`, which the toolchain does not ship.
extern void *swift_task_enqueueGlobal_hook;
// The executor is passed as its two words; two zeros stand for no executor in particular.
__attribute__((swiftcall)) extern void swift_job_run(void *job, void *executor, void *witness);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t bell = PTHREAD_COND_INITIALIZER;

// What is to be run, first come first served, in a ring that grows.
static void **jobs;
static size_t job_room, job_first, job_count;
// How many threads wait for the bell and were not called yet.
static size_t idle;

static void *grown(void *memory, size_t count, size_t size) {
  void *more = reallocarray(memory, count, size);
  // A task that is lost would leave its awaiter waiting for ever.
  if (more == NULL) abort();
  return more;
}

static void push_job(void *job) {
  if (job_count == job_room) {
    size_t room = job_room ? 2 * job_room : 256;
    jobs = grown(jobs, room, sizeof *jobs);
    // The part that had gone round is put behind the rest.
    for (size_t index = 0; index < job_first; index++) jobs[job_room + index] = jobs[index];
    job_room = room;
  }
  jobs[(job_first + job_count++) % job_room] = job;
}

// The next job; waits for it. Called with the lock held.
static void *next_job(void) {
  while (job_count == 0) {
    idle++;
    pthread_cond_wait(&bell, &lock);
  }
  void *job = jobs[job_first];
  job_first = (job_first + 1) % job_room;
  job_count--;
  return job;
}

static void *work(void *unused) {
  linux_name_thread("tasks");
  pthread_mutex_lock(&lock);
  for (;;) {
    void *job = next_job();
    pthread_mutex_unlock(&lock);
    swift_job_run(job, NULL, NULL);
    pthread_mutex_lock(&lock);
  }
  return unused;
}

__attribute__((swiftcall)) static void enqueue(void *job, void *original) {
  (void)original;
  pthread_mutex_lock(&lock);
  push_job(job);
  // Whoever is at work looks for the next by itself. One that is called finds the lock free.
  int calls = idle > 0;
  if (calls) idle--;
  pthread_mutex_unlock(&lock);
  if (calls) pthread_cond_signal(&bell);
}

int linux_run_swift_tasks(unsigned count) {
  for (unsigned index = 0; index < count; index++) {
    pthread_t thread;
    int code = pthread_create(&thread, NULL, work, NULL);
    if (code != 0) {
      // With one thread there is less at the same time, and with none the runtime's own must do.
      if (index == 0) return code;
      break;
    }
    pthread_detach(thread);
  }
  swift_task_enqueueGlobal_hook = (void *)enqueue;
  return 0;
}
