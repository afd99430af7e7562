import { Option, type Command } from 'commander';

import { DEMO_COUNTS, DEMO_SIZES, type DemoSize } from '../store/demo/demoSize';
import { seedNetwork } from '../store/demo/seedNetwork';
import { withDatabase } from './withDatabase';

/** `csp-graph seed`: loads a demo network. */
export function registerSeedCommand(program: Command): void {
  program
    .command('seed')
    .description('load a made-up demo network into an empty database, or in place of another demo')
    .addOption(new Option('--size <size>', 'how large').choices(DEMO_SIZES).default('demo'))
    .addHelpText('after', HELP)
    .action(runSeed);
}

const HELP = `
Sizes:
${DEMO_SIZES.map((size) => `  ${size.padEnd(6)}${sizeWords(size)}`).join('\n')}

A database that holds a network of its own is never touched. The same size gives the same network on
every machine. Later, import --replace-demo puts your own network in its place.`;

function sizeWords(size: DemoSize): string {
  const { providers, resellers, directBillPartners, customers, offers } = DEMO_COUNTS[size];
  return `${providers} providers, ${resellers} resellers, ${directBillPartners} direct bill partners, ${customers} customers, ${offers} offers`;
}

async function runSeed({ size }: { size: DemoSize }): Promise<void> {
  const log = (line: string): void => console.log(line);
  await withDatabase('seed', log, (database) => seedNetwork(database, size, log));
}
