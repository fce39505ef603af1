import ArgumentParser
import Configuring
import Controlling
import Diagnostics
import Drafting
import Glibc
import MeetingModel
import Phrasing

/// Looks after what an administrator would look after.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: "Check folders, rights, socket, limits, templates, disk space and versions.",
      discussion: """
        Run it as the user who has the trouble: it tells what that user may do. The exit code \
        is 1 when something is wrong.

        EXAMPLES
          communique doctor
          sudo -u communique communique doctor
        """)
  }

  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Print a JSON array.") var json = false

  func run() throws {
    var failed = false
    try reporting {
      let examination = Examination(templates: templates)
      let results = examination.results()
      failed = results.contains { $0.verdict == .bad }
      if json { return try printResult(JSONText.line(results)) }
      for result in results {
        try printResult("\(result.verdict.mark) \(SafeText.safe(result.text))")
        if let help = result.help { try printResult("       help: \(SafeText.safe(help))") }
      }
    }
    if failed { throw ExitCode(1) }
  }
}

/// What one look of the doctor's found.
struct CheckResult: Encodable, Hashable {
  enum Verdict: String, Encodable {
    case good, note, bad

    var mark: String {
      switch self {
      case .good: "ok    "
      case .note: "note  "
      case .bad: "WRONG "
      }
    }
  }

  var check: String
  var verdict: Verdict
  var text: String
  var help: String?
}

/// The doctor's looks, each with a verdict of its own.
struct Examination {
  let templates: TemplateOptions

  func results() -> [CheckResult] {
    let reading = ConfigurationReading(of: templates.workspace.base)
    let workspace = templates.workspace.resolved()
    return configuration(reading)
      + [("inbox", workspace.inbox), ("drafts", workspace.drafts)].flatMap { name, path in
        [folder(name, path, mustWrite: name == "inbox")]
      }
      + [space(workspace.drafts), watches(workspace.inbox), templatesCheck()]
      + daemon(workspace)
  }

  private func configuration(_ reading: ConfigurationReading) -> [CheckResult] {
    let errors = reading.problems.filter { $0.severity == .error }
    if errors.isEmpty {
      return [
        CheckResult(check: "configuration", verdict: .good, text: "the configuration is sound")
      ]
    }
    return errors.map { error in
      CheckResult(
        check: "configuration", verdict: .bad,
        text: "\(error.file):\(error.range?.start.line ?? 1): \(error.message)",
        help: error.help.first ?? "see `communiqued --check-config`")
    }
  }

  private func folder(_ name: String, _ path: String, mustWrite: Bool) -> CheckResult {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return CheckResult(
        check: name, verdict: .bad, text: "the \(name) \(path) cannot be seen: \(reason(errno))",
        help: "start the daemon, which makes it, or ask an administrator for the right to see it")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return CheckResult(check: name, verdict: .bad, text: "the \(name) \(path) is not a folder")
    }
    let wanted = R_OK | X_OK | (mustWrite ? W_OK : 0)
    guard unsafe access(path, wanted) == 0 else {
      return CheckResult(
        check: name, verdict: .bad,
        text: "you may not \(mustWrite ? "write to" : "read") the \(name) \(path)",
        help: "ask an administrator for `usermod -aG communique YOU`, then log in again")
    }
    return CheckResult(
      check: name, verdict: .good,
      text: "you may \(mustWrite ? "write to" : "read") the \(name) \(path)")
  }

  private func space(_ path: String) -> CheckResult {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else {
      return CheckResult(
        check: "space", verdict: .note, text: "free space cannot be told: \(reason(errno))")
    }
    let free = (UInt64(status.f_bavail) * UInt64(status.f_frsize)) >> 20
    let noInodes = status.f_files > 0 && status.f_favail < 1_000
    if free < 64 || noInodes {
      return CheckResult(
        check: "space", verdict: .bad,
        text: "little room for drafts: \(free) MiB and \(status.f_favail) files",
        help: "make room on the file system of \(path)")
    }
    return CheckResult(check: "space", verdict: .good, text: "room for drafts: \(free) MiB")
  }

  private func watches(_ inbox: String) -> CheckResult {
    let limit = number(in: "/proc/sys/fs/inotify/max_user_watches")
    let instances = number(in: "/proc/sys/fs/inotify/max_user_instances")
    guard let limit, let instances else {
      return CheckResult(
        check: "inotify", verdict: .note, text: "the kernel's limits on watching cannot be read")
    }
    let text = "the kernel allows \(limit) watches and \(instances) watchers for each user"
    guard limit >= 8_192, instances >= 16 else {
      return CheckResult(
        check: "inotify", verdict: .note, text: text,
        help: "raise them with `sysctl fs.inotify.max_user_watches=524288"
          + " fs.inotify.max_user_instances=128`; until then the daemon may have to scan")
    }
    return CheckResult(check: "inotify", verdict: .good, text: text)
  }

  private func number(in path: String) -> Int? {
    guard let bytes = try? FileWriter.read(path) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self).filter(\.isNumber))
  }

  private func templatesCheck() -> CheckResult {
    do {
      let files = try templates.files()
      let loading = Surroundings.current.load(
        TemplateOptions.layers(of: files), files.merged, nil)
      guard let drafter = loading.drafter else {
        let first = loading.problems.first { $0.severity == .error }
        return CheckResult(
          check: "templates", verdict: .bad,
          text: "the templates have faults: \(first?.file ?? ""): \(first?.message ?? "")",
          help: "see `communique phrasebook check`")
      }
      let count = drafter.phrasebook.vocabulary.acts.count
      return CheckResult(
        check: "templates", verdict: .good, text: "the templates are sound: \(count) acts")
    } catch let failure as Failure {
      return CheckResult(
        check: "templates", verdict: .bad, text: failure.message, help: failure.help)
    } catch {
      return CheckResult(check: "templates", verdict: .bad, text: "\(error)")
    }
  }

  private func daemon(_ workspace: Workspace) -> [CheckResult] {
    do {
      var client = try ControlClient(path: workspace.socket)
      let status = try client.call(ControlMethods.Status.self)
      let isSame = status.version == Product.version
      return [
        CheckResult(
          check: "daemon", verdict: status.state == .running ? .good : .bad,
          text: "the daemon is \(status.state.rawValue) at \(workspace.socket)",
          help: status.state == .running ? nil : "see `journalctl -u communiqued`"),
        CheckResult(
          check: "version", verdict: isSame ? .good : .note,
          text: "daemon \(status.version), this program \(Product.version)",
          help: isSame ? nil : "restart the daemon after an upgrade"),
      ]
    } catch let error as ControlClientError {
      return [CheckResult(check: "daemon", verdict: .bad, text: error.message, help: error.help)]
    } catch {
      return [CheckResult(check: "daemon", verdict: .bad, text: "\(error)")]
    }
  }

  private func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
