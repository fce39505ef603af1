import Glibc

/// The process's environment.
enum ProcessEnvironment {
  static subscript(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
