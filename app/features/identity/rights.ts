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
  'effects.read': 'read what efforts should change and what came of them, before it is public',
  'effects.write': 'register beforehand what an effort should change, and evaluate it',
  'effects.publish': 'make a registration public, with every evaluation of it that comes',
  'sentiment.read': 'read protocols and measurements of the sentiment monitor before they are public',
  'sentiment.write': 'write a protocol of the sentiment monitor, its tension lines, and the figures of a measurement',
  'sentiment.sign': 'sign a protocol of the sentiment monitor, send it back or withdraw it',
  'sentiment.publish': 'bring a signed protocol into force, deliver a measurement and make it public',
  'consultations.read': 'read consultations that are not public',
  'consultations.edit': 'write consultations and what they ask, invite people, enter answers given on paper',
  'consultations.publish': 'announce, open, close and report a consultation',
  'answers.read': 'read the answers to a survey, which lead to nobody',
  'panel.manage': 'keep the citizen panel: what it promises, how many there are, draw and invite; not who they are',
  'reports.read': 'read reports that are not published',
  'reports.write': 'write and hand in sections of a report',
  'reports.approve': 'approve a section or send it back',
  'reports.build': 'freeze the inputs of a report and build its documents',
  'reports.publish': 'publish a built report on the site',
  'accounts.read': 'read the account of each goal in the yearly round, and who was asked',
  'accounts.keep': 'open a round, ask for contributions, word and weigh them, and say what follows from an account',
  'decisions.read': 'read the dossiers and documents of the college, also closed ones',
  'decisions.write': 'write memos, proposals and notices, route them, and hand them to the council',
  'decisions.initial': 'initial or return what is routed to one',
  'decisions.keep': 'keep the agenda of the college, record what it decided, and write down what was on paper',
  'council.read': 'read what was handed to the council, also what is not public',
  'council.keep': 'keep meetings of the council, minutes, commitments, motions and questions',
  'council.secret': 'read in the reading room what is secret for the council',
  'council.own': 'read and write what the council keeps to itself until it is tabled',
  'publications.read': 'read what is being prepared for publication under the Woo',
  'publications.prepare': 'prepare a publication: category, grounds, passages that are left out',
  'publications.check': 'check a publication as the second person, and decide on what the scan found',
  'publications.rules': 'look again at everything public when a rule of the scan improves',
  'triangle.read': 'read what mayor, prosecutor and police agree in the triangle',
  'triangle.keep': 'keep meetings of the triangle and what is agreed there',
  'policy.keep': 'keep policy documents, by-laws, case law, covenants and the planning of a plan',
  'thread.comment': 'on what one may open: read and write comments, follow, attach files, read its history',
  'thread.manage': 'make an attachment public, remove comments and attachments of others',
  'audit.read': 'read the record of every change',
  'usage.read': 'read how much Regie is used, in counts that lead to nobody',
  'readlog.read': 'read who read personal data, for what, and of whom',
  'processing.read': 'read the register of processing activities, also what is not public',
  'processing.edit': 'write the register of processing activities',
  'meetings.attend': 'take part in meetings: see the cases for which one is invited, while the meeting lasts',
  'care.read': 'read cases of care and safety',
  'care.handle': 'work on cases of care and safety',
  'care.decide': 'decide on cases of care and safety: closing, transferring, restricting',
  'undermining.read': 'read signals of undermining crime',
  'undermining.handle': 'work on signals of undermining crime',
  'undermining.decide': 'decide on signals of undermining crime',
  'bibob.read': 'read Bibob files',
  'bibob.handle': 'work on Bibob files',
  'bibob.decide': 'decide on Bibob files',
  'enforcement.read': 'read enforcement files',
  'enforcement.handle': 'work on enforcement files',
  'enforcement.decide': 'decide on enforcement files: imposing, collecting, lifting',
  'measures.read': 'read measures of the mayor',
  'measures.handle': 'prepare measures of the mayor',
  'measures.decide': 'decide on measures of the mayor',
  'bans.check': 'see which collective bans hold now, as the protocol allows',
  'bans.read': 'read the register of collective bans',
  'bans.handle': 'work on collective bans',
  'bans.decide': 'impose and lift collective bans',
  'events.read': 'read events and location profiles',
  'events.handle': 'work on events and location profiles',
  'events.decide': 'adopt location profiles and conditions',
  'integrity.report': 'hand in a report at the reporting point, anonymous if wished',
  'integrity.read': 'read reports of the reporting point',
  'integrity.handle': 'work on reports of the reporting point',
  'integrity.decide': 'close reports of the reporting point',
  'privacy.read': 'read requests of people about their own data',
  'privacy.handle': 'work on requests of people about their own data, and gather what there is of them',
  'privacy.decide': 'decide on requests of people about their own data, and release what was gathered',
  'work.read': 'read the working registers: training, checks, exercises, covenants',
  'work.handle': 'keep the working registers',
  'work.decide': 'decide in the working registers',
  'figures.exact': 'read counts that the disclosure gate hides from the public',
  'known.check': 'ask whether somebody is known in another space, and hear whom to ask',
  'privacy.weigh': 'veto the enriching of a signal',
  'law.confirm': 'confirm a legal rule that is marked to be verified',
  'retention.release': 'release records for destruction, as the second person',
  'accounts.manage': 'create accounts, give roles, end access',
  'tokens.manage': 'make service accounts, give them rights and tokens, and take these back',
  'settings.manage': 'change name, look and areas of the municipality',
} as const

