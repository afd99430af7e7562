import type { AskedQuestion, QuestionName } from '../entrant';
import type { Asker } from '../tokens';

/** One question with its values, and who asks it. */
export interface Sample extends AskedQuestion {
  readonly asker: Asker;
}

/** What is asked in the race: the same for every entrant. */
export type Samples = Readonly<Record<QuestionName, readonly Sample[]>>;
