// The program: reads the arguments and runs one command.

import OutlineFiles

Platform.exit(CommandLineProgram.run(Platform.arguments))
