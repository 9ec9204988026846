/**
 * Who may do what. This table is the documentation (the page "Rollen en rechten" shows it), the code (an actor's
 * rights come from it, and the database checks them) and the test (every address × every role).
 */
export const RIGHTS = {
  'work.open': 'enter the work place: start page, names of colleagues and partners',
  'plan.read': 'read the working copy of a plan',
  'plan.edit': 'change the working copy of a plan, partners included',
  'plan.adopt': 'record the decision of a body: make an immutable version',
  'figures.read': 'read figures that are not public',
  'figures.edit': 'write indicator passports, breaks and caveats',
  'figures.import': 'import observations as a frozen snapshot',
  'reports.read': 'read reports that are not published',
  'reports.write': 'write and hand in sections of a report',
  'reports.approve': 'approve a section or send it back',
  'reports.build': 'freeze the inputs of a report and build its documents',
  'reports.publish': 'publish a built report on the site',
  'thread.comment': 'on what one may open: read and write comments, follow, attach files, read its history',
  'thread.manage': 'make an attachment public, remove comments and attachments of others',
  'audit.read': 'read the record of every change',
  'readlog.read': 'read who read personal data, for what, and of whom',
  'processing.read': 'read the register of processing activities, also what is not public',
  'processing.edit': 'write the register of processing activities',
  'accounts.manage': 'create accounts, give roles, end access',
  'tokens.manage': 'make service accounts, give them rights and tokens, and take these back',
  'settings.manage': 'change name, look and areas of the municipality',
} as const

export type Right = keyof typeof RIGHTS

const READ_WORK = ['work.open', 'plan.read', 'figures.read', 'reports.read', 'thread.comment'] as const

export const ROLES = {
  policyLead: [
    ...READ_WORK,
    'plan.edit',
    'plan.adopt',
    'figures.edit',
    'figures.import',
    'reports.write',
    'reports.approve',
    'reports.build',
    'reports.publish',
    'thread.manage',
  ],
  caseCoordinator: [...READ_WORK, 'reports.write'],
  enforcementLawyer: [...READ_WORK, 'reports.write'],
  mayor: [...READ_WORK, 'reports.approve'],
  councilMember: ['work.open'],
  partner: ['work.open'],
  analyst: [...READ_WORK, 'figures.edit', 'figures.import', 'reports.write'],
  privacyOfficer: [...READ_WORK, 'readlog.read', 'processing.read', 'processing.edit', 'audit.read'],
  administrator: ['work.open', 'accounts.manage', 'tokens.manage', 'settings.manage', 'audit.read', 'processing.read'],
} as const satisfies Record<string, readonly Right[]>

export type Role = keyof typeof ROLES

export const ROLE_NAMES = Object.keys(ROLES) as Role[]

/** The rights that a person with these roles has, each once. */
export function rightsOf(roles: readonly string[]): Right[] {
  const known = roles.filter((role): role is Role => role in ROLES)
  return [...new Set(known.flatMap((role) => ROLES[role] as readonly Right[]))]
}

/** Rights of Regie's own services; no person ever has them. */
export const SERVICES = {
  'service:public': [],
  /** Checks passwords and sessions; sees no plan, figure or report. */
  'service:sign-in': ['identity.authenticate'],
  /** Makes and follows the accounts of people who sign in at the municipality's own OpenID provider. */
  'service:openid': ['identity.authenticate', 'accounts.manage'],
  'service:sealer': [],
  /** Finds who has news waiting; what the news is, it reads as that person. */
  'service:notifier': ['work.open', 'notifications.deliver'],
  /** Puts what Regie itself does in the processing register. */
  'service:register': ['processing.read', 'processing.edit'],
  /** Warns of tokens that end soon. */
  'service:connections': ['tokens.manage', 'work.open'],
  /** Tells other programs what happened, and the administrators when one of them does not listen. */
  'service:webhooks': ['webhooks.deliver', 'work.open'],
  /** Loads the demonstration and runs the command line's own verbs. */
  'service:command': [...Object.keys(RIGHTS), 'identity.authenticate'],
} as const satisfies Record<string, readonly string[]>

export type Service = keyof typeof SERVICES
