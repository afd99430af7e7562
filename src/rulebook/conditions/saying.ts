/** Sentences whose values are kept apart as parameters, so that a client can word them in its own language. */
import type { FindingParameter } from '../finding';

/** A sentence and the values in it, in their order. */
export interface Saying {
  readonly message: string;
  readonly parameters: readonly FindingParameter[];
}

/** A named value of a sentence. */
export function value(name: string, text: string): FindingParameter {
  return { name, value: text };
}

/** Tag of a template: say`${value('partner', 'Contoso')} may order.` */
export function say(texts: TemplateStringsArray, ...parameters: FindingParameter[]): Saying {
  let message = texts[0];
  for (let index = 0; index < parameters.length; index += 1) message += parameters[index].value + texts[index + 1];
  return { message, parameters };
}
