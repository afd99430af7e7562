#!/usr/bin/env node
import { runProgram } from './runProgram';

void runProgram(process.argv.slice(2));
