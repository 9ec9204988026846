import {
  addToExecution,
  beginExecutionPlan,
  findAccount,
  findExecutionPlan,
  findRound,
  keepChoices,
  listExecutionLines,
  openRound,
  putConsequence,
  savePiece,
  settleExecutionPlan,
  takeAccountStep,
} from '../../app/features/accounting/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { actAs } from './act-as.queries.ts'
import { ACCOUNTS_2022, type AccountSeed, ADDED_2023 } from './data/round-2022.ts'
import type { Loading } from './load-town.ts'

const REPORT = 'Voortgangsrapportage Veiligheid 2023'

/** No source says how pieces were weighed, so this is an example and says so. */
const WEIGHT_REASON = 'Voorbeeld: zo staat het in het gepubliceerde verslag'

/** The year 2022 as the progress report accounts for it. Nobody was asked by this program, so nobody is shown as asked. */
export async function loadRound(loading: Loading, accounts: Map<string, string>) {
  const { tx, municipalityId } = loading
  const slug = mustBe(
    await openRound(tx, municipalityId, {
      ...{ plan: 'mjbp-2020-2023', year: 2022, councilOn: '2023-06-28', isAfterwards: true },
    }),
  )
  for (const seed of ACCOUNTS_2022) await loadAccount(loading, slug, accounts, seed)
  await actAs(tx, accounts.get('policyLead')!)
  await loadExecution(loading, slug)
  await actAs(tx, 'service:command')
}

async function loadAccount(
  { tx, municipalityId }: Loading,
  slug: string,
  accounts: Map<string, string>,
  { goal, pieces, continues }: AccountSeed,
) {
  await actAs(tx, accounts.get('policyLead')!)
  const round = (await findRound(tx, slug))!
  const accountOf = async () => (await findAccount(tx, round.id, goal))!
  for (const [kind, wording, chapter] of pieces) {
    const told = { kind, wording, source: `${REPORT}, ${chapter}`, sourceId: '', happenedOn: '2022' }
    const weighed = { ...told, weight: 'ordinary' as const, weightReason: WEIGHT_REASON }
    mustBe(await savePiece(tx, municipalityId, await accountOf(), weighed))
  }
  if (continues) {
    const { revision } = await accountOf()
    const open = { decisionId: '', decisionOwner: '', decisionDueOn: null, revision }
    const chosen = { consequence: 'continue' as const, reason: continues, ...open }
    mustBe(await putConsequence(tx, municipalityId, await accountOf(), chosen))
  }
  const step = async (name: 'submitted' | 'approved', actor: string) =>
    takeAccountStep(tx, municipalityId, round, await accountOf(), { step: name, reason: '', actor })
  // Whatever lacks something stays open, and says what.
  if (!(await step('submitted', accounts.get('policyLead')!)).ok) return
  await actAs(tx, accounts.get('mayor')!)
  const approved = await step('approved', accounts.get('mayor')!)
  if (!approved.ok) throw new Error(`an account of the demonstration cannot be approved: ${JSON.stringify(approved)}`)
}

/** The execution plan of 2023: the report holds on to its course, and announces what comes beside that. */
async function loadExecution({ tx, municipalityId }: Loading, slug: string) {
  const round = (await findRound(tx, slug))!
  mustBe(await beginExecutionPlan(tx, municipalityId, round))
  const planOf = async () => (await findExecutionPlan(tx, round.planId, 2023))!
  const lines = await listExecutionLines(tx, (await planOf()).id)
  const reason = `${REPORT}, Wat nemen we mee naar volgend jaar?: de koers blijft`
  const chosen = lines.map(({ id }) => ({ id, choice: 'carryOver' as const, reason, was: '' }))
  mustBe(await keepChoices(tx, await planOf(), { chosen, isRest: false }))
  for (const { title, chapter } of ADDED_2023) {
    const added = { title, owner: '', reason: `Aangekondigd in ${REPORT}, ${chapter}`, origin: '' }
    mustBe(await addToExecution(tx, municipalityId, await planOf(), added))
  }
  mustBe(await settleExecutionPlan(tx, round, await planOf(), (await planOf()).revision))
}
