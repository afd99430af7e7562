import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';

import { createSchema } from '../graph/schema';
import { errorFormatter } from './graphqlErrors';
import { knownOperationTypes } from './knownOperationTypes';
import { legacyStatus } from './legacyStatus';
import { orderedErrors } from './orderedErrors';
import { documentShape, MAXIMUM_ERRORS } from './limits/documentShape';
import { persistedQueryStatus } from './limits/persistedQueryStatus';
import { limitsPlugin, type Toll, type VisitContext } from './limits/limitsPlugin';

/** What Apollo is set up with. */
export interface ApolloOptions {
  readonly introspection: boolean;
  readonly toll: Toll;
  /** Told of failures that a client only hears of in general. */
  readonly report: (error: unknown) => void;
}

/** Apollo with every default that matters said out loud: none of them may hang on NODE_ENV. */
export function apolloServer({ introspection, toll, report }: ApolloOptions): ApolloServer<VisitContext> {
  const schema = createSchema();
  return new ApolloServer<VisitContext>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: toll.limits.tokens },
    validationOptions: { maxErrors: MAXIMUM_ERRORS },
    validationRules: [knownOperationTypes, documentShape(toll.limits)],
    formatError: errorFormatter({ report, suggests: introspection }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(), limitsPlugin(schema, toll), persistedQueryStatus, legacyStatus, orderedErrors,
    ],
  });
}
