import { runProgram } from './cli/runProgram';

/** `npm start`: `csp-graph serve`, with the same options. */
void runProgram(['serve', ...process.argv.slice(2)]);
