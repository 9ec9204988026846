import type { Field, Guard, State, Step } from '../../declaration.ts'
import { both } from './both.ts'

/** What came of a case, in the same words in every register of care; counted when the closure is approved. */
export const OUTCOMES = [
  { key: 'stable', words: both('Veilig en stabiel', 'Safe and stable') },
  { key: 'regular-care', words: both('Verder in gewone hulp', 'Continues in regular care') },
  { key: 'partly', words: both('Deels bereikt', 'Partly reached') },
  { key: 'not-reached', words: both('Niet bereikt', 'Not reached') },
  { key: 'moved', words: both('Verhuisd naar een andere gemeente', 'Moved to another municipality') },
  { key: 'detained-or-admitted', words: both('In detentie of opgenomen', 'Detained or admitted') },
  { key: 'deceased', words: both('Overleden', 'Deceased') },
  { key: 'withdrawn', words: both('Betrokkene trok zich terug', 'Person withdrew') },
] as const

export const CLOSING_STATES: readonly State[] = [
  { key: 'closing', words: both('Afsluiting voorgesteld', 'Closure proposed') },
  { key: 'closed', words: both('Afgesloten', 'Closed'), isEnd: true },
]

const outcome: Field = {
  key: 'outcome',
  words: both('Uitkomst', 'Outcome'),
  kind: 'choice',
  choices: OUTCOMES,
  isRequired: true,
}

const noOpenTasks: Guard = {
  key: 'no-open-tasks',
  words: both(
    'Er staan nog taken open. Rond ze af, of draag ze over voordat u afsluit.',
    'There are open tasks. Finish them, or hand them over before you close.',
  ),
  holds: ({ openTasks }) => openTasks === 0,
}

/**
 * Closing takes two people: one proposes it with an outcome and an evaluation, another approves it or sends it back.
 * `from` are the states in which it can be proposed; sent back, the record stands in `back`.
 */
export function closing(from: readonly string[], back: string, guards: readonly Guard[] = []): Step[] {
  return [
    {
      key: 'propose-closure',
      words: both('Afsluiting voorstellen', 'Propose closure'),
      done: both('Afsluiting voorgesteld', 'Closure proposed'),
      hint: both(
        'Een collega keurt het voorstel goed of stuurt het terug.',
        'A colleague approves it or sends it back.',
      ),
      from,
      to: 'closing',
      level: 'handle',
      fields: [
        { ...outcome, keep: true },
        {
          key: 'evaluation',
          words: both('Evaluatie', 'Evaluation'),
          hint: both(
            'Welke doelen zijn bereikt, wat hielp en wat niet, en wat leren we ervan?',
            'Which goals were reached, what helped and what did not, and what do we learn from it?',
          ),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
        {
          key: 'aftercare',
          words: both('Nazorg en wie die geeft', 'Aftercare and who gives it'),
          kind: 'longText',
          isPersonal: true,
        },
        {
          key: 'isPersonTold',
          words: both(
            'De betrokkene weet dat de zaak wordt afgesloten',
            'The person knows that the case will be closed',
          ),
          kind: 'yesNo',
        },
      ],
      guards: [noOpenTasks, ...guards],
    },
    {
      key: 'approve-closure',
      words: both('Afsluiting goedkeuren', 'Approve closure'),
      done: both('Afgesloten', 'Closed'),
      from: ['closing'],
      to: 'closed',
      level: 'decide',
      notBy: 'propose-closure',
      // Asked again, so that what is counted is what was approved.
      fields: [{ ...outcome, words: both('Uitkomst die u vaststelt', 'Outcome that you establish'), keep: true }],
    },
    {
      key: 'return-closure',
      words: both('Voorstel terugsturen', 'Send the proposal back'),
      done: both('Voorstel tot afsluiten teruggestuurd', 'Proposal to close sent back'),
      from: ['closing'],
      to: back,
      level: 'decide',
      notBy: 'propose-closure',
      needsReason: true,
    },
    {
      key: 'reopen',
      words: both('Heropenen', 'Reopen'),
      done: both('Heropend', 'Reopened'),
      from: ['closed'],
      to: back,
      level: 'decide',
      needsReason: true,
    },
  ]
}
