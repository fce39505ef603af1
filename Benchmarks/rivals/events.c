/* libyaml's own event loop over a file, again and again: microseconds of the processor's time for one pass, on stdout.
   usage: events FILE SECONDS */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 66;
  static unsigned char bytes[1 << 26];
  size_t size = fread(bytes, 1, sizeof bytes, file);
  double begin = now(), end, limit = atof(argv[2]);
  long runs = 0;
  do {
    yaml_parser_t parser;
    yaml_event_t event;
    int done = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, bytes, size);
    while (!done) {
      if (!yaml_parser_parse(&parser, &event)) return 1;
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    runs++;
    end = now();
  } while (end - begin < limit);
  printf("%.3f\n", (end - begin) * 1e6 / runs);
}
