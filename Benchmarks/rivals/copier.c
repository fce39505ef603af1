/* Copies each file that comes into IN to OUT, durably: temporary, fsync, rename, fsync of the folder.
   With a number BATCH, what waits at the start is committed in groups: temporaries, one syncfs, renames,
   one fsync of the folder. Touches OUT/.done when what waited is done, and goes on with inotify.
   usage: copier IN OUT [BATCH] */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

static int in, out;
static char names[4096][NAME_MAX + 1];

static int temporary(const char *name, int sync) {
  char bytes[1 << 20], path[NAME_MAX + 8];
  int from = openat(in, name, O_RDONLY);
  if (from < 0) return 0;
  ssize_t size = read(from, bytes, sizeof bytes);
  close(from);
  snprintf(path, sizeof path, ".%s.t", name);
  int to = openat(out, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (size < 0 || to < 0 || write(to, bytes, size) != size) return 0;
  if (sync && fsync(to)) return 0;
  close(to);
  return 1;
}

static void publish(const char *name) {
  char path[NAME_MAX + 8];
  snprintf(path, sizeof path, ".%s.t", name);
  renameat(out, path, out, name);
}

static void one(const char *name) {
  if (name[0] == '.' || !temporary(name, 1)) return;
  publish(name);
  fsync(out);
}

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  int batch = argc > 3 ? atoi(argv[3]) : 1;
  in = open(argv[1], O_RDONLY | O_DIRECTORY);
  out = open(argv[2], O_RDONLY | O_DIRECTORY);
  int events = inotify_init1(0);
  if (in < 0 || out < 0 || batch < 1 || batch > 4096) return 66;
  inotify_add_watch(events, argv[1], IN_MOVED_TO);
  DIR *folder = opendir(argv[1]);
  struct dirent *entry;
  int count = 0;
  while ((entry = readdir(folder)) || count) {
    if (entry && entry->d_name[0] == '.') continue;
    if (entry && batch == 1) one(entry->d_name);
    else if (entry && temporary(entry->d_name, 0)) strcpy(names[count++], entry->d_name);
    if (count && (count == batch || !entry)) {
      syncfs(out);
      for (int i = 0; i < count; i++) publish(names[i]);
      fsync(out);
      count = 0;
    }
  }
  close(openat(out, ".done", O_WRONLY | O_CREAT, 0644));
  char buffer[1 << 16] __attribute__((aligned(8)));
  for (;;) {
    ssize_t length = read(events, buffer, sizeof buffer);
    for (char *at = buffer; at < buffer + length;) {
      struct inotify_event *event = (struct inotify_event *)at;
      one(event->name);
      at += sizeof *event + event->len;
    }
  }
}
