import { defineTexts } from './texts.ts'

export const processTexts = defineTexts(
  {
    planning: 'Procesplanning',
    planningOf: (title: string) => `Procesplanning: ${title}`,
    intro: 'De stappen waarlangs dit plan tot stand komt: wie besluit wanneer, wat moet eerst, en wat loopt uit.',
    none: 'Nog geen stappen',
    noneWhy: 'Hier komt de weg van startnotitie tot raadsbesluit. De beleidsadviseur voegt de eerste stap toe.',
    summary: (done: number, all: number) => `${done} van de ${all} stappen ${done === 1 ? 'is' : 'zijn'} gedaan.`,
    summaryLate: (late: number) =>
      late === 1
        ? 'Van 1 stap is de tijd voorbij zonder dat iemand hem afmeldde.'
        : `Van ${late} stappen is de tijd voorbij zonder dat iemand ze afmeldde.`,
    summaryHeld: (held: number) =>
      held === 1 ? '1 stap komt te laat door een stap ervoor.' : `${held} stappen komen te laat door een stap ervoor.`,
    drawn: 'De stappen op een tijdlijn',
    drawnAlt: (steps: number, from: string, to: string) =>
      `Tijdlijn met ${steps} stappen, van ${from} tot en met ${to}. De tabel hieronder zegt hetzelfde.`,
    legend:
      'Gevuld: gedaan. Open: gepland. Met kruis: de tijd is voorbij en niemand meldde de stap af. Gestippeld: komt te laat door een stap ervoor. Een lijn loopt van een stap naar wat erop wacht.',
    today: 'vandaag',
    table: 'Alle stappen',
    what: 'Stap',
    body: 'Orgaan',
    plannedFor: 'Gepland',
    doneOn: 'Gedaan',
    document: 'Document',
    needs: 'Wacht op',
    state: 'Stand',
    nothing: 'niets',
    states: {
      done: 'gedaan',
      doneLate: 'later gedaan dan gepland',
      overdue: 'niet afgemeld',
      comesTooLate: 'komt te laat',
      planned: 'gepland',
      unknown: 'geen datum te lezen',
    },
    held: (step: string, day: string) => `Kan niet voor ${day}, want wacht op: ${step}.`,
    change: (step: string) => `Stap afmelden of koppelen: ${step}`,
    changeIntro: 'Titel, orgaan en planning wijzigt u bij het onderdeel van het plan.',
    changePart: 'Titel, orgaan of planning wijzigen',
    add: 'Stap toevoegen',
    doneOnHint: 'Een dag, maand of jaar: 2019-10-15, 2019-10 of 2019. Leeg: nog niet gedaan.',
    documentHint: 'Het stuk dat erbij hoort, zoals nota 2019-001335.',
    needsHint: 'Deze stappen moeten eerst gedaan zijn.',
    save: 'Opslaan',
    back: 'Terug zonder opslaan',
    checkThis: 'Niet opgeslagen. Kijk naar:',
    problems: {
      'not-a-period': 'Schrijf een dag, maand of jaar, zoals 2019-10-15, 2019-10 of 2019.',
      circle: 'Zo wachten stappen op elkaar in een kring. Haal een van de vinkjes weg.',
      'changed-meanwhile': 'Iemand anders wijzigde deze stap net.',
      'not-found': 'Deze stap is er niet meer.',
    },
    duty: 'Ten minste eens in de vier jaar doelen',
    dutyWhat: 'De gemeenteraad stelt ten minste eens in de vier jaar de doelen voor de veiligheid vast.',
    dutyNever: 'Er is nog geen besluit van de raad over een plan vastgelegd.',
    dutyUndated: (plan: string) =>
      `De raad besloot over ${plan}, maar de dag is niet vastgelegd. Daarom is niet te zeggen tot wanneer de doelen kunnen gelden.`,
    dutyInTime: (decided: string, end: string) =>
      `De raad besloot op ${decided}. Nieuwe doelen zijn nodig uiterlijk op ${end}.`,
    dutyOverdue: (decided: string, end: string) =>
      `De raad besloot op ${decided}. Nieuwe doelen waren nodig uiterlijk op ${end}; die dag is voorbij.`,
    dutyWhy: 'Zo is de dag gevonden',
    dutySource: 'De tekst van de wet',
  },
  {
    planning: 'Process planning',
    planningOf: (title) => `Process planning: ${title}`,
    intro: 'The steps by which this plan comes about: who decides when, what comes first, and what is running late.',
    none: 'No steps yet',
    noneWhy: 'The road from start note to council decision will stand here. The policy lead adds the first step.',
    summary: (done, all) => `${done} of ${all} steps ${done === 1 ? 'is' : 'are'} done.`,
    summaryLate: (late) =>
      late === 1
        ? 'The time of 1 step is over without anybody recording it as done.'
        : `The time of ${late} steps is over without anybody recording them as done.`,
    summaryHeld: (held) =>
      held === 1
        ? '1 step comes too late because of a step before it.'
        : `${held} steps come too late because of a step before them.`,
    drawn: 'The steps on a timeline',
    drawnAlt: (steps, from, to) =>
      `Timeline with ${steps} steps, from ${from} to ${to}. The table below says the same.`,
    legend:
      'Filled: done. Open: planned. With a cross: its time is over and nobody recorded it as done. Dashed: comes too late because of a step before it. A line runs from a step to what waits for it.',
    today: 'today',
    table: 'All steps',
    what: 'Step',
    body: 'Body',
    plannedFor: 'Planned',
    doneOn: 'Done',
    document: 'Document',
    needs: 'Waits for',
    state: 'State',
    nothing: 'nothing',
    states: {
      done: 'done',
      doneLate: 'done later than planned',
      overdue: 'not recorded',
      comesTooLate: 'comes too late',
      planned: 'planned',
      unknown: 'no date to be read',
    },
    held: (step, day) => `Not possible before ${day}, for it waits for: ${step}.`,
    change: (step) => `Record or connect a step: ${step}`,
    changeIntro: 'Title, body and planning are changed with the part of the plan.',
    changePart: 'Change title, body or planning',
    add: 'Add a step',
    doneOnHint: 'A day, month or year: 2019-10-15, 2019-10 or 2019. Empty: not done yet.',
    documentHint: 'The document that belongs to it, such as nota 2019-001335.',
    needsHint: 'These steps have to be done first.',
    save: 'Save',
    back: 'Back without saving',
    checkThis: 'Not saved. Look at:',
    problems: {
      'not-a-period': 'Write a day, month or year, such as 2019-10-15, 2019-10 or 2019.',
      circle: 'Steps would wait for one another in a circle. Take one of the ticks away.',
      'changed-meanwhile': 'Somebody else just changed this step.',
      'not-found': 'This step is no longer there.',
    },
    duty: 'Goals at least every four years',
    dutyWhat: 'The municipal council sets the goals for safety at least every four years.',
    dutyNever: 'No decision of the council on a plan was recorded yet.',
    dutyUndated: (plan) =>
      `The council decided on ${plan}, but the day was not recorded. So nobody can say until when its goals can do.`,
    dutyInTime: (decided, end) => `The council decided on ${decided}. New goals are needed by ${end}.`,
    dutyOverdue: (decided, end) =>
      `The council decided on ${decided}. New goals were needed by ${end}; that day is over.`,
    dutyWhy: 'How this day was found',
    dutySource: 'The text of the law',
  },
)
