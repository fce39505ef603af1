import Commanding
import Glibc

exit(CommuniqueCommand.run(Array(CommandLine.arguments.dropFirst())))
