import { defineTexts } from './texts.ts'

export const goalStatusTexts = defineTexts(
  {
    status: 'Stand van het doel',
    statuses: {
      'on-course': 'op koers',
      behind: 'achter',
      reached: 'gehaald',
      'not-reached': 'niet gehaald',
      'not-demonstrable': 'verandering niet aantoonbaar',
      'cannot-be-said': 'geen uitspraak mogelijk',
    },
    silences: {
      'no-target': 'Beginwaarde, doelwaarde of doeljaar is niet vastgelegd.',
      'no-indicator': 'Er is geen openbaar cijfer aan dit doel gekoppeld.',
      'unclear-indicator': 'Er zijn meer cijfers aan dit doel gekoppeld; niet is vastgelegd van welk de doelwaarde is.',
      'no-baseline': 'Van het beginjaar staat geen cijfer in Regie.',
      'baseline-differs': 'Het cijfer van het beginjaar is anders dan het plan zegt en haalt de doelwaarde al.',
      'no-direction': 'Niet is vastgelegd of het cijfer omhoog of omlaag moet.',
      'too-early': 'Er is nog geen cijfer waarmee dit te zeggen is.',
      provisional: 'Er zijn alleen voorlopige cijfers.',
      hidden: 'Het cijfer wordt niet getoond, omdat het om te weinig gevallen gaat.',
      break: 'De manier van tellen is veranderd; de jaren zijn niet te vergelijken.',
      'too-few': 'De aantallen zijn te klein om te beoordelen.',
      'no-margin': 'Van dit cijfer is niet bekend hoe onzeker het is.',
    },
    beforeTarget: (now: string, year: string, from: string, fromYear: string, due: string, wanted: string) =>
      `${now} in ${year}. Op de lijn van ${from} in ${fromYear} naar de doelwaarde hoort dan ${due} of ${wanted}.`,
    atTarget: (now: string, year: string, from: string, fromYear: string, due: string, wanted: string) =>
      `${now} in ${year}; het begon met ${from} in ${fromYear}. Afgesproken was ${due} of ${wanted}.`,
    wanted: { lower: 'lager', higher: 'hoger' },
    mayBeChance: 'Het verschil kan toeval zijn.',
    plannedBaseline: (planned: string) => `Het plan noemt als beginwaarde ${planned}.`,
    rule: 'Hoe wordt dit bepaald?',
    figure: (name: string) => `Het cijfer: ${name}`,
    sources: 'Bron van de twee cijfers',
    source: (year: string) => `cijfer over ${year}`,
    ofFigure: 'Doelen die hiermee gemeten worden',
    goal: 'Doel',
    plan: 'Plan',
    title: 'De stand van een doel',
    intro:
      'Of een doel op koers ligt, vult niemand in. Regie rekent het uit met een vaste regel, uit wat het plan afspreekt en uit de cijfers zoals ze zijn vastgelegd. De regel is voor elk doel dezelfde.',
    version: (version: string, day: string) => `Versie ${version}, geldig vanaf ${day}.`,
    needed: 'Wat er nodig is',
    neededItems: {
      agreed: 'Het plan noemt een beginwaarde met een jaar, een doelwaarde en een dag waarop die gehaald moet zijn.',
      figure:
        'Aan het doel is één cijfer gekoppeld, of één cijfer in de eenheid van de doelwaarde. Gebruikt worden jaarcijfers van het geheel.',
      final:
        'Er is een definitief cijfer van het beginjaar en van een later jaar. Is het doeljaar voorbij, dan telt alleen het cijfer van het doeljaar. Voorlopige en verborgen cijfers tellen niet mee.',
      alike: 'Tussen die twee jaren ligt geen breuk en geen andere definitie.',
      large: 'Niet allebei de aantallen zijn kleiner dan vijf. Van een gemiddelde of een bedrag is de marge bekend.',
    },
    neededWhy: 'Ontbreekt er iets, dan is de stand "geen uitspraak mogelijk", met de reden erbij.',
    steps: 'Hoe de stand volgt',
    stepItems: {
      line: 'Voor het doeljaar: het laatste cijfer wordt gehouden naast de rechte lijn van het begincijfer naar de doelwaarde. In het doeljaar: naast de doelwaarde zelf.',
      short:
        'Het cijfer komt tekort: "achter", en in het doeljaar "niet gehaald". Is het tekort kleiner dan de marge, dan is de stand "verandering niet aantoonbaar".',
      enough:
        'Het cijfer komt niet tekort en de verandering sinds het beginjaar is groter dan toeval: "op koers", en in het doeljaar "gehaald".',
      chance: 'Kan die verandering toeval zijn, dan is de stand "verandering niet aantoonbaar".',
      hold: 'Moet een cijfer gelijk blijven, dan hoeft er geen verandering te zijn.',
    },
    chance: 'Wat toeval is',
    chanceItems: {
      level: 'De grens is 95%: een verandering geldt als ze in minder dan één op twintig keer door toeval ontstaat.',
      survey: 'Een cijfer uit een enquête heeft een marge; daarmee wordt gerekend.',
      count:
        'Een geteld aantal schommelt. Hoeveel meer dan toeval, volgt uit de reeks zelf als tien paren van jaren bekend zijn; anders geldt alleen het toeval van tellen. Ook afronding door de bron telt mee.',
      share: 'Bij een aandeel tellen de aantallen waaruit het berekend is.',
      target:
        'In het doeljaar telt voor een geteld aantal geen marge rond de doelwaarde: afgesproken is het aantal zelf.',
    },
    limits: 'Wat de stand niet zegt',
    limitsText:
      'De stand zegt niet waardoor een cijfer veranderde. Een doel dat op koers ligt, bewijst niet dat de acties werken; een doel dat achterligt, bewijst niet dat ze niet werken. Van elk doel wordt apart getoetst: wie naar veel doelen kijkt, ziet er soms een die door toeval op koers lijkt.',
    effects: 'Of een inzet hielp, staat bij de effecten.',
  },
  {
    status: 'Status of the goal',
    statuses: {
      'on-course': 'on course',
      behind: 'behind',
      reached: 'reached',
      'not-reached': 'not reached',
      'not-demonstrable': 'change not demonstrable',
      'cannot-be-said': 'cannot be said',
    },
    silences: {
      'no-target': 'A baseline, a target or the year of the target is not recorded.',
      'no-indicator': 'No public figure is linked to this goal.',
      'unclear-indicator': 'More figures are linked to this goal; it is not recorded of which the target is.',
      'no-baseline': 'Regie has no figure of the first year.',
      'baseline-differs': 'The figure of the first year differs from what the plan says, and is at the target already.',
      'no-direction': 'It is not recorded whether the figure has to rise or fall.',
      'too-early': 'There is no figure yet by which this can be said.',
      provisional: 'There are only provisional figures.',
      hidden: 'The figure is not shown, because it is about too few cases.',
      break: 'The way of counting changed; the years cannot be compared.',
      'too-few': 'The counts are too small to judge.',
      'no-margin': 'It is not known how uncertain this figure is.',
    },
    beforeTarget: (now, year, from, fromYear, due, wanted) =>
      `${now} in ${year}. On the line from ${from} in ${fromYear} to the target, ${due} or ${wanted} is due then.`,
    atTarget: (now, year, from, fromYear, due, wanted) =>
      `${now} in ${year}; it began with ${from} in ${fromYear}. Agreed was ${due} or ${wanted}.`,
    wanted: { lower: 'lower', higher: 'higher' },
    mayBeChance: 'The difference may be chance.',
    plannedBaseline: (planned) => `The plan names ${planned} as the baseline.`,
    rule: 'How is this decided?',
    figure: (name) => `The figure: ${name}`,
    sources: 'Source of the two figures',
    source: (year) => `figure of ${year}`,
    ofFigure: 'Goals measured by this',
    goal: 'Goal',
    plan: 'Plan',
    title: 'The status of a goal',
    intro:
      'Nobody fills in whether a goal is on course. Regie computes it by a fixed rule, from what the plan agrees and from the figures as they were frozen. The rule is the same for every goal.',
    version: (version, day) => `Version ${version}, in force from ${day}.`,
    needed: 'What is needed',
    neededItems: {
      agreed: 'The plan names a baseline with a year, a target, and a day by which it must be reached.',
      figure:
        'One figure is linked to the goal, or one in the unit of the target. Yearly figures of the whole are used.',
      final:
        'There is a final figure of the first year and of a later one. Once the year of the target is over, only the figure of that year counts. Provisional and hidden figures do not count.',
      alike: 'Between those two years there is no break and no other definition.',
      large: 'The counts are not both below five. Of an average or an amount the margin is known.',
    },
    neededWhy: 'Where something is lacking the status is "cannot be said", with the reason.',
    steps: 'How the status follows',
    stepItems: {
      line: 'Before the year of the target: the last figure is held against the straight line from the first figure to the target. In that year: against the target itself.',
      short:
        'The figure falls short: "behind", and in the year of the target "not reached". When it falls short by less than the margin, the status is "change not demonstrable".',
      enough:
        'The figure does not fall short and the change since the first year is more than chance: "on course", and in the year of the target "reached".',
      chance: 'When that change may be chance, the status is "change not demonstrable".',
      hold: 'Where a figure has to stay as it is, no change is needed.',
    },
    chance: 'What chance is',
    chanceItems: {
      level: 'The limit is 95%: a change counts when chance makes it in fewer than one of twenty times.',
      survey: 'A figure of a survey has a margin; that is what is computed with.',
      count:
        'A count jumps by itself. How much more than chance follows from the series when ten pairs of years are known; otherwise only the chance of counting holds. Rounding by the source counts too.',
      share: 'Of a share, the counts from which it was computed count.',
      target: 'In the year of the target a count has no margin around the target: what was agreed is the count itself.',
    },
    limits: 'What the status does not say',
    limitsText:
      'The status does not say why a figure changed. A goal on course does not prove that the actions work; one that is behind does not prove that they do not. Each goal is tested by itself: who looks at many goals sees now and then one that seems on course by chance.',
    effects: 'Whether an effort helped stands with the effects.',
  },
)
