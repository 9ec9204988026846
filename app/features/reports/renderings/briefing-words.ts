/** The words of the pack for those who have to speak about an edition. */
export const BRIEFING = {
  kicker: 'Intern: voorbereiding op vragen',
  title: (report: string) => `Bij ${report}`,
  changes: 'De grootste veranderingen',
  noChanges: 'Geen cijfer van dit jaar verschilt meer van het jaar ervoor dan door toeval kan.',
  questions: 'Vragen die kunnen komen',
  suppressed: 'Afgeschermde cijfers',
  noneSuppressed: 'Er zijn geen cijfers afgeschermd.',
  explained: 'Tegenspraken, opgelost met een toelichting',
  noneExplained: 'Er staan geen zinnen in het verslag die een toelichting nodig hadden.',
  corrections: 'Correcties',
  noCorrections: 'Er zijn geen cijfers gecorrigeerd sinds een eerdere uitgave.',
  staleFigures: 'Cijfers die achterlopen',
  noneStale: 'Van elk cijfer is er een waarde over het verslagjaar.',
  silentGoals: 'Doelen waarvan geen uitspraak mogelijk is',
  noneSilent: 'Van elk doel is vastgelegd waar het begon en waar het moet uitkomen.',
  fromTo: (name: string, before: string, after: string, why: string) =>
    `${name}: van ${before} naar ${after}${why && ` (${why})`}.`,
  why: (name: string, isMore: boolean) => `Waarom is het cijfer “${name}” ${isMore ? 'hoger' : 'lager'} dan eerst?`,
  whyAnswer: (before: string, from: string, now: string, to: string, notes: string[]) =>
    [
      `Het was ${before} in ${from} en is ${now} in ${to}. Waardoor dat komt, staat niet in het cijfer zelf.`,
      ...notes,
    ].join('\n\n'),
  goals: 'Zijn de doelen gehaald?',
  goalsAnswer: (codes: string) =>
    `Van een deel van de doelen is dat niet te zeggen, omdat niet vooraf is vastgelegd waar het begon en waar we willen uitkomen: ${codes}. Het verslag zegt dat per doel.`,
  hidden: (name: string) => `Waarom staat er geen getal bij “${name}”?`,
  hiddenAnswer:
    'Omdat het om zo weinig gevallen gaat dat mensen te herkennen zijn, of omdat zo’n aantal eruit te berekenen is. De regel is voor elk cijfer dezelfde en staat op de site.',
  corrected: (name: string, period: string) => `Waarom staat er nu iets anders bij “${name}” over ${period}?`,
  correctedAnswer: (now: string, source: string, remark: string) =>
    `De bron heeft het cijfer herzien: het is nu ${now}. Bron: ${source}.${remark && ` ${remark}.`} De eerdere uitgave blijft te lezen zoals zij was.`,
  stale: (name: string, year: number) => `Waarom is er geen cijfer over ${year} bij “${name}”?`,
  staleAnswer: (last: string, period: string, holder: string) =>
    `Het laatste cijfer is ${last} over ${period}. De bronhouder, ${holder}, heeft daarna niets geleverd.`,
}
