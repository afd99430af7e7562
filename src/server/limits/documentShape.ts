import { Kind, visit, type ASTVisitor, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

import { LimitRefusal } from './limitRefusal';
import type { QueryLimits } from './queryLimits';
import { repetitions } from './repetitions';
import { ShapeSurvey } from './shapeSurvey';

type ShapeLimits = Pick<QueryLimits, 'depth' | 'aliases' | 'rootFields' | 'directives' | 'selections' | 'repetitions'>;

/** Errors after which graphql-js gives up the validation of a document. */
export const MAXIMUM_ERRORS = 10;

/**
 * The validation rule that bounds what a document is, whatever its variables: a document that is known already has passed it. It looks at
 * each part once, however often fragments repeat it, and before other rules look at anything below the document.
 */
export function documentShape(limits: ShapeLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      if (!exceeds(document, limits)) return;
      // the other rules are what such a document would keep busy, and too many errors are the only end that a rule can put to them
      for (let time = 0; time <= MAXIMUM_ERRORS; time += 1) context.reportError(LimitRefusal.of('QUERY_TOO_COMPLEX'));
    },
  });
}

function exceeds(document: DocumentNode, limits: ShapeLimits): boolean {
  const { aliases, directives } = countNodes(document);
  if (aliases > limits.aliases || directives > limits.directives) return true;
  const survey = new ShapeSurvey(document);
  const tooMuch = (set: SelectionSetNode, rootFields: number): boolean => {
    const { depth, selections, ownFields } = survey.shapeOf(set);
    if (depth > limits.depth || selections > limits.selections || ownFields > rootFields) return true;
    return repetitions(set, survey.fragments) > limits.repetitions;
  };
  const operations = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  // fragments that no operation spreads are an error too, but until that is said the other rules work on them
  return operations.some(({ selectionSet }) => tooMuch(selectionSet, limits.rootFields)) || survey.unseenFragments().some(({ selectionSet }) => tooMuch(selectionSet, Infinity));
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
