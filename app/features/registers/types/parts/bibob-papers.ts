import type { DeadlineDeclaration, LetterTemplate, TaskTemplate } from '../../declaration.ts'
import { both } from './both.ts'

const atOnce = (
  key: string,
  nl: string,
  en: string,
  more: Pick<DeadlineDeclaration, 'startsWith' | 'metBy' | 'appliesIf'>,
) => ({
  key,
  words: both(`${nl}: onverwijld, uiterlijk de dag erna`, `${en}: at once, at the latest the day after`),
  rule: 'authority-term',
  parameters: () => ({ length: 1, unit: 'days' }),
  warnDays: [0],
  isCritical: true,
  ...more,
})

const awaitsData = [{ from: 'bureau-asks', until: ['bureau-has', 'receive-advice'], isUntil: true }] as const

/** Terms of a Bibob file; the law says "at once" of the reports, and the file makes that the next day. */
export const BIBOB_DEADLINES: readonly DeadlineDeclaration[] = [
  {
    key: 'form',
    words: both('Formulier terug', 'Form due back'),
    rule: 'authority-term',
    startsWith: { step: 'give-form' },
    parameters: (_facts, { weeks }) => ({ length: Number(weeks), unit: 'weeks' }),
    metBy: ['receive-form', 'refuse-form', 'leave-aside'],
    endedBy: ['withdraw'],
    warnDays: [3],
  },
  {
    key: 'supplement',
    words: both('Aanvulling terug', 'Supplement due'),
    rule: 'authority-term',
    startsWith: { step: 'ask-more' },
    parameters: (_facts, { weeks }) => ({ length: Number(weeks), unit: 'weeks' }),
    metBy: ['receive-more', 'leave-aside'],
    endedBy: ['withdraw'],
    warnDays: [3],
  },
  {
    key: 'decision',
    words: both('Beslissen op de aanvraag', 'Decide on the application'),
    rule: 'awb-4:13',
    startsWith: { step: 'intake', field: 'applicationOn' },
    appliesIf: ({ decisionKind, kind }) => decisionKind === 'application' && kind !== 'vastgoedtransactie',
    suspendedBy: [
      { from: 'ask-bureau', until: ['receive-advice'], notBeyond: 'standstill' },
      { from: 'ask-more', until: ['receive-more', 'receive-form'], isAsked: true },
    ],
    metBy: ['decide', 'leave-aside'],
    endedBy: ['withdraw'],
    warnDays: [14, 7, 2],
    isCritical: true,
  },
  {
    key: 'advice',
    words: both('Advies van het Landelijk Bureau Bibob', 'Advice of the national Bibob bureau'),
    rule: 'bibob-15',
    startsWith: { step: 'ask-bureau' },
    extendedBy: 'bureau-extends',
    suspendedBy: awaitsData,
    metBy: ['receive-advice'],
    endedBy: ['withdraw'],
    warnDays: [7],
  },
  {
    key: 'standstill',
    words: both('Tot uiterlijk dan staat de beslistermijn stil', 'Until then at most the decision term stands still'),
    rule: 'bibob-31',
    startsWith: { step: 'ask-bureau' },
    extendedBy: 'bureau-extends',
    suspendedBy: awaitsData,
    metBy: ['receive-advice', 'go-on'],
    endedBy: ['withdraw'],
    warnDays: [7],
  },
  atOnce('report-conclusion', 'Conclusie melden aan het Bureau', 'Report the conclusion to the Bureau', {
    startsWith: { step: 'conclude' },
    // Whoever had advice of the Bureau need not tell it.
    appliesIf: ({ advised }, { degree }) => !advised && (degree === 'lesser' || degree === 'serious'),
    metBy: ['report-conclusion'],
  }),
  atOnce('report-withdrawal', 'Terugtrekken melden aan het Bureau', 'Report the withdrawal to the Bureau', {
    startsWith: { step: 'withdraw' },
    appliesIf: (_facts, { isSuspected }) => isSuspected === true,
    metBy: ['report-withdrawal'],
  }),
  atOnce('correct-report', 'Vervallen conclusie melden aan het Bureau', 'Report the lapsed conclusion to the Bureau', {
    startsWith: { step: 'conclusion-lapsed' },
    metBy: ['correct-report'],
  }),
  {
    key: 'views',
    words: both('Zienswijze', 'Views'),
    rule: 'bibob-33',
    startsWith: { step: 'invite-views' },
    parameters: (_facts, { weeks }) => ({ length: Number(weeks), unit: 'weeks' }),
    metBy: ['record-views', 'no-views'],
    endedBy: ['withdraw'],
    warnDays: [2],
  },
  {
    key: 'reuse-advice',
    words: both('Advies bruikbaar voor een andere beslissing', 'Advice usable for another decision'),
    rule: 'bibob-29',
    startsWith: { step: 'receive-advice' },
    metBy: [],
  },
  {
    key: 'reuse-findings',
    words: both('Bevindingen bruikbaar voor een andere beslissing', 'Findings usable for another decision'),
    rule: 'bibob-29',
    startsWith: { step: 'conclude' },
    metBy: [],
  },
]

