/** A query that ships with the product, as `operations/<name>.graphql` and `operations/<name>.variables.json` hold it. */
export interface SavedQuery {
  /** The file's name without its ending. */
  name: string;
  title: string;
  /** One sentence: what the answer tells. */
  sentence: string;
  /** The whole document, its comment included. */
  text: string;
  /** The name of its one operation. */
  operationName: string;
  /** JSON text; absent where the query takes none. */
  variables: string | undefined;
}

/**
 * Reads a saved query's document: its first comment line is the title, the comment lines after it the sentence.
 * @throws Error where one of them or the operation's name is missing.
 */
export function readSavedQuery(name: string, text: string, variables: string | undefined): SavedQuery {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title, ...sentence] = lines.slice(0, end).map((line) => line.slice(1).trim());
  if (!title || sentence.length === 0) throw new Error(`${name}.graphql does not begin with a title and a sentence`);
  const operationName = /^query (\w+)/m.exec(text)?.[1];
  if (!operationName) throw new Error(`${name}.graphql names no operation`);
  return { name, title, sentence: sentence.join(' '), operationName, text: text.trimEnd(), variables: variables?.trimEnd() };
}
