import type { EntrantModule } from '../../entrant';
import { ormEntrant } from '../orm/ormEntrant';

/** The naive peer with loaders: what fields of one level ask for is read together, by key. */
export const entrants: EntrantModule['entrants'] = [ormEntrant('dataloader', __dirname)];
