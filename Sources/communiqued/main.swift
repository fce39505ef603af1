import ArgumentParser
import Glibc
import Serving

do {
  var command = try Communiqued.parseAsRoot()
  try command.run()
} catch {
  let code = Communiqued.exitCode(for: error).rawValue
  exit(Daemon.answer(Communiqued.fullMessage(for: error), code: code))
}
