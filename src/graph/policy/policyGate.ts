import {
  TypeInfo, visit, visitWithTypeInfo, type FragmentDefinitionNode, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';

import type { ViewerRole } from '../../store/scope/viewer';
import { isOpenTo, type FieldPolicy, type Policy } from './fieldPolicy';
import { Forbidden } from './forbidden';
import { rowOf } from './requirePolicy';

/** An operation with the fragments of its document. */
export type AskedOperation = Pick<GraphQLResolveInfo, 'operation' | 'fragments'>;

/** A field that an operation asks for. */
interface AskedField {
  readonly name: string;
  /** Absent where the field has no row: then it is closed to everyone. */
  readonly row: FieldPolicy | undefined;
}

/** Holds operations to the policy: one that asks for a field which is closed to its role is refused as a whole, whatever it skips or includes. */
export class PolicyGate {
  private readonly known = new WeakMap<OperationDefinitionNode, readonly AskedField[]>();

  constructor(private readonly schema: GraphQLSchema, private readonly policy: Policy) {}

  /** @throws Forbidden naming the first field that the role may not ask for. */
  requireOpen(asked: AskedOperation, role: ViewerRole): void {
    const closed = this.restrictedFields(asked).find(({ row }) => !row || !isOpenTo(row, role));
    if (closed) throw new Forbidden(closed.name, role);
  }

  /** The operation's fields that are not everyone's. An operation belongs to one document, so its fragments are always the same. */
  private restrictedFields(asked: AskedOperation): readonly AskedField[] {
    const known = this.known.get(asked.operation);
    if (known) return known;
    const fields = [...this.askedFields(asked)].filter(({ row }) => row?.roles !== 'EVERYONE');
    this.known.set(asked.operation, fields);
    return fields;
  }

  private askedFields({ operation, fragments }: AskedOperation): AskedField[] {
    const fields: AskedField[] = [];
    const parts = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
    // a set may grow while it is walked: each fragment is looked at once
    for (const part of parts) {
      const types = new TypeInfo(this.schema);
      visit(part, visitWithTypeInfo(types, {
        Field: ({ name: { value: name } }) => {
          const parent = types.getParentType();
          if (parent && !name.startsWith('__')) fields.push({ name, row: rowOf(this.policy, parent.name, name) });
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments[name.value];
          if (fragment) parts.add(fragment);
        },
      }));
    }
    return fields;
  }
}
