import { commandLine } from './cli/commandLine';
import { runProgram } from './cli/runProgram';
import { registerServeCommand } from './cli/serve';

/** `npm start`: `csp-graph serve`, with the same options. A server does without the code of the other commands. */
void runProgram(commandLine(registerServeCommand), ['serve', ...process.argv.slice(2)]);
