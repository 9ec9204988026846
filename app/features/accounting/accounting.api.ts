import { z } from 'zod'
import { type ApiOperation, code, list, NONE, one, slug } from '../../platform/api/index.ts'
import { findAccount } from './accounts.queries.ts'
import { readStanding } from './accounts-of-year.ts'
import { accountAtWorkShape, shownAtWork } from './api/account-shape.ts'
import { STATES } from './api/words.ts'
import { findRound, listAccountsOfRound, listRounds, type Round } from './rounds.queries.ts'

const tag = 'verantwoording'
const rights = ['work.open', 'accounts.read'] as const
const params = z.strictObject({ ronde: slug() })

const roundShape = z.object({ kenmerk: z.string(), plan: z.string(), jaar: z.int(), raadOp: z.iso.date() }).meta({
  id: 'Verantwoordingsronde',
  examples: [{ kenmerk: 'mjbp-2020-2023-over-2022', plan: 'mjbp-2020-2023', jaar: 2022, raadOp: '2023-06-28' }],
})

const shownRound = ({ slug: kenmerk, planSlug, reportingYear, councilOn }: Round): z.input<typeof roundShape> => ({
  ...{ kenmerk, plan: planSlug, jaar: reportingYear, raadOp: councilOn },
})

/** What other programs read of the yearly round, for who may read its accounts: as they are now, or as they were approved. */
export const accountingApi: ApiOperation[] = [
  list({
    path: '/verantwoordingsrondes',
    id: 'lijstVerantwoordingsrondes',
    tag,
    summary: 'De jaarlijkse rondes, de laatste eerst',
    rights,
    params: NONE,
    query: z.strictObject({ plan: slug().optional(), jaar: z.int().min(1900).max(2999).optional() }),
    answer: roundShape,
    sorting: ['kenmerk', 'jaar', 'raadOp'],
    keyOf: (row) => row.kenmerk,
    handle: async ({ tx }, { query: { plan, jaar } }) =>
      (await listRounds(tx))
        .map(shownRound)
        .filter((row) => (plan ?? row.plan) === row.plan && (jaar ?? row.jaar) === row.jaar),
  }),
  list({
    path: '/verantwoordingsrondes/{ronde}/verantwoordingen',
    id: 'lijstVerantwoordingen',
    tag,
    summary: 'De verantwoording van elk doel in een ronde, ook zolang zij een concept is',
    description:
      'Zoals zij nu is, met de cijfers van nu; wat is goedgekeurd zoals het toen is vastgelegd. Wat een verslag ervan uitbracht, staat bij dat verslag.',
    rights,
    params,
    query: z.strictObject({ toestand: STATES.schema.optional(), thema: code().optional() }),
    answer: accountAtWorkShape,
    sorting: ['doel', 'toestand'],
    keyOf: (row) => row.doel,
    handle: async ({ tx }, { params: { ronde }, query }) => {
      const round = await findRound(tx, ronde)
      if (!round) return undefined
      const rows: z.input<typeof accountAtWorkShape>[] = []
      for (const { goalCode, themeCode, state } of await listAccountsOfRound(tx, round.id)) {
        if (query.thema !== undefined && query.thema !== themeCode) continue
        if (query.toestand !== undefined && query.toestand !== STATES.toDutch(state)) continue
        rows.push(shownAtWork(await readStanding(tx, round, (await findAccount(tx, round.id, goalCode))!), state))
      }
      return rows
    },
  }),
  one({
    path: '/verantwoordingsrondes/{ronde}/verantwoordingen/{doel}',
    id: 'leesVerantwoording',
    tag,
    summary: 'De verantwoording van één doel in een ronde',
    rights,
    params: params.extend({ doel: code() }),
    query: NONE,
    answer: accountAtWorkShape,
    handle: async ({ tx }, { params: { ronde, doel } }) => {
      const round = await findRound(tx, ronde)
      const account = round && (await findAccount(tx, round.id, doel))
      return account && { value: shownAtWork(await readStanding(tx, round, account), account.state) }
    },
  }),
]
