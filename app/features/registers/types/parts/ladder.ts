import type { Facts, FactValue, Field, Guard, Situation } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'

/** How grave the effects are, from little to irreversible. */
export const GRAVITY = [
  choice('gering', 'Vrijwel geen', 'Hardly any'),
  choice('beperkt', 'Beperkt', 'Limited'),
  choice('belangrijk', 'Van belang', 'Considerable'),
  choice('groot', 'Aanzienlijk of onomkeerbaar', 'Large or irreversible'),
]

/** How the violator behaves, from willing to criminal. */
export const CONDUCT = [
  choice('welwillend', 'Welwillend, per ongeluk', 'Willing, by accident'),
  choice('onverschillig', 'Onverschillig', 'Indifferent'),
  choice('calculerend', 'Calculerend', 'Calculating'),
  choice('bewust', 'Bewust of structureel', 'Deliberate or structural'),
]

/** The measures, from light to heavy. */
export const RUNGS = [
  choice('aanspreken', 'Aanspreken', 'Talk'),
  choice('waarschuwen', 'Waarschuwen', 'Warn'),
  choice('last-onder-dwangsom', 'Last onder dwangsom', 'Penalty order'),
  choice('bestuursdwang', 'Last onder bestuursdwang of sluiting', 'Enforcement order or closure'),
]

const LADDER: Record<string, Record<string, string>> = {
  gering: {
    welwillend: 'aanspreken',
    onverschillig: 'aanspreken',
    calculerend: 'waarschuwen',
    bewust: 'last-onder-dwangsom',
  },
  beperkt: {
    welwillend: 'aanspreken',
    onverschillig: 'waarschuwen',
    calculerend: 'last-onder-dwangsom',
    bewust: 'last-onder-dwangsom',
  },
  belangrijk: {
    welwillend: 'waarschuwen',
    onverschillig: 'last-onder-dwangsom',
    calculerend: 'last-onder-dwangsom',
    bewust: 'bestuursdwang',
  },
  groot: {
    welwillend: 'last-onder-dwangsom',
    onverschillig: 'last-onder-dwangsom',
    calculerend: 'bestuursdwang',
    bewust: 'bestuursdwang',
  },
}

/** The measure that the ladder names for these effects and this conduct. Choosing another is possible, with a reason. */
export function rungOfLadder(gravity: FactValue, conduct: FactValue): string | undefined {
  return LADDER[String(gravity)]?.[String(conduct)]
}

/** The choice as it stands in the facts. */
export const ladderFields: Field[] = [
  {
    key: 'gravity',
    words: both('Gevolgen van de overtreding', 'Effects of the violation'),
    kind: 'choice',
    choices: GRAVITY,
    atIntake: false,
  },
  {
    key: 'conduct',
    words: both('Gedrag van de overtreder', 'Conduct of the violator'),
    kind: 'choice',
    choices: CONDUCT,
    atIntake: false,
  },
  {
    key: 'rung',
    words: both('Gekozen trede', 'Rung chosen'),
    kind: 'choice',
    choices: RUNGS,
    atIntake: false,
    isFilter: true,
  },
]

/** A measure follows from a choice that was written down. */
export const rungWasChosen: Guard = {
  key: 'rung-was-chosen',
  words: both(
    'Kies eerst de trede van de handhavingsladder, met een reden als u afwijkt.',
    'First choose the rung of the enforcement ladder, with a reason when you differ from it.',
  ),
  article: 'artikelen 3:4 en 4:84 Awb',
  holds: ({ events }) => events.some(({ step }) => step === 'chooseRung'),
}

/** What an order takes over from the case it comes from. */
export const orderFacts = ({ facts }: Situation): Facts => ({
  domain: facts.domain,
  rule: facts.rule,
  violation: facts.observation,
  foundOn: facts.foundOn,
})
