import { GraphQLError } from 'graphql';

import type { ViewerRole } from '../../store/scope/viewer';

/** An operation that asks for a field that is closed to the role of who asks. Its message may be shown to anybody. */
export class Forbidden extends GraphQLError {
  constructor(field: string, role: ViewerRole) {
    super(`The field ${field} is not open to the role ${role}.`, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
    this.name = 'Forbidden';
  }
}
