import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** Refuses mutations and subscriptions where the schema has none, as a fault of the document: graphql-js finds out only when it executes. */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`The schema is not configured for ${node.operation} operations.`, { nodes: node }));
    },
  };
}
