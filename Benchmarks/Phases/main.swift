// Drafts a spec again and again in this process, and prints how long each phase took, as JSON.
// usage: bench-phases TEMPLATES SPEC SECONDS

import Glibc

let arguments = CommandLine.arguments
guard arguments.count == 4, let seconds = Double(arguments[3]) else {
  print("usage: bench-phases TEMPLATES SPEC SECONDS")
  exit(64)
}
do {
  let bench = try PhaseBench(templates: arguments[1], spec: arguments[2])
  print(try bench.run(for: .seconds(seconds)))
} catch {
  print("bench-phases: \(error)")
  exit(1)
}
