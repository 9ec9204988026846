/** The fixed words of the safety picture. Like the report they are Dutch on every screen. */
export const PICTURE_WORDS = {
  kicker: 'Veiligheidsbeeld',
  title: (year: number) => `Veiligheidsbeeld ${year}`,
  subtitle: 'Hoe het met de veiligheid staat, in cijfers, signalen en ervaringen',
  titleOfArea: (name: string, year: number) => `Veiligheidsbeeld ${year}: ${name}`,
  subtitleOfArea: 'Wat er van deze wijk bekend is',
  short: 'Het beeld in het kort',
  ofYear: (count: number, all: number, year: number) =>
    `Van ${count} van de ${all} reeksen is er een cijfer over ${year}.`,
  beyond: 'De cijfers van het plan die meer van eerder verschillen dan door toeval kan, staan hieronder bij elkaar.',
  noneBeyond: 'Geen enkel cijfer van het plan verschilt meer van eerder dan door toeval kan.',
  hidden: (count: number) =>
    count === 0
      ? ''
      : `${count === 1 ? 'Eén aantal is' : `${count} aantallen zijn`} te klein om te tonen, of beschermen zo’n aantal: daar staat ×.`,
  rules:
    'Dit beeld beschrijft wat er is geteld en gemeten. Het zet plaatsen niet op volgorde en voorspelt niets, en het zegt niets over personen. Een verschil is geen bewijs van een oorzaak.',
  chance:
    'Aantoonbaar wil zeggen: toeval alleen geeft zo’n verschil in minder dan één op de twintig keer. Bij veel cijfers blijft er dus altijd een enkel toeval over.',
  changed: 'Wat aantoonbaar veranderde',
  changedNote:
    'In de volgorde van het plan, niet naar grootte. Wat bij een cijfer hoort te weten, staat bij het thema.',
  columns: { figure: 'Cijfer', now: (year: number) => String(year), before: 'Eerder', change: 'Verandering' },
  caption: (name: string, year: number) => `${name}: cijfers over ${year}`,
  casework: (name: string, year: number) => `${name}: aantallen uit de registers over ${year}`,
  caseworkNote:
    'Geteld in de registers van de gemeente en door de poort vrijgegeven: alleen aantallen, geen zaken of personen.',
  trend: (name: string) => `${name}: verloop per jaar`,
  scales: { year: 'per jaar', quarter: 'per kwartaal', month: 'per maand' },
  lineOf: (name: string, scale: string) => `${name}, ${scale}`,
  noFigures: 'Geen cijfers.',
  noneOfYear: (year: number) => `Geen cijfers over ${year}`,
  latest: (name: string, period: string) => `${name} (laatste cijfer: ${period})`,
  neverCounted: (name: string) => `${name} (ook niet van eerder)`,
  others: 'Cijfers die bij geen thema horen',
  noEarlier: 'geen eerder cijfer',
  verdicts: { beyond: 'aantoonbaar', chance: 'kan toeval zijn', unknown: 'niet te toetsen' },
  signals: 'Wat opviel',
  signalsIntro:
    'Regie houdt elk cijfer naast de jaren ervoor. Wat buiten het toeval valt, wordt door mensen bekeken. Een oorzaak volgt er niet uit.',
  signalsCaption: 'Wat buiten het toeval viel, met wat mensen ervan vonden',
  signalColumns: { figure: 'Cijfer', what: 'Wat opviel', conclusion: 'Conclusie' },
  conclusions: { explained: 'verklaard', action: 'er volgt een actie', chance: 'toeval' },
  notLooked: 'nog niet beoordeeld',
  noSignals: (year: number) => `In de cijfers over ${year} is niets vastgelegd dat buiten het toeval valt.`,
  perceptions: 'Hoe mensen het ervaren',
  surveys: (year: number) => `Wat mensen in ${year} antwoordden`,
  surveysNote: '± is de marge: hoeveel het cijfer door de steekproef kan afwijken, op één keer van de twintig na.',
  measurements: 'Metingen van spanningen',
  measurementNoFigures: 'de uitkomsten staan niet in de bronnen',
  noPerceptions: (year: number) =>
    `Geen cijfers: over ${year} is er geen openbare uitkomst van een vragenlijst of meting.`,
  areas: 'Per wijk',
  areasIntro:
    'De wijken staan op alfabet. Een cijfer staat er alleen als het per wijk bekend is en groot genoeg is om te tonen.',
  areaCaption: (name: string) => `${name}: wat per wijk bekend is`,
  areaCasework: (name: string) => `${name}: aantallen uit de registers`,
  areaColumns: { figure: 'Cijfer', period: 'Periode', value: 'Waarde', change: 'Verandering' },
  areaNone: 'Geen cijfers over deze wijk.',
  areasNone: (names: string) => `Geen cijfers: ${names}.`,
  areasUnknown: 'De wijken van de gemeente zijn niet vastgelegd, dus er zijn geen cijfers per wijk.',
  absent: 'Deze uitgave is gemaakt toen er nog geen veiligheidsbeeld was.',
} as const
