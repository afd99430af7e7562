import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** What a selection set holds with its fragments spread out. */
export interface Shape {
  readonly depth: number;
  readonly selections: number;
  /** Fields that stand in the set itself or in fragments spread into it. */
  readonly ownFields: number;
}

const EMPTY: Shape = { depth: 0, selections: 0, ownFields: 0 };
/** The shape of a set that holds itself. */
const ENDLESS: Shape = { depth: Infinity, selections: Infinity, ownFields: Infinity };

/** Measures the selection sets of a document, each fragment once. */
export class ShapeSurvey {
  readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Shape>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  shapeOf(set: SelectionSetNode): Shape {
    let [depth, selections, ownFields] = [0, 0, 0];
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? this.shapeOfFragment(selection.name.value) : this.shapeWithin(selection.selectionSet);
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      selections += 1 + inner.selections;
      ownFields += isField ? 1 : inner.ownFields;
    }
    return { depth, selections, ownFields };
  }

  /** Fragments that nothing measured so far has spread. */
  unseenFragments(): FragmentDefinitionNode[] {
    return [...this.fragments.values()].filter(({ name }) => !this.known.has(name.value));
  }

  private shapeWithin(set: SelectionSetNode | undefined): Shape {
    return set ? this.shapeOf(set) : EMPTY;
  }

  private shapeOfFragment(name: string): Shape {
    const known = this.known.get(name);
    if (known) return known;
    // found again before it is measured, it stands in itself
    this.known.set(name, ENDLESS);
    const shape = this.shapeWithin(this.fragments.get(name)?.selectionSet);
    this.known.set(name, shape);
    return shape;
  }
}