const SECRECY = {
  heading: 'Geheimhouding',
  sentences: [
    'U krijgt gegevens die ook over anderen kunnen gaan. U bent verplicht die geheim te houden (artikel 28 Wet Bibob).',
    'U mag ze wel aan de rechter laten zien als u het besluit aanvecht.',
  ],
}

export const BIBOB_LETTERS: readonly LetterTemplate[] = [
  {
    key: 'form',
    words: both('Formulier en uitleg', 'Form and explanation'),
    after: ['give-form'],
    level: 'handle',
    to: 'applicant',
    subject: 'Bibob-formulier bij uw aanvraag {fact:reference}',
    paragraphs: [
      {
        sentences: [
          'De gemeente {municipality} onderzoekt bij uw aanvraag {fact:reference} of er gevaar is dat zij wordt gebruikt voor strafbare feiten.',
          'Vul daarvoor het bijgevoegde formulier in en stuur het met de gevraagde stukken terug, uiterlijk op {deadline:form}.',
        ],
      },
      {
        sentences: ['Op grond van artikel 7a Wet Bibob bent u verplicht deze gegevens te geven.'],
      },
    ],
  },
  {
    key: 'bureau-asked',
    words: both('Bericht dat advies is gevraagd', 'Notice that advice was asked'),
    after: ['ask-bureau', 'tell-applicant'],
    level: 'handle',
    to: 'applicant',
    subject: 'Advies gevraagd aan het Landelijk Bureau Bibob, {fact:reference}',
    paragraphs: [
      {
        sentences: [
          'Op {day:ask-bureau} heeft de gemeente het Landelijk Bureau Bibob om advies gevraagd (artikel 32 Wet Bibob).',
          'Het Bureau adviseert uiterlijk op {deadline:advice}. Zolang staat de termijn om op uw aanvraag te beslissen stil, tot uiterlijk {deadline:standstill}.',
        ],
      },
    ],
  },
  {
    key: 'views',
    words: both('Uitnodiging voor een zienswijze', 'Invitation to give views'),
    after: ['invite-views'],
    level: 'decide',
    to: 'applicant',
    subject: 'Voorgenomen besluit op uw aanvraag {fact:reference}',
    needsCheck: true,
    paragraphs: [
      {
        sentences: [
          'Wij zijn van plan het volgende te besluiten. {given:invite-views.intended}',
          'U kunt daarop reageren tot en met {deadline:views} (artikel 33 Wet Bibob).',
        ],
      },
      SECRECY,
    ],
  },
  {
    key: 'views-third',
    words: both('Uitnodiging aan de genoemde derde', 'Invitation to the third party named'),
    after: ['invite-views'],
    level: 'decide',
    to: 'third',
    subject: 'Voorgenomen besluit waarin u wordt genoemd',
    needsCheck: true,
    paragraphs: [
      {
        sentences: [
          'In een voorgenomen besluit wordt u genoemd. U krijgt alleen wat over u gaat.',
          'U kunt daarop reageren tot en met {deadline:views} (artikel 33 Wet Bibob).',
        ],
      },
      SECRECY,
    ],
  },
]

export const BIBOB_TASKS: readonly TaskTemplate[] = [
  {
    key: 'own-investigation',
    words: both('Eigen onderzoek', 'Own investigation'),
    addedBy: 'receive-form',
    tasks: [
      {
        key: 'complete',
        words: both('Formulier op volledigheid nagaan', 'Check that the form is complete'),
        dueInDays: 5,
      },
      {
        key: 'bureau-register',
        words: both(
          'Bij het Bureau nagaan of er eerder onderzoek was (artikel 11a)',
          'Ask the Bureau whether there was an earlier investigation (article 11a)',
        ),
        dueInDays: 5,
      },
      { key: 'financing', words: both('Financiering narekenen', 'Check the financing'), dueInDays: 14 },
      {
        key: 'people',
        words: both(
          'Leidinggevenden, zeggenschap en vermogensverschaffers nagaan',
          'Look at managers, control and financiers',
        ),
        dueInDays: 14,
      },
    ],
  },
  {
    key: 'tell-applicant',
    words: both('Na de adviesaanvraag', 'After advice was asked'),
    addedBy: 'ask-bureau',
    tasks: [
      {
        key: 'tell',
        words: both('Betrokkene informeren (artikel 32)', 'Tell the applicant (article 32)'),
        dueInDays: 1,
      },
    ],
  },
]