export type Right = keyof typeof RIGHTS

const READ_WORK = [
  'work.open',
  'plan.read',
  'figures.read',
  'effects.read',
  'consultations.read',
  'reports.read',
  'accounts.read',
  'thread.comment',
  'meetings.attend',
] as const

/** What everybody with work in a space may do besides. */
const IN_A_SPACE = ['work.open', 'thread.comment', 'meetings.attend'] as const

/** What members of the college have besides. */
const OF_THE_COLLEGE = ['decisions.read', 'decisions.initial', 'council.read', 'publications.read'] as const

/** Everything there is to do in a space. */
const ALL_OF = {
  care: ['care.read', 'care.handle', 'care.decide'],
  undermining: ['undermining.read', 'undermining.handle', 'undermining.decide'],
  bibob: ['bibob.read', 'bibob.handle', 'bibob.decide'],
  enforcement: ['enforcement.read', 'enforcement.handle', 'enforcement.decide'],
  bans: ['bans.check', 'bans.read', 'bans.handle', 'bans.decide'],
  events: ['events.read', 'events.handle', 'events.decide'],
  integrity: ['integrity.report', 'integrity.read', 'integrity.handle', 'integrity.decide'],
  privacy: ['privacy.read', 'privacy.handle', 'privacy.decide'],
  work: ['work.read', 'work.handle', 'work.decide'],
} as const

