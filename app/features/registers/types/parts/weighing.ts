import type { Field, Guard, PastEvent, Step } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { field, step } from './pieces.ts'

const degree = (key: string, nl: string, en: string) =>
  field('choice', key, [nl, en], {
    choices: [choice('low', 'Laag', 'Low'), choice('middle', 'Midden', 'Middle'), choice('high', 'Hoog', 'High')],
    isRequired: true,
  })

const why = field('longText', 'why', ['Waarom', 'Why'], {
  hint: both('Feiten die het antwoord dragen', 'Facts that carry the answer'),
  isRequired: true,
  isPersonal: true,
})

type Question = { key: string; words: readonly [string, string]; done: readonly [string, string]; answer: Field }

/**
 * What a signal is weighed on, in this order: kind, number, weight, earlier interventions and how many participants have
 * something like it (article 2.23 Wgs). The last question asks whether it can be done with less.
 */
export const WEIGHING_QUESTIONS: readonly Question[] = [
  {
    key: 'weigh-kind',
    words: ['1. Wat voor signaal is het?', '1. What kind of signal is it?'],
    done: ['Aard gewogen', 'Kind weighed'],
    answer: field('choice', 'answer', ['Aard', 'Kind'], {
      choices: [
        choice('undermining', 'Wijst op georganiseerde ondermijning', 'Points to organised undermining crime'),
        choice('facilitating', 'Wijst op wie het mogelijk maakt', 'Points to who makes it possible'),
        choice('other-crime', 'Ander strafbaar feit: hoort bij de politie', 'Other crime: belongs with the police'),
        choice('nuisance', 'Overlast of een regel: hoort bij toezicht', 'Nuisance or a rule: belongs with supervision'),
      ],
      isRequired: true,
    }),
  },
  {
    key: 'weigh-number',
    words: ['2. Hoeveel signalen zijn er hierover?', '2. How many signals are there on this?'],
    done: ['Aantal gewogen', 'Number weighed'],
    answer: field('number', 'answer', ['Aantal', 'Number'], { isRequired: true, min: 1, max: 999 }),
  },
  {
    key: 'weigh-weight',
    words: ['3. Hoe zwaar weegt het?', '3. How serious is it?'],
    done: ['Zwaarte gewogen', 'Weight weighed'],
    answer: degree('answer', 'Zwaarte', 'Weight'),
  },
  {
    key: 'weigh-earlier',
    words: ['4. Is er eerder ingegrepen?', '4. Was something done before?'],
    done: ['Eerdere ingrepen gewogen', 'Earlier interventions weighed'],
    answer: field('choice', 'answer', ['Eerder ingegrepen', 'Done before'], {
      choices: [
        choice('none', 'Nee', 'No'),
        choice('worked', 'Ja, en dat hielp', 'Yes, and that helped'),
        choice('failed', 'Ja, zonder gevolg', 'Yes, without effect'),
      ],
      isRequired: true,
    }),
  },
  {
    key: 'weigh-participants',
    words: [
      '5. Hoeveel deelnemers hebben een vergelijkbaar signaal?',
      '5. How many participants have a similar signal?',
    ],
    done: ['Andere deelnemers gewogen', 'Other participants weighed'],
    answer: field('number', 'answer', ['Aantal deelnemers', 'Number of participants'], {
      isRequired: true,
      min: 1,
      max: 50,
    }),
  },
  {
    key: 'weigh-less',
    words: ['6. Kan het met minder gegevens?', '6. Can it be done with fewer data?'],
    done: ['Noodzaak gewogen', 'Need weighed'],
    answer: field('choice', 'answer', ['Kan het met minder', 'Can it be done with less'], {
      choices: [
        choice('place-enough', 'Ja: plaats of bedrijf is genoeg', 'Yes: place or company is enough'),
        choice('person-needed', 'Nee: gegevens over personen zijn nodig', 'No: data about persons are needed'),
        choice('nothing-needed', 'Er hoeft niets te worden opgezocht', 'Nothing needs to be looked up'),
      ],
      isRequired: true,
    }),
  },
]

const LAST = WEIGHING_QUESTIONS.at(-1)!.key

/** Reopening the weighing begins the protocol anew: answers of before no longer count. */
export const WEIGH_AGAIN = 'weigh-again'

/** How a question was answered last, since the weighing was opened. */
export function lastAnswer<Event extends PastEvent>(events: readonly Event[], question: string): Event | undefined {
  const since = events.findLast(({ step: taken }) => taken === WEIGH_AGAIN)?.seq ?? 0
  return events.findLast(({ step: taken, seq }) => taken === question && seq > since)
}

const askedBefore = (previous: Question): Guard => ({
  key: `after-${previous.key}`,
  words: both(
    `Beantwoord eerst vraag ${previous.words[0].slice(0, 1)}: de vragen gaan op volgorde.`,
    `First answer question ${previous.words[1].slice(0, 1)}: the questions go in order.`,
  ),
  article: 'artikel 2.23 Wgs',
  holds: ({ events }) => lastAnswer(events, previous.key) !== undefined,
})

/** Each question is a step of its own: who answered it when, and why, stands on the timeline. */
export const WEIGHING_STEPS: readonly Step[] = WEIGHING_QUESTIONS.map(({ key, words, done, answer }, index) =>
  step(key, words, done, {
    from: ['tabled'],
    article: 'artikel 2.23 Wgs',
    fields: [answer, why],
    isInPart: true,
    guards: WEIGHING_QUESTIONS.slice(0, index).slice(-1).map(askedBefore),
  }),
)

/** No decision before the protocol was gone through to the end. */
export const wasWeighed: Guard = {
  key: 'was-weighed',
  words: both(
    'Het weegprotocol is nog niet af. Beantwoord eerst alle vragen.',
    'The weighing protocol is not finished. First answer every question.',
  ),
  article: 'artikel 2.23 Wgs',
  holds: ({ events }) => lastAnswer(events, LAST) !== undefined,
}
