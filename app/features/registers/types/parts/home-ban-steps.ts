import type { Guard, Step } from '../../declaration.ts'
import { both } from './both.ts'
import { needsParty, needsStep, needsYes, notAfterTerm, notBefore } from './guards.ts'

const vtFirst: Guard = {
  key: 'safe-home-first',
  words: both(
    'Bij kindermishandeling overlegt u eerst met Veilig Thuis. Leg dat overleg vast.',
    'With child abuse you consult Veilig Thuis first. Put that consultation on record.',
  ),
  article: 'artikel 2, derde lid, Wth',
  holds: ({ facts, events }) => facts.isChildAbuse !== true || events.some(({ step }) => step === 'consult-safe-home'),
}

const atMostFourWeeks: Guard = {
  key: 'at-most-four-weeks',
  words: both(
    'Een huisverbod duurt met verlenging langer dan tien dagen en ten hoogste vier weken vanaf de oplegging.',
    'An extended home ban lasts more than ten days and at most four weeks from its imposition.',
  ),
  article: 'artikel 9, eerste lid, Wth',
  holds: ({ given }) => Number(given.totalDays) > 10 && Number(given.totalDays) <= 28,
}

const inForce = ['imposed', 'extended'] as const

/** From the report of the police to the end of a home ban, with the court in between. */
export const HOME_BAN_STEPS: readonly Step[] = [
  {
    key: 'consult-safe-home',
    words: both('Overleg met Veilig Thuis vastleggen', 'Record consultation of Veilig Thuis'),
    done: both('Overlegd met Veilig Thuis', 'Veilig Thuis consulted'),
    from: ['prepared', ...inForce],
    level: 'handle',
    article: 'artikel 2, derde lid, Wth',
    fields: [{ key: 'advice', words: both('Advies', 'Advice'), kind: 'longText', isRequired: true, isPersonal: true }],
  },
  {
    key: 'impose',
    words: both('Huisverbod opleggen', 'Impose the home ban'),
    done: both('Huisverbod opgelegd', 'Home ban imposed'),
    from: ['prepared'],
    to: 'imposed',
    level: 'decide',
    article: 'artikel 2, eerste lid, Wth',
    dayWords: both('Dag van oplegging', 'Day of imposition'),
    fields: [
      {
        key: 'imposedAt',
        words: both('Tijdstip van oplegging', 'Moment of imposition'),
        kind: 'moment',
        isRequired: true,
      },
      {
        key: 'imposedBy',
        words: both('Opgelegd door', 'Imposed by'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'mayor', words: both('Burgemeester', 'Mayor') },
          {
            key: 'assistant-prosecutor',
            words: both('Hulpofficier van justitie in mandaat', 'Assistant public prosecutor under mandate'),
          },
        ],
      },
      {
        key: 'isAdult',
        words: both('De uithuisgeplaatste is meerderjarig', 'The person banned is an adult'),
        kind: 'yesNo',
        isRequired: true,
      },
      { key: 'isOral', words: both('Eerst mondeling aangezegd', 'Announced orally first'), kind: 'yesNo' },
      {
        key: 'grounds',
        words: both('Waarom er ernstig en onmiddellijk gevaar is', 'Why there is grave and immediate danger'),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
    guards: [
      needsYes(
        'isAdult',
        both(
          'Een huisverbod kan alleen aan een meerderjarige worden opgelegd.',
          'A home ban can only be imposed on an adult.',
        ),
        'artikel 2, tweede lid, Wth',
      ),
      needsParty(
        'housemate',
        both('Noem met wie contact verboden is.', 'Name with whom contact is forbidden.'),
        'artikel 2, vierde lid, onder c, Wth',
      ),
      vtFirst,
    ],
  },
  {
    key: 'do-not-impose',
    words: both('Niet opleggen', 'Do not impose'),
    done: both('Niet opgelegd', 'Not imposed'),
    from: ['prepared'],
    to: 'not-imposed',
    level: 'decide',
    needsReason: true,
  },
  {
    key: 'put-in-writing',
    words: both('Op schrift stellen en bekendmaken', 'Put in writing and deliver'),
    done: both('Op schrift gesteld en bekendgemaakt', 'Put in writing and delivered'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 2, zevende lid, Wth',
    guards: [notBefore('impose', both('Dit kan niet voor de oplegging.', 'This cannot be before the imposition.'))],
  },
  {
    key: 'reachable',
    words: both('Bereikbaarheid opgegeven', 'Reachability given'),
    done: both('Bereikbaarheid opgegeven', 'Reachability given'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 2, zesde lid, Wth',
    fields: [
      {
        key: 'reachableAt',
        words: both('Waar of hoe', 'Where or how'),
        kind: 'text',
        isRequired: true,
        isPersonal: true,
      },
    ],
  },
  {
    key: 'tell-housemates',
    words: both('Huisgenoten en Veilig Thuis ingelicht', 'Housemates and Veilig Thuis told'),
    done: both('Huisgenoten en Veilig Thuis ingelicht', 'Housemates and Veilig Thuis told'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 2, achtste lid, Wth',
  },
  {
    key: 'arrange-lawyer',
    words: both('Raadsman geregeld', 'Lawyer arranged'),
    done: both('Raad voor rechtsbijstand in kennis gesteld', 'Legal Aid Board told'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 5, eerste lid, Wth',
  },
  {
    key: 'extend',
    words: both('Verlengen', 'Extend'),
    done: both('Huisverbod verlengd', 'Home ban extended'),
    from: ['imposed'],
    to: 'extended',
    level: 'decide',
    article: 'artikel 9, eerste lid, Wth',
    fields: [
      {
        key: 'totalDays',
        words: both('Totale duur in dagen, vanaf de oplegging', 'Total duration in days, from the imposition'),
        kind: 'number',
        isRequired: true,
        keep: true,
      },
      {
        key: 'threat',
        words: both('Waarom het gevaar voortduurt', 'Why the danger continues'),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
    guards: [
      atMostFourWeeks,
      notAfterTerm(
        'end',
        both(
          'Het huisverbod is al afgelopen; verlengen kan niet meer.',
          'The home ban has ended; it can no longer be extended.',
        ),
        'artikel 9, eerste lid, Wth',
      ),
    ],
  },
  {
    key: 'withdraw',
    words: both('Intrekken', 'Withdraw'),
    done: both('Huisverbod ingetrokken', 'Home ban withdrawn'),
    from: [...inForce],
    to: 'withdrawn',
    level: 'decide',
    needsReason: true,
    article: 'artikel 2, negende lid, Wth',
    fields: [
      {
        key: 'isHelpAccepted',
        words: both(
          'Hulp is aanvaard en bevestigd door de instantie',
          'Help was accepted, and the agency confirmed it',
        ),
        kind: 'yesNo',
      },
    ],
  },
  {
    key: 'expire',
    words: both('Afgelopen', 'Ended'),
    done: both('Huisverbod na tien dagen afgelopen', 'Home ban ended after ten days'),
    from: ['imposed'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'end' },
  },
  {
    key: 'expire-extended',
    words: both('Verlenging afgelopen', 'Extension ended'),
    done: both('Verlengd huisverbod afgelopen', 'Extended home ban ended'),
    from: ['extended'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'end-extended' },
  },
  {
    key: 'breach',
    words: both('Overtreding vastleggen', 'Record a breach'),
    done: both('Huisverbod overtreden', 'Home ban breached'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 11 Wth',
    fields: [
      {
        key: 'what',
        words: both('Wat is gebeurd', 'What happened'),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
  },
  {
    key: 'ask-relief',
    words: both('Verzoek om voorlopige voorziening', 'Request for preliminary relief'),
    done: both('Voorlopige voorziening gevraagd', 'Preliminary relief requested'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 6, eerste lid, Wth met artikel 8:81 Awb',
  },
  {
    key: 'heard-by-judge',
    words: both('Gehoord door de voorzieningenrechter', 'Heard by the judge'),
    done: both('Gehoord door de voorzieningenrechter', 'Heard by the judge'),
    from: [...inForce],
    level: 'handle',
    guards: [
      needsStep(
        'ask-relief',
        both('Er is geen voorlopige voorziening gevraagd.', 'No preliminary relief was requested.'),
      ),
    ],
  },
  {
    key: 'appeal',
    words: both('Beroep ingesteld', 'Appeal lodged'),
    done: both('Beroep ingesteld', 'Appeal lodged'),
    from: [...inForce, 'ended', 'withdrawn'],
    level: 'handle',
    guards: [
      needsStep('impose', both('Er is geen huisverbod opgelegd.', 'No home ban was imposed.')),
      notAfterTerm(
        'appeal',
        both('De beroepstermijn is voorbij.', 'The term to appeal has passed.'),
        'artikel 6:7 Awb',
      ),
    ],
  },
  {
    key: 'court-upholds',
    words: both('Rechter laat het huisverbod in stand', 'Court upholds the ban'),
    done: both('Huisverbod in stand gelaten', 'Home ban upheld'),
    from: [...inForce, 'ended', 'withdrawn'],
    level: 'handle',
    guards: [
      needsStep(['appeal', 'ask-relief'], both('Er loopt geen zaak bij de rechter.', 'Nothing is before the court.')),
    ],
  },
  {
    key: 'court-annuls',
    words: both('Rechter vernietigt of schorst het huisverbod', 'Court annuls or suspends the ban'),
    done: both('Huisverbod vernietigd of geschorst', 'Home ban annulled or suspended'),
    from: [...inForce, 'ended', 'withdrawn'],
    to: 'annulled',
    level: 'handle',
    guards: [
      needsStep(['appeal', 'ask-relief'], both('Er loopt geen zaak bij de rechter.', 'Nothing is before the court.')),
    ],
  },
]
