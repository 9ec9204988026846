import { defineTexts } from './texts.ts'

/** What stands on the page of a Bibob file besides what every record has. */
export const bibobTexts = defineTexts(
  {
    secret: 'Geheim dossier',
    secrecy:
      'U bent verplicht geheim te houden wat hier over anderen staat (artikel 28, eerste lid, Wet Bibob). Doorgeven mag alleen aan wie op de lijst van het tweede lid staat, en elke keer wordt dat hieronder vastgelegd.',
    duties: 'Nog te melden aan het Landelijk Bureau Bibob',
    dutiesWhy: 'De wet zegt “onverwijld”: wacht niet op het besluit.',
    noDuties: 'Er is nu niets te melden.',
    reportNow: 'Melding vastleggen',
    dueOn: (day: string) => `uiterlijk ${day}`,
    late: 'te laat',
    use: 'Gebruik en doorgeven',
    noUse: 'Nog niets doorgegeven of voor een andere beslissing gebruikt.',
    usableUntil: (day: string) => `Te gebruiken voor een andere beslissing tot en met ${day} (artikel 29 Wet Bibob).`,
    notUsable: (day: string) =>
      `Sinds ${day} niet meer te gebruiken voor een andere beslissing (artikel 29 Wet Bibob).`,
    notYetUsable:
      'Te gebruiken voor een andere beslissing tot vijf jaar na het advies of de conclusie (artikel 29 Wet Bibob).',
    destroyedOn: (day: string) => `Wordt vernietigd vanaf ${day}.`,
    destroyedAfter: 'Wordt vernietigd vijf jaar nadat het dossier is gesloten.',
    columns: { day: 'Dag', kind: 'Wat', recipient: 'Aan', reference: 'Voor of uit', by: 'Door' },
    kinds: {
      'passed-on': 'Doorgegeven',
      reused: 'Gebruikt voor een andere beslissing',
      'used-earlier': 'Eerder onderzoek hier gebruikt',
    },
    bySystem: 'Regie',
  },
  {
    secret: 'Secret file',
    secrecy:
      'You must keep secret what stands here about others (article 28, first paragraph, of the Bibob act). It may be passed on only to who is on the list of the second paragraph, and each time that is recorded below.',
    duties: 'Still to be reported to the national Bibob bureau',
    dutiesWhy: 'The law says “at once”: do not wait for the decision.',
    noDuties: 'There is nothing to report now.',
    reportNow: 'Record the report',
    dueOn: (day: string) => `at the latest ${day}`,
    late: 'late',
    use: 'Use and passing on',
    noUse: 'Nothing passed on or used for another decision yet.',
    usableUntil: (day: string) =>
      `Usable for another decision up to and including ${day} (article 29 of the Bibob act).`,
    notUsable: (day: string) => `Since ${day} no longer usable for another decision (article 29 of the Bibob act).`,
    notYetUsable:
      'Usable for another decision until five years after the advice or the conclusion (article 29 of the Bibob act).',
    destroyedOn: (day: string) => `Destroyed from ${day}.`,
    destroyedAfter: 'Destroyed five years after the file is closed.',
    columns: { day: 'Day', kind: 'What', recipient: 'To', reference: 'For or from', by: 'By' },
    kinds: {
      'passed-on': 'Passed on',
      reused: 'Used for another decision',
      'used-earlier': 'Earlier investigation used here',
    },
    bySystem: 'Regie',
  },
)
