import { defineTexts } from './texts.ts'

/** Meetings to come, on the site and at work. */
export const announcementTexts = defineTexts(
  {
    toCome: 'Bijeenkomsten die komen',
    heading: 'Aankondiging',
    announced: 'Deze bijeenkomst staat op de pagina van de inspraak, met de datum, de plaats en hoe u meedoet:',
    notAnnounced: 'Deze bijeenkomst is niet aangekondigd: alleen collega’s zien haar.',
    joining: 'Hoe kunnen mensen meedoen?',
    joiningHint:
      'Bijvoorbeeld: loop gewoon binnen, of meld u aan op een adres. De code voor de telefoon hoort in de zaal.',
    announce: 'Aankondigen',
    change: 'Aankondiging wijzigen',
    takeBack: 'Niet meer aankondigen',
  },
  {
    toCome: 'Meetings to come',
    heading: 'Announcement',
    announced: 'This meeting stands on the page of the consultation, with the day, the place and how to join:',
    notAnnounced: 'This meeting is not announced: only colleagues see it.',
    joining: 'How can people join?',
    joiningHint: 'For example: just walk in, or sign up at an address. The code for the phone belongs in the hall.',
    announce: 'Announce',
    change: 'Change the announcement',
    takeBack: 'Announce no longer',
  },
)
