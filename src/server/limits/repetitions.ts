import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * How many pairs of fields stand in one place of the answer under one name. The rule that overlapping fields must agree compares each of them, so
 * its work grows with their square. The set's selections, with fragments spread out, must be bounded already.
 */
export function repetitions(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  let pairs = 0;
  let level: FieldNode[][] = [[...fieldsOf(set, fragments)]];
  while (level.length > 0) {
    const groups = level.flatMap((fields) => [...groupedByName(fields).values()]);
    pairs += groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    level = groups
      .map((group) => group.flatMap(({ selectionSet }) => (selectionSet ? [...fieldsOf(selectionSet, fragments)] : [])))
      .filter((fields) => fields.length > 0);
  }
  return pairs;
}

function* fieldsOf(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Generator<FieldNode> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      yield selection;
    } else {
      const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (part) yield* fieldsOf(part.selectionSet, fragments);
    }
  }
}

function groupedByName(fields: readonly FieldNode[]): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const name = (field.alias ?? field.name).value;
    const group = groups.get(name);
    if (group) group.push(field);
    else groups.set(name, [field]);
  }
  return groups;
}
