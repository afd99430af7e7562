import { Kind, type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext, visit } from 'graphql';

import { LimitRefusal } from './limitRefusal';
import type { QueryLimits } from './queryLimits';

type ShapeLimits = Pick<QueryLimits, 'depth' | 'aliases' | 'rootFields' | 'directives' | 'selections'>;

/** What a selection set holds with its fragments spread out. */
interface Shape {
  readonly depth: number;
  readonly selections: number;
  /** Fields that stand in the set itself or in fragments spread into it. */
  readonly ownFields: number;
}

const EMPTY: Shape = { depth: 0, selections: 0, ownFields: 0 };

/**
 * The validation rule that bounds what a document is, whatever its variables: a document that is known already has passed it. It looks at
 * each part once, however often fragments repeat it.
 */
export function documentShape(limits: ShapeLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      if (exceeds(document, limits)) context.reportError(LimitRefusal.of('QUERY_TOO_COMPLEX'));
    },
  });
}

function exceeds(document: DocumentNode, limits: ShapeLimits): boolean {
  const { aliases, directives } = countNodes(document);
  if (aliases > limits.aliases || directives > limits.directives) return true;
  const survey = new ShapeSurvey(document);
  return document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION).some(({ selectionSet }) => {
    const { depth, selections, ownFields } = survey.shapeOf(selectionSet);
    return depth > limits.depth || selections > limits.selections || ownFields > limits.rootFields;
  });
}

function countNodes(document: DocumentNode): { aliases: number; directives: number } {
  const count = { aliases: 0, directives: 0 };
  visit(document, {
    Field(field) {
      if (field.alias) count.aliases += 1;
    },
    Directive() {
      count.directives += 1;
    },
  });
  return count;
}

class ShapeSurvey {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Shape>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  shapeOf(set: SelectionSetNode): Shape {
    let [depth, selections, ownFields] = [0, 0, 0];
    for (const selection of set.selections) {
      const inner = this.innerShape(selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : selection.selectionSet);
      const isField = selection.kind === Kind.FIELD;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      selections += 1 + inner.selections;
      ownFields += isField ? 1 : inner.ownFields;
    }
    return { depth, selections, ownFields };
  }

  private innerShape(inner: string | SelectionSetNode | undefined): Shape {
    if (typeof inner !== 'string') return inner ? this.shapeOf(inner) : EMPTY;
    const known = this.known.get(inner);
    if (known) return known;
    // a fragment inside itself adds nothing here; the rule about cycles refuses it
    this.known.set(inner, EMPTY);
    const fragment = this.fragments.get(inner);
    const shape = fragment ? this.shapeOf(fragment.selectionSet) : EMPTY;
    this.known.set(inner, shape);
    return shape;
  }
}
