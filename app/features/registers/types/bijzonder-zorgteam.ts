import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { CASEWORK_BASES } from './parts/care-bases.ts'
import { CARE_PEOPLE } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { CLOSING_STATES, closing } from './parts/closing.ts'
import { needsStep } from './parts/guards.ts'
import { MEETING_STEP, OWN_PLAN_STEPS } from './parts/plan-steps.ts'
import { TRANSFER_STATES, transfer } from './parts/transfer.ts'

/** Households in trouble that the special care team visits, badly polluted homes among them (item 78). */
export const bijzonderZorgteam = defineRegister({
  key: 'bijzonder-zorgteam',
  words: {
    one: both('Huishouden', 'Household'),
    many: both('Bijzonder Zorg Team', 'Special care team'),
    intro: both(
      'Huishoudens die zorg mijden en in de knel zitten. Eerst aanbieden en blijven komen; een bevel is het laatste middel.',
      'Households that avoid care and are in trouble. First offer and keep coming; an order is the last resort.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [78],
  bases: CASEWORK_BASES,
  purpose: both(
    'Mensen die zorg mijden bereiken, hun woning leefbaar krijgen en overlast stoppen.',
    'Reaching people who avoid care, making their home fit to live in, and ending nuisance.',
  ),
  numberPattern: 'BZT-{year}-{number:4}',
  fields: [
    {
      key: 'mainProblem',
      words: both('Grootste probleem', 'Main problem'),
      kind: 'choice',
      choices: [
        choice('hygiene', 'Vervuiling of verwaarlozing van de woning', 'Pollution or neglect of the home'),
        choice('care-avoidance', 'Zorg mijden', 'Avoiding care'),
        choice('nuisance', 'Overlast voor buren', 'Nuisance to neighbours'),
        choice('eviction', 'Dreigende huisuitzetting', 'Threat of eviction'),
        choice('loneliness', 'Vereenzaming of verwardheid', 'Isolation or confusion'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'signalFrom',
      words: both('Signaal van', 'Signal from'),
      kind: 'choice',
      choices: [
        choice('housing', 'Woningcorporatie', 'Housing association'),
        choice('neighbours', 'Buren', 'Neighbours'),
        choice('police', 'Politie', 'Police'),
        choice('social-team', 'Sociaal team', 'Social team'),
        choice('volunteers', 'Vrijwilligers of kerk', 'Volunteers or church'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      isFilter: true,
    },
    { key: 'hasChildren', words: both('Er wonen kinderen', 'Children live there'), kind: 'yesNo', isFilter: true },
    {
      key: 'signal',
      words: both('Wat is gezien', 'What was seen'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
  ],
  parties: CARE_PEOPLE,
  place: { isRequired: true, isPersonal: true },
  states: [
    { key: 'signal', words: both('Signaal', 'Signal') },
    { key: 'offer', words: both('Hulp aangeboden', 'Help offered') },
    { key: 'help', words: both('Hulp loopt', 'Help under way') },
    { key: 'order', words: both('Bevel van de burgemeester gevraagd', 'Order of the mayor asked') },
    { key: 'aftercare', words: both('Nazorg', 'Aftercare') },
    ...TRANSFER_STATES,
    ...CLOSING_STATES,
    { key: 'no-case', words: both('Geen hulp nodig', 'No help needed'), isEnd: true },
  ],
  steps: [
    {
      key: 'visit',
      words: both('Huisbezoek vastleggen', 'Record a home visit'),
      done: both('Huisbezoek gedaan', 'Home visited'),
      level: 'handle',
      fields: [
        {
          key: 'contact',
          words: both('Contact', 'Contact'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('spoken', 'Gesproken', 'Spoken with'),
            choice('not-home', 'Niet thuis', 'Not at home'),
            choice('refused', 'Deed niet open', 'Did not open'),
          ],
        },
        { key: 'seen', words: both('Bevindingen', 'Findings'), kind: 'longText', isPersonal: true },
      ],
    },
    {
      key: 'offer-help',
      words: both('Hulp aanbieden', 'Offer help'),
      done: both('Hulp aangeboden', 'Help offered'),
      from: ['signal', 'order'],
      to: 'offer',
      level: 'handle',
      guards: [needsStep('visit', both('Ga eerst op huisbezoek.', 'Visit the home first.'))],
      fields: [
        {
          key: 'offered',
          words: both('Wat is aangeboden', 'What was offered'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'accept-help',
      words: both('Hulp aanvaard', 'Help accepted'),
      done: both('Hulp aanvaard', 'Help accepted'),
      from: ['offer', 'order'],
      to: 'help',
      level: 'handle',
    },
    {
      key: 'clean',
      words: both('Woning schoongemaakt', 'Home cleaned'),
      done: both('Woning schoongemaakt', 'Home cleaned'),
      from: ['help', 'order'],
      level: 'handle',
      fields: [{ key: 'costs', words: both('Kosten', 'Costs'), kind: 'amount', min: 0 }],
    },
    {
      key: 'ask-order',
      words: both('Bevel van de burgemeester vragen', 'Ask the mayor for an order'),
      done: both('Bevel gevraagd', 'Order asked'),
      hint: both(
        'Open daarna het dossier woonoverlast en leg een relatie.',
        'Then open the nuisance file and relate the two.',
      ),
      from: ['offer'],
      to: 'order',
      level: 'decide',
      needsReason: true,
      article: 'artikel 151d Gemeentewet',
      guards: [
        {
          key: 'tried-help',
          words: both(
            'Een bevel is het laatste middel: leg ten minste drie huisbezoeken vast.',
            'An order is the last resort: record at least three home visits.',
          ),
          article: 'artikel 151d, tweede lid, Gemeentewet',
          holds: ({ events }) => events.filter(({ step }) => step === 'visit').length >= 3,
        },
      ],
    },
    {
      key: 'start-aftercare',
      words: both('Nazorg beginnen', 'Begin aftercare'),
      done: both('Nazorg begonnen', 'Aftercare begun'),
      from: ['help'],
      to: 'aftercare',
      level: 'handle',
      fields: [
        {
          key: 'visitAfterWeeks',
          words: both('Weer langsgaan na hoeveel weken', 'Visit again after how many weeks'),
          kind: 'number',
          isRequired: true,
          min: 1,
          max: 26,
        },
      ],
    },
    {
      key: 'fall-back',
      words: both('Terugval', 'Relapse'),
      done: both('Terugval: hulp loopt weer', 'Relapse: help under way again'),
      from: ['aftercare'],
      to: 'help',
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'no-help-needed',
      words: both('Geen hulp nodig', 'No help needed'),
      done: both('Geen hulp nodig', 'No help needed'),
      from: ['signal'],
      to: 'no-case',
      level: 'handle',
      needsReason: true,
      guards: [needsStep('visit', both('Ga eerst op huisbezoek.', 'Visit the home first.'))],
    },
    MEETING_STEP,
    ...OWN_PLAN_STEPS,
    ...transfer(['offer', 'help', 'aftercare'], 'help'),
    ...closing(['help', 'aftercare', 'offer'], 'help'),
  ],
  deadlines: [
    {
      key: 'first-visit',
      words: both('Eerste huisbezoek', 'First home visit'),
      rule: 'authority-term',
      parameters: ({ hasChildren }) => ({ length: hasChildren ? 3 : 14, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['visit'],
      warnDays: [2],
    },
    {
      key: 'aftercare-visit',
      words: both('Bezoek nazorg', 'Aftercare visit'),
      rule: 'authority-term',
      parameters: (_facts, given) => ({ length: Number(given.visitAfterWeeks), unit: 'weeks' }),
      startsWith: { step: 'start-aftercare' },
      metBy: ['visit', 'fall-back'],
      endedBy: ['propose-closure'],
      warnDays: [7],
    },
  ],
  taskTemplates: [
    {
      key: 'cleaning',
      words: both('Woning schoonmaken', 'Clean the home'),
      tasks: [
        {
          key: 'consent',
          words: both('Toestemming van de bewoner vragen', 'Ask the resident’s consent'),
          dueInDays: 7,
        },
        { key: 'landlord', words: both('Afstemmen met de verhuurder', 'Align with the landlord'), dueInDays: 7 },
        { key: 'who-pays', words: both('Bepalen wie betaalt', 'Settle who pays'), dueInDays: 14 },
        { key: 'plan-cleaning', words: both('Schoonmaak plannen', 'Plan the cleaning'), dueInDays: 21 },
      ],
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'hygiene_households',
      version: 1,
      words: both('Vervuilde huishoudens', 'Neglected households'),
      indicator: 'hygiene_households',
      counts: { kind: 'records', steps: ['intake'] },
      where: { mainProblem: 'hygiene' },
      period: 'year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
  meeting: { one: both('Teamoverleg', 'Team meeting'), kind: 'bzt' },
})
