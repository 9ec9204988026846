import { defineTexts } from './texts.ts'

export const signalTexts = defineTexts(
  {
    menu: 'Wat opvalt',
    title: 'Wat opvalt in de cijfers',
    intro:
      'Regie kijkt elke nacht of het laatste jaar of de laatste maand van een reeks buiten het toeval valt. Dat zegt niet waardoor het komt. Kijk ernaar en leg vast wat u ervan vindt.',
    lastRun: (instant: string) => `Voor het laatst gekeken op ${instant}.`,
    counts: (series: string, judged: string, tooFew: string) =>
      `Er zijn ${series} reeksen bekeken. Van ${judged} kon iets gezegd worden; ${tooFew} zijn te klein, te kort, verborgen of voorlopig.`,
    chance: (rate: string) =>
      `Wie naar veel reeksen kijkt, ziet altijd wel iets. Daarom is geteld hoeveel reeksen er zijn: van wat hier staat is naar verwachting hooguit ${rate}% toeval. Wij vinden dus niet alles.`,
    notPeople: 'Het gaat om aantallen van de hele gemeente, nooit om personen. Regie voorspelt niet waar iets gebeurt.',
    lookNow: 'Kijk nu opnieuw',
    looked: (count: number) =>
      count === 0 ? 'Er is niets nieuws dat opvalt.' : `Er viel ${count} keer iets nieuws op.`,
    never: 'Er is nog niet gekeken.',
    open: 'Nog te bekijken',
    done: 'Bekeken',
    none: 'Niets om te bekijken',
    noneWhy: 'Wat opvalt komt hier te staan. U hoeft daar niets voor te doen.',
    figure: 'Cijfer',
    period: 'Periode',
    observed: 'Geteld',
    expected: 'Verwacht',
    range: 'Binnen toeval',
    span: (low: string, high: string) => `${low} tot en met ${high}`,
    conclusion: 'Conclusie',
    conclusions: { explained: 'verklaard', action: 'er volgt een actie', chance: 'toeval' },
    nobody: 'niemand keek nog',
    higher: 'meer dan verwacht',
    lower: 'minder dan verwacht',
    sentence: (observed: string, period: string, years: string, expected: string, low: string, high: string) =>
      `In ${period} werden er ${observed} geteld. Op grond van ${years} werden er ${expected} verwacht, en ${low} tot en met ${high} valt binnen toeval. Dit valt op; een oorzaak volgt hier niet uit.`,
    conclude: 'Wat is uw conclusie?',
    reason: 'Waarom?',
    reasonHint:
      'Bijvoorbeeld: de registratie veranderde in mei, of: besproken met de politie op 3 maart. Schrijf geen namen van inwoners op.',
    required: 'verplicht',
    checkThis: 'Kijk dit nog na',
    problems: {
      required: 'Kies een conclusie en schrijf op waarom.',
      'too-long': 'Schrijf niet meer dan 2.000 tekens.',
    },
    save: 'Leg vast',
    reviews: 'Wat er is vastgelegd',
    saved: 'Uw conclusie is vastgelegd. Een latere conclusie komt ernaast te staan.',
    toFigure: 'Naar het cijfer',
    method: 'Hoe wordt dit bepaald?',
    methodText:
      'Het laatste jaar wordt gehouden naast hooguit vijf jaren ervoor, met dezelfde definitie en zonder breuk ertussen. Hoe sterk die jaren onderling schommelen telt mee. Schommelen ze niet meer dan toeval, dan geldt een exacte toets voor twee aantallen. Schommelen ze meer, dan wordt de onzekerheid zoveel groter. Een maand wordt gehouden naast dezelfde tijd in vijf jaren ervoor, met de methode van Farrington.',
  },
  {
    menu: 'What stands out',
    title: 'What stands out in the figures',
    intro:
      'Every night Regie looks whether the last year or month of a series is outside of chance. That does not say why. Look at it, and record what you make of it.',
    lastRun: (instant) => `Last looked at ${instant}.`,
    counts: (series, judged, tooFew) =>
      `${series} series were looked at. Of ${judged} something could be said; ${tooFew} are too small, too short, hidden or provisional.`,
    chance: (rate) =>
      `Who looks at many series always sees something. So the number of series is allowed for: of what stands here at most ${rate}% is expected to be chance. So we do not find everything.`,
    notPeople:
      'This is about numbers of the whole municipality, never about persons. Regie does not predict where something will happen.',
    lookNow: 'Look again now',
    looked: (count) => (count === 0 ? 'Nothing new stands out.' : `Something new stood out ${count} times.`),
    never: 'Nobody looked yet.',
    open: 'To be looked at',
    done: 'Looked at',
    none: 'Nothing to look at',
    noneWhy: 'What stands out will be here. You need not do anything for it.',
    figure: 'Figure',
    period: 'Period',
    observed: 'Counted',
    expected: 'Expected',
    range: 'Within chance',
    span: (low, high) => `${low} to ${high}`,
    conclusion: 'Conclusion',
    conclusions: { explained: 'explained', action: 'an action follows', chance: 'chance' },
    nobody: 'nobody looked yet',
    higher: 'more than expected',
    lower: 'fewer than expected',
    sentence: (observed, period, years, expected, low, high) =>
      `In ${period} ${observed} were counted. From ${years}, ${expected} were expected, and ${low} to ${high} is within chance. This stands out; no cause follows from it.`,
    conclude: 'What do you conclude?',
    reason: 'Why?',
    reasonHint:
      'For example: registration changed in May, or: discussed with the police on 3 March. Do not write down names of residents.',
    required: 'required',
    checkThis: 'Please check this',
    problems: {
      required: 'Choose a conclusion and write down why.',
      'too-long': 'Write no more than 2,000 characters.',
    },
    save: 'Record',
    reviews: 'What was recorded',
    saved: 'Your conclusion was recorded. A later conclusion will stand beside it.',
    toFigure: 'To the figure',
    method: 'How is this decided?',
    methodText:
      'The last year is held against at most five years before it, of the same definition and without a break between. How much those years jump among themselves counts. If no more than chance, an exact test of two counts holds. If more, the uncertainty grows by as much. A month is held against the same time in five years before, by the method of Farrington.',
  },
)
