import type { Role } from '../../app/features/identity/index.ts'
import type { SpaceId } from '../../app/features/registers/spaces.ts'

/**
 * What every role sees in every space, written by hand:
 *
 *   r  reads the records    c  may only check: a page with what a protocol shares, and nothing of the register itself
 *   p  hands something in and sees nothing of it    -  nothing
 *
 * Of what is secret nobody sees anything but who was named, whatever stands here.
 */
const TABLE = `
                        care undermining bibob enforcement measures bans events integrity privacy work
policyLead              -    -           -     -           -        -    r      p         -       r
caseCoordinator         r    -           -     -           r        -    -      p         -       r
enforcementLawyer       -    -           -     r           r        -    -      p         -       r
mayor                   -    -           -     r           r        -    r      p         -       -
councilMember           -    -           -     -           -        -    -      -         -       -
partner                 -    -           -     -           -        -    -      -         -       -
analyst                 -    -           -     -           -        -    -      p         -       -
privacyOfficer          -    r           -     -           -        -    -      p         r       -
administrator           -    -           -     -           -        -    -      p         -       -
caseworker              r    -           -     -           -        -    -      p         -       -
enforcementOfficer      -    -           -     r           -        -    r      p         -       -
underminingCoordinator  -    r           -     -           -        -    -      p         -       r
bibobCoordinator        -    -           r     -           -        -    -      p         -       -
confidentialCounsellor  -    -           -     -           -        -    -      r         -       -
banKeeper               -    -           -     -           -        r    -      p         -       -
shopkeeper              -    -           -     -           -        c    -      -         -       -
eventsAdviser           -    -           -     -           -        -    r      p         -       r
`

export type Sight = 'r' | 'c' | 'p' | '-'

const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

/** The columns of the table. */
export const TABLED_SPACES = head as SpaceId[]

/** Its rows: each role, with what it sees in each space. */
export const TABLED_ROLES = lines.map(([role, ...marks]) => ({
  role: role as Role,
  sees: Object.fromEntries(marks.map((mark, position) => [TABLED_SPACES[position], mark])) as Record<SpaceId, Sight>,
}))

/** Roles that have no part in conversations, so that nothing that hangs on a thing is theirs to ask for. */
export const WITHOUT_THREAD: readonly Role[] = ['councilMember', 'partner', 'shopkeeper', 'administrator']

/** Spaces whose records no program may read, because the law keeps them secret. */
export const WITHOUT_PROGRAMS: readonly SpaceId[] = ['bibob', 'integrity', 'privacy']
