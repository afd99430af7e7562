import { ANSWER_LEAKS } from './answerLeaks';
import { LAYER_LEAKS } from './layerLeaks';
import type { SeededLeak } from './leak';
import { POLICY_LEAKS } from './policyLeaks';
import { STATEMENT_LEAKS } from './statementLeaks';

/** Every sabotage that the random operations must find, each once. */
export const SEEDED_LEAKS: readonly SeededLeak[] = [...LAYER_LEAKS, ...STATEMENT_LEAKS, ...ANSWER_LEAKS, ...POLICY_LEAKS];
