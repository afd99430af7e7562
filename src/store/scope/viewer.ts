/** What a viewer may be to the network. */
export const VIEWER_ROLES = ['OPERATOR', 'PROVIDER', 'RESELLER', 'DIRECT_BILL', 'AUDITOR'] as const;

export type ViewerRole = (typeof VIEWER_ROLES)[number];

/** Roles that see the whole network. */
export type OverseerRole = Extract<ViewerRole, 'OPERATOR' | 'AUDITOR'>;

/** Roles that see what one tenant is a party to. */
export type PartnerRole = Exclude<ViewerRole, OverseerRole>;
