import { defineTexts } from './texts.ts'

/** Records that hang together. */
export const relationTexts = defineTexts(
  {
    add: 'Verbinden met een ander dossier',
    title: 'Verbinden met een ander dossier',
    intro: 'Wie beide mag zien, ziet dat ze samenhangen. Alleen dossiers uit dezelfde ruimte kunnen worden verbonden.',
    register: 'Register',
    number: 'Nummer',
    numberHint: 'Zoals het in de lijst staat.',
    save: 'Verbinden',
    remove: (what: string) => `Niet meer verbinden: ${what}`,
    problems: {
      'no-such-record': 'Er is geen dossier met dit nummer dat u mag zien.',
      itself: 'Een dossier kan niet met zichzelf worden verbonden.',
    },
  },
  {
    add: 'Join to another record',
    title: 'Join to another record',
    intro: 'Whoever may see both sees that they hang together. Only records of the same space can be joined.',
    register: 'Register',
    number: 'Number',
    numberHint: 'As the list shows it.',
    save: 'Join',
    remove: (what: string) => `No longer joined: ${what}`,
    problems: {
      'no-such-record': 'There is no record of this number that you may see.',
      itself: 'A record cannot be joined to itself.',
    },
  },
)
