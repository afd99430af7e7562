#!/usr/bin/env node
import { createProgram } from './program';
import { runProgram } from './runProgram';

void runProgram(createProgram(), process.argv.slice(2));