export const ROLES = {
  policyLead: [
    ...READ_WORK,
    'plan.edit',
    'plan.adopt',
    'figures.edit',
    'figures.import',
    'effects.publish',
    'sentiment.read',
    'sentiment.publish',
    'consultations.edit',
    'consultations.publish',
    'answers.read',
    'panel.manage',
    'reports.write',
    'reports.approve',
    'reports.build',
    'reports.publish',
    'accounts.keep',
    'usage.read',
    'thread.manage',
    'figures.exact',
    'events.read',
    'integrity.report',
    'decisions.read',
    'decisions.write',
    'decisions.initial',
    'council.read',
    'publications.read',
    'publications.prepare',
    'triangle.read',
    'triangle.keep',
    'policy.keep',
    ...ALL_OF.work,
  ],
  caseCoordinator: [
    ...READ_WORK,
    'reports.write',
    'integrity.report',
    ...ALL_OF.care,
    'known.check',
    'measures.read',
    'measures.handle',
    'work.read',
  ],
  caseworker: [...IN_A_SPACE, 'integrity.report', 'care.read', 'care.handle', 'known.check'],
  enforcementLawyer: [
    ...READ_WORK,
    'reports.write',
    'integrity.report',
    ...ALL_OF.enforcement,
    'known.check',
    'measures.read',
    'measures.handle',
    'work.read',
    'work.handle',
    'law.confirm',
    'decisions.read',
    'decisions.write',
    'publications.read',
    'publications.prepare',
    'policy.keep',
  ],
  enforcementOfficer: [...IN_A_SPACE, 'integrity.report', 'enforcement.read', 'enforcement.handle', 'events.read'],
  underminingCoordinator: [
    ...IN_A_SPACE,
    'integrity.report',
    ...ALL_OF.undermining,
    'known.check',
    'work.read',
    'work.handle',
  ],
  bibobCoordinator: [...IN_A_SPACE, 'integrity.report', ...ALL_OF.bibob],
  confidentialCounsellor: [...IN_A_SPACE, ...ALL_OF.integrity],
  banKeeper: [...IN_A_SPACE, 'integrity.report', ...ALL_OF.bans],
  shopkeeper: ['work.open', 'bans.check'],
  eventsAdviser: [...IN_A_SPACE, 'integrity.report', ...ALL_OF.events, 'work.read', 'work.handle'],
  mayor: [
    ...READ_WORK,
    'sentiment.read',
    'reports.approve',
    'figures.exact',
    'integrity.report',
    'enforcement.read',
    'enforcement.decide',
    'measures.read',
    'measures.decide',
    'events.read',
    'events.decide',
    ...OF_THE_COLLEGE,
    'council.secret',
    'triangle.read',
  ],
  alderman: [...READ_WORK, 'integrity.report', ...OF_THE_COLLEGE],
  townSecretary: [...READ_WORK, 'integrity.report', ...OF_THE_COLLEGE, 'decisions.write', 'decisions.keep'],
  councilMember: ['work.open', 'council.read', 'council.secret', 'council.own'],
  councilClerk: ['work.open', 'council.read', 'council.secret', 'council.own', 'council.keep'],
  publicationOfficer: [
    ...READ_WORK,
    'integrity.report',
    'decisions.read',
    'publications.read',
    'publications.prepare',
    'publications.check',
    'publications.rules',
  ],
  partner: ['work.open', 'meetings.attend'],
  analyst: [
    ...READ_WORK,
    'figures.edit',
    'figures.import',
    'effects.write',
    'sentiment.read',
    'sentiment.write',
    'consultations.edit',
    'answers.read',
    'panel.manage',
    'reports.write',
    'figures.exact',
    'integrity.report',
  ],
  privacyOfficer: [
    ...READ_WORK,
    'sentiment.read',
    'sentiment.sign',
    'integrity.report',
    'readlog.read',
    'processing.read',
    'processing.edit',
    'audit.read',
    'undermining.read',
    ...ALL_OF.privacy,
    'publications.read',
    'publications.check',
    'privacy.weigh',
    'retention.release',
  ],
  administrator: [
    'work.open',
    'integrity.report',
    'accounts.manage',
    'tokens.manage',
    'settings.manage',
    'usage.read',
    'audit.read',
    'processing.read',
  ],
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
  /** Finds whose calendar stands at a secret address; what stands in it, it reads as that person. */
  'service:calendar': ['calendar.open', 'work.open'],
  /** Counts what happened in the registers, for the gate; sees nothing that is sealed. */
  'service:counter': ['registers.count', 'figures.read', 'figures.import', 'figures.edit', 'work.open'],
  /** Looks at what stands out among the figures, and keeps it for people to look at. */
  'service:watcher': ['figures.read', 'figures.import'],
  /** Fetches tables from their sources, and keeps what they would change for people to decide on. */
  'service:importer': ['figures.read', 'figures.import', 'work.open'],
  /** Empties the box with answers to surveys; reads none of them. */
  'service:ballot-box': ['consultations.edit'],
  /** Keeps the members of the citizen panel and writes to them; no person sees who they are. */
  'service:panel': ['panel.keep', 'consultations.edit'],
  /** Looks for groups of opinions in the votes of a live session, which lead to nobody. */
  'service:live-sessions': ['consultations.read', 'consultations.edit'],
  /** Sees what became of what people said, and mails those who asked to hear it. */
  'service:input-news': ['work.open', 'plan.read', 'consultations.read', 'consultations.edit', 'notifications.deliver'],
  /** Does what the days bring: deadlines, end dates that remove themselves, what is due for destruction. */
  'service:registers': ['registers.run', 'work.open'],
  /** Destroys what two people have decided to destroy, and leaves a shell and a proof. */
  'service:retention': ['registers.run', 'retention.release', 'work.open', 'thread.comment'],
  /** Follows letters that were mailed about, and opens one for who proves that it is for him. */
  'service:letters': ['registers.run', 'letters.open', 'work.open'],
  /** Gathers everything about a person who asks for it, from all spaces. */
  'service:access': ['registers.run', 'work.open', 'thread.comment'],
  /** Shows what has become public, and looks again at what is public. */
  'service:publisher': ['work.open', 'publications.read', 'publications.rules'],
  /** Reminds who was asked to account for a year, and tells who keeps the round what stands still. */
  'service:rounds': ['work.open', 'plan.read', 'figures.read', 'accounts.read', 'accounts.keep'],
  /** Finds whose initial is late, and keeps that he was reminded. */
  'service:reminder': ['work.open', 'decisions.read', 'decisions.remind'],
  /** Takes in what somebody hands in without naming him. */
  'service:reporting': ['work.open', 'integrity.read', 'integrity.handle'],
  /** Finds which plan a code opens, for somebody without an account; sees no plan itself. */
  'service:own-plan': ['ownplan.open'],
  /** Loads the demonstration and runs the command line's own verbs. */
  'service:command': [...Object.keys(RIGHTS), 'identity.authenticate', 'registers.run', 'registers.count'],
} as const satisfies Record<string, readonly string[]>

export type Service = keyof typeof SERVICES
