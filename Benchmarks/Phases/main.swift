// Drafts a spec, or reads published texts, again and again in this process, and prints how long it took,
// as JSON; or prints whatever is drafted of every spec of a folder.
// usage: bench-phases TEMPLATES SPEC SECONDS
//        bench-phases --import TEMPLATES ROUNDS TEXT…
//        bench-phases --print TEMPLATES FOLDER

import Glibc

let arguments = CommandLine.arguments
do {
  if arguments.count == 4, arguments[1] == "--print" {
    print(try DraftPrint(templates: arguments[2], folder: arguments[3]).text())
  } else if arguments.count > 4, arguments[1] == "--import", let rounds = Int(arguments[3]),
    rounds > 0
  {
    let bench = try ImportBench(templates: arguments[2], files: Array(arguments[4...]))
    print(try bench.run(rounds: rounds))
  } else if arguments.count == 4, let seconds = Double(arguments[3]) {
    let bench = try PhaseBench(templates: arguments[1], spec: arguments[2])
    print(try bench.run(for: .seconds(seconds)))
  } else {
    print(
      """
      usage: bench-phases TEMPLATES SPEC SECONDS
             bench-phases --import TEMPLATES ROUNDS TEXT…
             bench-phases --print TEMPLATES FOLDER
      """)
    exit(64)
  }
} catch {
  print("bench-phases: \(error)")
  exit(1)
}
