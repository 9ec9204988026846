import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { Consultation } from '../../consultations.queries.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import { addInput } from '../operations/save-input.ts'
import type { Code } from './codebook.ts'
import { countCodes, FEWEST_FOR_A_CODE, NO_CODE } from './codebook.ts'
import {
  findCodebook,
  finishRound,
  insertCodebook,
  insertRound,
  listUnits,
  type Round,
  type Unit,
  upsertCode,
  upsertSettled,
} from './coding.queries.ts'

/** Keeps a codebook as the next version, unless it is what is there already. */
export async function saveCodebook(
  tx: Tx,
  municipalityId: string,
  surveyId: string,
  question: string,
  codes: Code[],
): Promise<void> {
  const last = await findCodebook(tx, surveyId, question)
  if (last && JSON.stringify(last.codes) === JSON.stringify(codes)) return
  await insertCodebook(tx, { municipalityId, surveyId, question, number: (last?.number ?? 0) + 1, codes })
}

export type StartRefusal = 'not-closed' | 'no-codebook' | 'too-few'

/** Begins coding the answers to a question with the codebook as it is now. */
export async function startRound(
  tx: Tx,
  municipalityId: string,
  consultation: Consultation,
  { surveyId, question }: { surveyId: string; question: string },
  today: Day,
): Promise<Outcome<StartRefusal, string>> {
  if (consultation.phase !== 'closed' && consultation.phase !== 'reported') return refuse('not-closed')
  const codebook = await findCodebook(tx, surveyId, question)
  if (!codebook) return refuse('no-codebook')
  const round = await insertRound(tx, {
    municipalityId,
    surveyId,
    question,
    codebook: codebook.number,
    startedOn: today,
  })
  return round.units < FEWEST_PEOPLE ? refuse('too-few') : ok(round.id)
}

/** Keeps the codes that a coder gave; what is not a code of this codebook is left out. */
export async function giveCodes(
  tx: Tx,
  municipalityId: string,
  round: Round,
  chosen: Map<string, string>,
): Promise<void> {
  const codes = await codesOf(tx, round)
  for (const [sheetId, code] of chosen) {
    if (codes.has(code)) await upsertCode(tx, { municipalityId, roundId: round.id, sheetId, code })
  }
}

/** Keeps what was agreed on about answers that the two coded differently. */
export async function settle(tx: Tx, municipalityId: string, round: Round, chosen: Map<string, string>): Promise<void> {
  const codes = await codesOf(tx, round)
  for (const [sheetId, code] of chosen) {
    if (codes.has(code)) await upsertSettled(tx, { municipalityId, roundId: round.id, sheetId, code })
  }
}

async function codesOf(tx: Tx, round: Round): Promise<Set<string>> {
  const codebook = await findCodebook(tx, round.surveyId, round.question, round.codebook)
  return new Set([NO_CODE, ...(codebook?.codes ?? []).map(({ key }) => key)])
}

/** What an answer came to be about: what both said, or what was agreed on; nothing while that is open. */
export const agreedCode = ({ first, second, settled }: Unit): string | undefined =>
  first !== null && first === second ? first : (settled ?? undefined)

export type FinishRefusal = 'not-done' | 'not-settled'

type Words = { source: string; saidBy: string; fewer: string }

/** Makes of each code an input that says how many people said it. No answer itself is shown to anybody by this. */
export async function finishCoding(
  tx: Tx,
  municipalityId: string,
  consultation: Consultation,
  round: Round,
  words: Words & { today: Day; accountId: string },
): Promise<Outcome<FinishRefusal, number>> {
  if (!round.isDone) return refuse('not-done')
  const chosen = (await listUnits(tx, round, words.accountId)).map(agreedCode)
  if (chosen.some((code) => code === undefined)) return refuse('not-settled')
  if (!(await finishRound(tx, round.id, words.today))) return refuse('not-done')
  const codebook = await findCodebook(tx, round.surveyId, round.question, round.codebook)
  const counted = countCodes(codebook!.codes, chosen as string[])
  for (const { code, people } of counted) {
    const isFew = people < FEWEST_FOR_A_CODE
    await addInput(tx, municipalityId, consultation, {
      origin: 'answers',
      body: [code.label, code.description, isFew ? words.fewer : ''].filter(Boolean).join('. '),
      saidBy: words.saidBy,
      people: isFew ? null : people,
      theme: code.theme,
      areaCode: '',
      heardOn: '',
      source: words.source,
      isPublic: false,
    })
  }
  return ok(counted.length)
}
