import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';

import { errorFormatter } from './graphqlErrors';
import { knownOperationTypes } from './knownOperationTypes';
import { legacyStatus } from './legacyStatus';
import { orderedErrors } from './orderedErrors';
import { documentShape, MAXIMUM_ERRORS } from './limits/documentShape';
import { persistedQueryStatus } from './limits/persistedQueryStatus';
import { limitsPlugin, type VisitContext } from './limits/limitsPlugin';
import type { QueryLimits } from './limits/queryLimits';
import type { Toll } from './limits/toll';
import { learning, type KnownDocuments } from './knownDocuments';

/** What Apollo is set up with. */
export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly limits: QueryLimits;
  readonly toll: Toll;
  /** Learns every document that is found valid. */
  readonly documents: KnownDocuments;
  /** Told of failures that a client only hears of in general. */
  readonly report: (error: unknown) => void;
}

/** Apollo with every default that matters said out loud: none of them may hang on NODE_ENV. */
export function apolloServer({ schema, introspection, limits, toll, documents, report }: ApolloOptions): ApolloServer<VisitContext> {
  return new ApolloServer<VisitContext>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: MAXIMUM_ERRORS },
    validationRules: [knownOperationTypes, documentShape(limits)],
    formatError: errorFormatter({ report, suggests: introspection }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(), limitsPlugin(toll), persistedQueryStatus, legacyStatus, orderedErrors,
      learning(documents),
    ],
  });
}
