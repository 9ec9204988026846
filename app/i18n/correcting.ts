import { defineTexts } from './texts.ts'

/** Setting right what was written down, and who belongs to it. */
export const correctingTexts = defineTexts(
  {
    link: 'Gegevens herstellen',
    title: 'Gegevens herstellen',
    intro:
      'Voor wat bij het vastleggen verkeerd is opgeschreven. Wat er stond, blijft in het verloop; termijnen en tellingen gaan verder met wat klopt.',
    reason: 'Waarom',
    save: 'Bewaren',
    emptied: 'leeggemaakt',
    counts: (added: number, removed: number) =>
      [added > 0 && `${added} toegevoegd`, removed > 0 && `${removed} weggehaald`].filter(Boolean).join(', '),
    parties: {
      link: 'Betrokkenen wijzigen',
      title: 'Betrokkenen wijzigen',
      intro: 'Voeg iemand toe die bij dit dossier hoort, of haal weg wie er nooit bij hoorde.',
      remove: 'Weghalen',
      removeHint: 'Alleen wie hier ten onrechte staat. Van die persoon blijft niets bewaard.',
    },
    problems: {
      'changed-meanwhile': 'Iemand anders heeft dit dossier intussen gewijzigd. Kijk het na en probeer het opnieuw.',
      'reason-needed': 'Zeg waarom dit anders moet.',
      'nothing-changed': 'Er is niets gewijzigd.',
      'term-refused': 'Met deze gegevens is een termijn niet te berekenen. Kijk de dagen en termijnen na.',
      'party-missing': 'Er moet iemand in de verplichte rol overblijven.',
    },
  },
  {
    link: 'Set facts right',
    title: 'Set facts right',
    intro:
      'For what was written down wrongly at intake. What was there stays on the timeline; terms and counts go on with what is right.',
    reason: 'Why',
    save: 'Save',
    emptied: 'emptied',
    counts: (added: number, removed: number) =>
      [added > 0 && `${added} added`, removed > 0 && `${removed} taken away`].filter(Boolean).join(', '),
    parties: {
      link: 'Change people',
      title: 'Change people',
      intro: 'Add somebody who belongs to this record, or take away who never did.',
      remove: 'Take away',
      removeHint: 'Only who is here by mistake. Nothing of that person is kept.',
    },
    problems: {
      'changed-meanwhile': 'Somebody else changed this record meanwhile. Look at it and try again.',
      'reason-needed': 'Say why this must be otherwise.',
      'nothing-changed': 'Nothing was changed.',
      'term-refused': 'With these facts a term cannot be computed. Check the days and terms.',
      'party-missing': 'Somebody must be left in the role that is required.',
    },
  },
)
