import { defineTexts } from './texts.ts'

/** Terms that may not be missed: told to two people, who each confirm. */
export const alarmTexts = defineTexts(
  {
    title: 'Termijnen die niet gemist mogen worden',
    intro:
      'Wie hier staat, moet bevestigen en opschrijven wat hij doet. Bevestigen haalt de termijn niet weg: die verdwijnt pas als het werk is gedaan. Wie niet op tijd bevestigt, krijgt collega’s erbij.',
    none: 'Er loopt nu niets af.',
    noneText: 'Elke nacht kijkt Regie welke termijnen eraan komen. Wat niet gemist mag worden, komt hier te staan.',
    mine: 'Voor u',
    others: 'Bevestigd, of bij collega’s',
    note: 'Wat gaat u doen?',
    noteHint: 'Zoals: ik neem vandaag de invorderingsbeschikking. Komt in de tijdlijn van het dossier.',
    noteNeeded: 'Schrijf op wat u gaat doen.',
    confirm: 'Ik heb dit gezien',
    left: (days: number) => (days === 0 ? 'vandaag de laatste dag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`),
    passed: (days: number) => (days === 1 ? '1 dag voorbij' : `${days} dagen voorbij`),
    held: 'Deze termijn loopt alleen nog door omdat iets openstaat, zoals een bezwaar of beroep. Zodra daarop onherroepelijk is beslist, is zij voorbij. Wacht daar niet op.',
    escalated: (day: string) => `Sinds ${day} ook bij alle collega’s die beslissen.`,
    confirmedBy: (name: string, day: string) => `${name} bevestigde op ${day}`,
    waitsFor: (name: string, day: string) => `${name} kreeg bericht op ${day} en heeft nog niet bevestigd`,
    tooFew:
      'Dit bereikt maar één collega die dit dossier mag behandelen. Geef iemand anders ook die rol, dan krijgt die vannacht bericht.',
    summaryMine: (count: number) =>
      count === 1
        ? 'Eén termijn die niet gemist mag worden, wacht op uw bevestiging.'
        : `${count} termijnen die niet gemist mogen worden, wachten op uw bevestiging.`,
    summary: (count: number) =>
      count === 1
        ? 'Er loopt één termijn af die niet gemist mag worden.'
        : `Er lopen ${count} termijnen af die niet gemist mogen worden.`,
    mail: {
      subject: 'Een termijn mag niet gemist worden',
      text: (address: string) =>
        `In Regie loopt een termijn af die niet gemist mag worden. U bent een van de mensen die dit moeten bevestigen.\n\nBekijk en bevestig het hier:\n${address}\n\nIn deze e-mail staat met opzet niet waar het over gaat.`,
    },
  },
  {
    title: 'Terms that may not be missed',
    intro:
      'Who is named here must confirm and write down what he does. Confirming does not take the term away: it goes only when the work is done. Who does not confirm in time gets colleagues beside him.',
    none: 'Nothing is ending now.',
    noneText: 'Every night Regie looks which terms are coming. What may not be missed is shown here.',
    mine: 'For you',
    others: 'Confirmed, or with colleagues',
    note: 'What will you do?',
    noteHint: 'Such as: I take the collection decision today. It comes in the timeline of the file.',
    noteNeeded: 'Write down what you will do.',
    confirm: 'I have seen this',
    left: (days: number) => (days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`),
    passed: (days: number) => (days === 1 ? '1 day past' : `${days} days past`),
    held: 'This term runs on only because something is pending, such as an objection or appeal. As soon as that is finally decided, it is over. Do not wait for that.',
    escalated: (day: string) => `Since ${day} with all colleagues who decide as well.`,
    confirmedBy: (name: string, day: string) => `${name} confirmed on ${day}`,
    waitsFor: (name: string, day: string) => `${name} was told on ${day} and has not confirmed yet`,
    tooFew:
      'This reaches only one colleague who may work on this file. Give somebody else that role as well; he is told tonight.',
    summaryMine: (count: number) =>
      count === 1
        ? 'One term that may not be missed waits for you to confirm it.'
        : `${count} terms that may not be missed wait for you to confirm them.`,
    summary: (count: number) =>
      count === 1 ? 'One term that may not be missed is ending.' : `${count} terms that may not be missed are ending.`,
    mail: {
      subject: 'A term may not be missed',
      text: (address: string) =>
        `In Regie a term is ending that may not be missed. You are one of the people who have to confirm this.\n\nLook at it and confirm it here:\n${address}\n\nThis mail does not say what it is about, on purpose.`,
    },
  },
)
