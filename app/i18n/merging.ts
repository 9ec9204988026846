import { defineTexts } from './texts.ts'

/** Two records of one matter that become one, and taking them apart again. */
export const mergingTexts = defineTexts(
  {
    link: 'Samenvoegen met een dubbel dossier',
    title: 'Samenvoegen met een dubbel dossier',
    intro: (number: string) =>
      `${number} gaat door. Het andere dossier gaat erin op: het telt niet meer mee en staat niet meer in lijsten. Beide houden hun geschiedenis. Zeven dagen lang kunt u dit terugdraaien.`,
    duplicate: 'Nummer van het dubbele dossier',
    duplicateHint: 'Een dossier uit hetzelfde register, zoals het in de lijst staat.',
    compare: 'Vergelijken',
    choose: 'Kies wat geldt',
    chooseIntro: 'Hier zeggen de twee dossiers iets anders.',
    same: 'De twee dossiers zeggen over alles hetzelfde.',
    nothing: '(niets)',
    comesAlong: 'Wat er meegaat',
    people: 'Mensen en organisaties',
    noPeople: 'Niemand die er nog niet bij stond.',
    stays: (number: string) =>
      `Open taken gaan mee, en de verbindingen met andere dossiers. Brieven, overleggen en bijlagen blijven bij ${number}; u vindt ze vanaf dit dossier.`,
    reason: 'Waarom dit één zaak is',
    save: 'Samenvoegen',
    part: 'Samengevoegde dossiers',
    goneInto: (number: string) => `Dit dossier is opgegaan in ${number}. Daar gaat het werk verder.`,
    cameIn: (number: string, day: string) => `${number}, samengevoegd op ${day}`,
    undo: 'Terugdraaien',
    undoUntil: (moment: string) => `terug te draaien tot ${moment}`,
    undoTitle: 'Samenvoeging terugdraaien',
    undoIntro: (number: string) =>
      `${number} wordt weer een eigen dossier, zoals het was. Wat dit dossier ervan overnam, gaat terug; wat sindsdien is veranderd, blijft.`,
    undoReason: 'Waarom dit toch twee zaken zijn',
    undoSave: 'Terugdraaien',
    problems: {
      'no-such-record': 'Er is geen dossier met dit nummer dat u mag zien.',
      itself: 'Een dossier kan niet in zichzelf opgaan.',
      restricted: 'Een afgeschermd dossier wordt niet samengevoegd: anderen zouden zien wat erin staat.',
      'holds-others': 'In dat dossier is al een ander opgegaan. Voeg andersom samen: begin bij dat dossier.',
      'goes-on-closed': 'Dit dossier is afgesloten en het andere loopt nog. Voeg andersom samen.',
      'term-would-be-lost':
        'In dat dossier loopt een termijn die dit dossier niet bewaakt. Voeg andersom samen, of handel de termijn eerst af.',
      'reason-needed': 'Schrijf op waarom.',
      'changed-meanwhile': 'Een van de dossiers is intussen veranderd. Vergelijk ze opnieuw.',
      'too-late': 'De zeven dagen om dit terug te draaien zijn voorbij.',
    },
  },
  {
    link: 'Merge with a duplicate record',
    title: 'Merge with a duplicate record',
    intro: (number: string) =>
      `${number} goes on. The other record goes into it: it is no longer counted and is in no list. Both keep their history. For seven days you can undo this.`,
    duplicate: 'Number of the duplicate record',
    duplicateHint: 'A record of the same register, as the list shows it.',
    compare: 'Compare',
    choose: 'Choose what holds',
    chooseIntro: 'Here the two records say something different.',
    same: 'The two records say the same about everything.',
    nothing: '(nothing)',
    comesAlong: 'What comes along',
    people: 'People and organisations',
    noPeople: 'Nobody who was not there already.',
    stays: (number: string) =>
      `Open tasks come along, and what it hangs together with. Letters, meetings and attachments stay with ${number}; you find them from this record.`,
    reason: 'Why this is one matter',
    save: 'Merge',
    part: 'Merged records',
    goneInto: (number: string) => `This record went into ${number}. The work goes on there.`,
    cameIn: (number: string, day: string) => `${number}, merged on ${day}`,
    undo: 'Undo',
    undoUntil: (moment: string) => `can be undone until ${moment}`,
    undoTitle: 'Undo a merge',
    undoIntro: (number: string) =>
      `${number} becomes a record of its own again, as it was. What this record took over from it goes back; what was changed since stays.`,
    undoReason: 'Why these are two matters after all',
    undoSave: 'Undo',
    problems: {
      'no-such-record': 'There is no record of this number that you may see.',
      itself: 'A record cannot go into itself.',
      restricted: 'A restricted record is not merged: others would see what is in it.',
      'holds-others': 'Another record went into that one already. Merge the other way round: begin at that record.',
      'goes-on-closed': 'This record is closed and the other still runs. Merge the other way round.',
      'term-would-be-lost':
        'In that record a term runs that this one does not watch. Merge the other way round, or deal with the term first.',
      'reason-needed': 'Write down why.',
      'changed-meanwhile': 'One of the records changed meanwhile. Compare them again.',
      'too-late': 'The seven days in which this can be undone are over.',
    },
  },
)
