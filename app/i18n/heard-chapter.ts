import { defineTexts } from './texts.ts'

/** The chapter of a plan about who was heard, and what a report tells of sessions and of what was said. */
export const heardChapterTexts = defineTexts(
  {
    title: 'Wat we hoorden en wat we ermee deden',
    intro:
      'Zo is er met inwoners en partners gesproken over dit plan. De cijfers zijn die van het moment waarop het werd vastgesteld.',
    frozenOn: (day: string, checksum: string) => `Vastgelegd op ${day}, controlegetal ${checksum}.`,
    toConsultation: 'Alles over deze inspraak',
    results: (count: number) => (count === 1 ? '1 uitkomst in een tabel' : `${count} uitkomsten in tabellen`),
    sessions: 'Bijeenkomsten',
    inputs: 'Wat er is gezegd',
    inputsByTheme: 'Wat er is gezegd, per thema en wat ermee is gedaan',
    inputsDone: 'Wat er is gezegd en wat ermee is gedaan',
    theme: 'Thema',
    noTheme: 'geen thema gekozen',
    all: 'Samen',
    said: 'Gezegd',
    outcome: 'Wat is ermee gedaan',
    because: 'Waarom',
    place: 'Waar het staat',
    onlyFirst: (shown: string, all: string) =>
      `Hier staan de eerste ${shown} van ${all}. Alles staat op de pagina van de inspraak.`,
    idea: 'Idee',
    times: 'Keer genoemd',
    work: {
      heading: 'Hoofdstuk over inspraak',
      goesWith: (count: number) =>
        count === 1
          ? 'Met de volgende versie wordt vastgelegd wat er uit deze inspraak kwam:'
          : `Met de volgende versie wordt vastgelegd wat er uit deze ${count} keer inspraak kwam:`,
      none: 'Bij dit plan hoort geen inspraak waarvan de uitkomst openbaar is. De volgende versie krijgt dus geen hoofdstuk over inspraak.',
      frozen: (number: number) => `Zo staat het in versie ${number}`,
    },
  },
  {
    title: 'What we heard and what we did with it',
    intro:
      'This is how residents and partners were asked about this plan. The figures are those of the moment when it was adopted.',
    frozenOn: (day: string, checksum: string) => `Frozen on ${day}, checksum ${checksum}.`,
    toConsultation: 'All about this consultation',
    results: (count: number) => (count === 1 ? '1 result in a table' : `${count} results in tables`),
    sessions: 'Meetings',
    inputs: 'What was said',
    inputsByTheme: 'What was said, by theme and what was done with it',
    inputsDone: 'What was said and what was done with it',
    theme: 'Theme',
    noTheme: 'no theme chosen',
    all: 'Together',
    said: 'Said',
    outcome: 'What was done with it',
    because: 'Why',
    place: 'Where it stands',
    onlyFirst: (shown: string, all: string) =>
      `These are the first ${shown} of ${all}. All are on the page of the consultation.`,
    idea: 'Idea',
    times: 'Times named',
    work: {
      heading: 'Chapter about consultation',
      goesWith: (count: number) =>
        count === 1
          ? 'The next version freezes what came of this consultation:'
          : `The next version freezes what came of these ${count} consultations:`,
      none: 'No consultation with public results belongs to this plan, so the next version gets no chapter about consultation.',
      frozen: (number: number) => `As it stands in version ${number}`,
    },
  },
)
