import type { Answers } from '../answers/answers';

/** What a resolver is given besides its parent and arguments. */
export interface GraphContext {
  readonly answers: Answers;
}
