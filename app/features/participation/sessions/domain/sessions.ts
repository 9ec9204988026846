/** For whom a session is: a hall of residents and partners, partners only, or the fractions of the council. */
export const SESSION_KINDS = ['network', 'partner', 'council'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export type SessionStatus = 'prepared' | 'running' | 'closed' | 'published'

/** Which steps there are from here; the database holds to the same. A step back asks for a reason. */
export const NEXT_STATUS: Record<
  SessionStatus,
  readonly { to: SessionStatus; isBack: boolean; isPublishing: boolean }[]
> = {
  prepared: [{ to: 'running', isBack: false, isPublishing: false }],
  running: [{ to: 'closed', isBack: false, isPublishing: false }],
  closed: [
    { to: 'published', isBack: false, isPublishing: true },
    { to: 'running', isBack: true, isPublishing: false },
  ],
  published: [{ to: 'closed', isBack: true, isPublishing: true }],
}
