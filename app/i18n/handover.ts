import { defineTexts } from './texts.ts'

/** Handing the work of one person over to another, from a list. */
export const handoverTexts = defineTexts(
  {
    link: 'Overdragen aan een collega',
    title: (many: string) => `${many} overdragen`,
    intro:
      'Alles uit de lijst dat de een behandelt, gaat naar de ander. U ziet eerst wat er zou gebeuren. Open taken gaan mee.',
    from: 'Van',
    to: 'Naar',
    toHint: 'Collega’s die in deze ruimte dossiers behandelen.',
    look: 'Bekijken wat er gebeurt',
    plan: (from: string, to: string) => `Van ${from} naar ${to}`,
    moving: (count: string) => (count === '1' ? '1 dossier gaat over' : `${count} dossiers gaan over`),
    staying: (count: string) => (count === '1' ? '1 dossier blijft' : `${count} dossiers blijven`),
    firstOf: (shown: string) => `De eerste ${shown}:`,
    why: {
      'already-moved': 'is al van een ander',
      closed: 'is afgesloten',
      hidden: 'is afgeschermd, en niet voor wie overneemt',
    },
    reason: 'Waarom',
    reasonHint: 'Staat straks in de geschiedenis van elk dossier.',
    save: 'Overdragen',
    progress: (done: string, total: string) => `${done} van ${total}`,
    refresh: 'Deze pagina ververst zichzelf. U kunt ook weggaan: het werk gaat door.',
    stop: 'Stoppen',
    states: { running: 'Bezig', stopped: 'Gestopt', done: 'Klaar' },
    moved: (count: string) => (count === '1' ? '1 dossier is overgedragen.' : `${count} dossiers zijn overgedragen.`),
    waiting: (count: string) =>
      count === '1' ? '1 dossier bleef waar het was.' : `${count} dossiers bleven waar ze waren.`,
    toList: 'Naar de lijst',
    problems: {
      'not-a-colleague': 'Kies een collega die in deze ruimte dossiers behandelt, en een ander dan van wie het komt.',
      'too-many': 'Dit zijn meer dan 5.000 dossiers. Maak het filter kleiner.',
      nothing: 'Er is niets om over te dragen.',
      'reason-needed': 'Schrijf op waarom.',
    },
  },
  {
    link: 'Hand over to a colleague',
    title: (many: string) => `Hand over ${many}`,
    intro:
      'Everything in the list that one person handles goes to the other. You first see what would happen. Open tasks come along.',
    from: 'From',
    to: 'To',
    toHint: 'Colleagues who handle records in this space.',
    look: 'See what happens',
    plan: (from: string, to: string) => `From ${from} to ${to}`,
    moving: (count: string) => (count === '1' ? '1 record goes over' : `${count} records go over`),
    staying: (count: string) => (count === '1' ? '1 record stays' : `${count} records stay`),
    firstOf: (shown: string) => `The first ${shown}:`,
    why: {
      'already-moved': 'is somebody else’s already',
      closed: 'is closed',
      hidden: 'is restricted, and not for who takes over',
    },
    reason: 'Why',
    reasonHint: 'Will stand in the history of each record.',
    save: 'Hand over',
    progress: (done: string, total: string) => `${done} of ${total}`,
    refresh: 'This page refreshes itself. You can leave as well: the work goes on.',
    stop: 'Stop',
    states: { running: 'Under way', stopped: 'Stopped', done: 'Done' },
    moved: (count: string) => (count === '1' ? '1 record was handed over.' : `${count} records were handed over.`),
    waiting: (count: string) =>
      count === '1' ? '1 record stayed where it was.' : `${count} records stayed where they were.`,
    toList: 'To the list',
    problems: {
      'not-a-colleague': 'Choose a colleague who handles records in this space, and another than whose they are.',
      'too-many': 'These are more than 5,000 records. Narrow the filter.',
      nothing: 'There is nothing to hand over.',
      'reason-needed': 'Write down why.',
    },
  },
)
