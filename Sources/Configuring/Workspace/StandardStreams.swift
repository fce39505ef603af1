internal import Glibc

/// The three descriptors that every program has, or should have.
package enum StandardStreams {
  /// Sees to it that none of them is closed: the next file to be opened would be given its number, and what
  /// is printed would be written into that file. Reading and printing fail as before.
  package static func hold() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // The lowest number that is free is taken: this one.
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
