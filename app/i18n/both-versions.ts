import { defineTexts } from './texts.ts'

/** When two people write in one form, and the second saves. */
export const bothVersionsTexts = defineTexts(
  {
    title: 'Iemand anders was u voor',
    why: 'Er is niets overschreven. Hieronder staat wat er nu is opgeslagen naast wat u schreef. Uw tekst staat ook nog in het formulier: pas die aan en sla opnieuw op, of ga terug om de tekst van de ander te houden.',
    field: 'Veld',
    theirs: 'Nu opgeslagen',
    yours: 'Door u geschreven',
    empty: '(leeg)',
    yes: 'ja',
    no: 'nee',
    closed: 'Hier kan nu niets meer bij. Wat u schreef staat hieronder, zodat u het kunt overnemen.',
  },
  {
    title: 'Somebody else was first',
    why: 'Nothing was overwritten. Below is what is stored now beside what you wrote. Your text is still in the form as well: change it and save again, or go back to keep the text of the other.',
    field: 'Field',
    theirs: 'Stored now',
    yours: 'Written by you',
    empty: '(empty)',
    yes: 'yes',
    no: 'no',
    closed: 'Nothing can be added here any more. What you wrote is below, so that you can take it along.',
  },
)
