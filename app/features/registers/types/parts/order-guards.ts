import type { Guard, Situation } from '../../declaration.ts'
import { hasTaken } from '../../domain/situation.ts'
import { both } from './both.ts'
import { has, numberIn } from './enforcement.ts'

/** How often one of these steps was taken. */
export const timesTaken = ({ events }: Pick<Situation, 'events'>, ...steps: string[]): number =>
  events.filter(({ step }) => steps.includes(step)).length

/** Whether the first happened, and happened after the last time the second did. */
export const isOpenSince = (situation: Pick<Situation, 'events'>, from: string, until: readonly string[]): boolean => {
  const opened = situation.events.filter(({ step }) => step === from).at(-1)
  return opened !== undefined && !situation.events.some(({ step, seq }) => until.includes(step) && seq > opened.seq)
}

/** The end of a term of this record, as it stands. */
export const endOf = ({ deadlines }: Pick<Situation, 'deadlines'>, key: string): string | undefined =>
  deadlines.find((deadline) => deadline.key === key)?.dueOn

/** An interested party was heard, had the time to be heard, or need not be heard for a ground that was written down. */
export const viewsWereAsked: Guard = {
  key: 'views-were-asked',
  words: both(
    'De overtreder is nog niet gehoord en de termijn voor een zienswijze loopt nog. Wacht die af, leg de zienswijze vast, of leg vast waarom horen niet nodig is.',
    'The violator was not heard and the term for a view still runs. Wait for it, record the view, or record why hearing is not needed.',
  ),
  article: 'artikelen 4:8 en 4:11 Awb',
  holds: (situation) => {
    if (hasTaken(situation, 'skipViews', 'receiveViews', 'noViews')) return true
    const end = endOf(situation, 'views')
    return end !== undefined && situation.day > end
  },
}

/** Two restorative sanctions for the same violation do not stand beside one another. */
export const noOtherSanction: Guard = {
  key: 'no-other-sanction',
  words: both(
    'Voor deze overtreding geldt al een andere last. Trek die eerst in of wacht tot hij is uitgewerkt.',
    'Another order is in force for this violation. Withdraw it first, or wait until it has ended.',
  ),
  article: 'artikel 5:6 Awb',
  holds: ({ facts, given, related }) =>
    given.otherSanction !== 'geldt' &&
    !related.some(
      (record) =>
        (record.register === 'last-onder-dwangsom' || record.register === 'last-onder-bestuursdwang') &&
        !record.isEnded &&
        record.state !== 'draft' &&
        record.state !== 'intended' &&
        record.facts.rule === facts.rule,
    ),
}

/** The decision says which rule is broken and what was seen. */
export const violationIsNamed: Guard = {
  key: 'violation-is-named',
  words: both(
    'Het besluit moet de overtreding en het overtreden voorschrift noemen. Vul die aan in de gegevens.',
    'The decision must name the violation and the rule that is broken. Add them to the data.',
  ),
  article: 'artikel 5:9 Awb',
  holds: ({ facts }) => has(facts, 'rule') && has(facts, 'foundOn'),
}

/** Somebody to whom the decision is addressed. */
export const hasViolator: Guard = {
  key: 'has-violator',
  words: both('Er is nog geen overtreder vastgelegd. Voeg die toe.', 'There is no violator on record yet. Add one.'),
  article: 'artikel 5:1 Awb',
  holds: ({ parties }) => parties.some(({ role }) => role === 'violator'),
}

/** A penalty has an amount and a maximum, and the maximum is not below the amount. */
export const maximumIsSet: Guard = {
  key: 'maximum-is-set',
  words: both(
    'Een dwangsom heeft een bedrag en een maximum, en het maximum is niet lager dan het bedrag.',
    'A penalty has an amount and a maximum, and the maximum is not below the amount.',
  ),
  article: 'artikel 5:32b, tweede lid, Awb',
  holds: ({ given }) => {
    const sum = numberIn(given, 'sum')
    const maximum = numberIn(given, 'maximum')
    return sum !== undefined && sum > 0 && maximum !== undefined && maximum >= sum
  },
}

/** An order that undoes or ends a violation gives a term to do so. */
export const complianceTermIsSet: Guard = {
  key: 'compliance-term-is-set',
  words: both(
    'Een last om een overtreding ongedaan te maken of te beëindigen heeft een begunstigingstermijn. Vul die in, met de eenheid.',
    'An order to undo or end a violation has a term to comply. Fill it in, with its unit.',
  ),
  article: 'artikel 5:32a, tweede lid, Awb',
  holds: ({ given }) => {
    const hasLength = (numberIn(given, 'termLength') ?? 0) > 0
    return hasLength ? has(given, 'termUnit') : given.aim === 'herhaling'
  },
}

/** Nothing is forfeited before the term to comply has passed. */
export const complianceTermIsOver: Guard = {
  key: 'compliance-term-is-over',
  words: both(
    'De begunstigingstermijn loopt nog: tot en met de laatste dag kan de overtreder zonder dwangsom aan de last voldoen.',
    'The term to comply still runs: until its last day the violator can comply without a penalty.',
  ),
  article: 'artikel 5:32a, tweede lid, Awb',
  holds: (situation) => {
    const end = endOf(situation, 'compliance')
    return end === undefined || situation.day > end
  },
}

/** What is forfeited stays within the maximum of the order. */
export const withinMaximum: Guard = {
  key: 'within-maximum',
  words: both(
    'Met dit bedrag is samen meer verbeurd dan het maximum van de last. Boven het maximum verbeurt niets.',
    'With this amount more would be forfeited than the maximum of the order. Nothing is forfeited above the maximum.',
  ),
  article: 'artikel 5:32b, tweede lid, Awb',
  holds: ({ facts, given, events }) => {
    const before = events
      .filter(({ step }) => step === 'forfeit')
      .reduce((sum, event) => sum + (numberIn(event.given, 'amount') ?? 0), 0)
    return before + (numberIn(given, 'amount') ?? 0) <= (numberIn(facts, 'maximum') ?? 0)
  },
}
