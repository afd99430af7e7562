import type { EntrantModule } from '../../entrant';
import { ormEntrant } from '../orm/ormEntrant';

/** Apollo, type-graphql and typeorm as a tutorial has them: each field asks for what it shows, one statement a field. */
export const entrants: EntrantModule['entrants'] = [ormEntrant('naive', __dirname)];
