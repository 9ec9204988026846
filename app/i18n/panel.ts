import { defineTexts } from './texts.ts'

type Promise = { mostInvitations: number; mostYears: number }
type MailWords = { site: string; url: string }
type WaveWords = { title: string; code: string; url: string; on: string }

/** The citizen panel as its members see it: joining, their own page, and the mails they get. */
export const panelTexts = defineTexts(
  {
    title: 'Bewonerspanel',
    intro:
      'In het bewonerspanel zitten inwoners die de gemeente af en toe iets mag vragen over veiligheid. U beslist elke keer zelf of u meedoet.',
    more: 'Meer over het bewonerspanel',
    closedTitle: 'Aanmelden kan nu niet',
    closed: 'Het panel neemt op dit moment geen nieuwe leden aan. Wie al lid is, blijft lid.',
    facts: {
      heading: 'Wat houdt het in?',
      what: 'U krijgt een e-mail met een vragenlijst. Invullen kost meestal niet meer dan tien minuten.',
      often: (count: number) =>
        count === 1 ? 'Hoogstens één uitnodiging per jaar.' : `Hoogstens ${count} uitnodigingen per jaar.`,
      draw: 'Wie een uitnodiging krijgt, bepaalt het lot, zo dat alle wijken en leeftijden aan bod komen.',
      long: (years: number) =>
        years === 1 ? 'Het lidmaatschap duurt hoogstens een jaar.' : `Het lidmaatschap duurt hoogstens ${years} jaar.`,
      stop: 'U kunt op elk moment pauze nemen of stoppen, met de link in elke e-mail.',
    },
    kept: {
      heading: 'Wat bewaren wij, en waarom?',
      address: 'Uw e-mailadres, om u uit te nodigen. Het staat versleuteld; medewerkers kunnen het niet lezen.',
      profile:
        'Uw geboortejaar, geslacht en wijk, om te zien of het panel op de stad lijkt. Medewerkers zien alleen aantallen.',
      invited: 'Voor welke vragenlijsten u bent uitgenodigd, zodat u er niet te veel krijgt.',
      answers: 'Niet wat u antwoordt: antwoorden worden zo bewaard dat niemand kan zien van wie ze zijn, wij ook niet.',
      end: 'Stopt u, dan wissen wij alles meteen.',
    },
    consent: ({ mostInvitations, mostYears }: Promise) =>
      [
        `Ik ben 16 jaar of ouder en word lid van het bewonerspanel. De gemeente mag mij hoogstens ${mostInvitations} keer per jaar per e-mail uitnodigen voor een vragenlijst, hoogstens ${mostYears} jaar lang.`,
        'Daarvoor mag zij mijn e-mailadres, geboortejaar, geslacht, wijk en taal bewaren, en voor welke vragenlijsten ik ben uitgenodigd.',
        'Ik kan dit op elk moment intrekken op mijn eigen pagina. Dan wordt alles over mij gewist. Antwoorden die ik al gaf blijven, omdat niets ervan naar mij leidt.',
      ].join(' '),
    form: {
      heading: 'Word lid van het panel',
      email: 'E-mailadres',
      emailHint: 'U krijgt een e-mail met een link. Pas als u die gebruikt, bent u lid.',
      birthYear: 'Geboortejaar',
      birthYearHint: 'Vier cijfers, bijvoorbeeld 1984. U moet 16 jaar of ouder zijn.',
      sex: 'Geslacht',
      sexes: { woman: 'Vrouw', man: 'Man', other: 'Anders, of dat zeg ik liever niet' },
      district: 'In welke wijk woont u?',
      chooseDistrict: 'Kies uw wijk',
      language: 'In welke taal wilt u e-mail?',
      languages: { nl: 'Nederlands', en: 'Engels' },
      consentHeading: 'Toestemming',
      consent: 'Ja, ik geef deze toestemming',
      send: 'Aanmelden',
      required: 'verplicht',
      trap: 'Laat dit veld leeg',
      checkThis: 'Dit klopt nog niet',
    },
    problems: {
      required: 'Vul dit in.',
      email: 'Dit is geen e-mailadres, bijvoorbeeld naam@voorbeeld.nl.',
      year: 'Vul een jaar in met vier cijfers. U moet 16 jaar of ouder zijn.',
      sex: 'Kies een van de mogelijkheden.',
      district: 'Kies een wijk uit de lijst.',
      consent: 'Zonder toestemming kunt u geen lid worden.',
      textChanged: 'De tekst van de toestemming is net gewijzigd. Lees hem opnieuw en meld u dan aan.',
      day: 'Kies een dag in de toekomst, hoogstens een jaar vooruit.',
      sure: 'Zet eerst een vinkje als u zeker weet dat u wilt stoppen.',
      wait: (seconds: number) =>
        seconds === 1
          ? 'Er komen veel aanmeldingen van deze plek. Probeer het over 1 seconde nog eens.'
          : `Er komen veel aanmeldingen van deze plek. Probeer het over ${seconds} seconden nog eens.`,
    },
    asked: {
      title: 'Kijk in uw e-mail',
      text: 'Wij hebben u een e-mail gestuurd met een link. Gebruik die binnen 7 dagen; daarna wissen wij uw aanmelding.',
      nothing: 'Geen e-mail gekregen? Kijk bij ongewenste e-mail, of meld u over tien minuten opnieuw aan.',
    },
    lost: {
      link: 'Al lid? Vraag de link naar uw eigen pagina aan',
      title: 'Link naar uw eigen pagina',
      intro: 'Vul het e-mailadres in waarmee u lid bent. Dan sturen wij u de link.',
      send: 'Stuur mij de link',
      sent: 'Als dit adres bij een lid hoort, is er nu een e-mail onderweg.',
    },
    confirm: {
      title: 'Bevestig uw aanmelding',
      text: 'Met deze knop bevestigt u dat u zich zelf hebt aangemeld. Daarna bent u lid.',
      button: 'Ja, ik word lid',
      no: 'Hebt u zich niet aangemeld? Dan hoeft u niets te doen: na 7 dagen is alles gewist.',
      agreed: 'Hiermee stemde u in',
    },
    own: {
      title: 'Mijn lidmaatschap',
      gone: 'Deze link werkt niet meer',
      goneText: 'U bent geen lid (meer), of de link is niet volledig overgenomen.',
      states: {
        unconfirmed: 'Nog niet bevestigd.',
        active: 'U bent lid. Af en toe krijgt u een uitnodiging.',
        paused: 'U hebt pauze. Zolang die duurt krijgt u geen uitnodigingen.',
        dormant: 'U krijgt geen uitnodigingen, omdat wij niets van u hoorden. Wilt u toch blijven? Druk op de knop.',
        unreachable: 'Onze e-mail aan u komt terug. Krijgt u deze wel, druk dan op de knop.',
      },
      saved: 'Bewaard.',
      stay: 'Ik blijf lid',
      stayHint: (day: string) => `U liet voor het laatst op ${day} weten dat u lid bent.`,
      profile: 'Mijn gegevens',
      save: 'Bewaren',
      pause: 'Pauze',
      pauseUntil: 'Geen uitnodigingen tot en met',
      pauseHint: 'Hoogstens een jaar vooruit.',
      pauseButton: 'Pauze nemen',
      endPause: 'Pauze beëindigen',
      kept: 'Wat wij van u hebben',
      address: 'E-mailadres',
      since: 'Lid sinds',
      until: 'Lid tot en met',
      pausedUntil: 'Pauze tot en met',
      consentedOn: 'Toestemming gegeven op',
      consentText: 'Waarmee u instemde',
      invitations: 'Uitnodigingen',
      noInvitations: 'nog geen',
      leave: 'Stoppen',
      leaveText:
        'Als u stopt, wissen wij meteen alles wat wij van u hebben, ook e-mail die nog klaarstaat. Antwoorden die u al gaf blijven meetellen: niets ervan leidt naar u, dus wij kunnen ze ook niet terugvinden. In reservekopieën kunnen uw gegevens nog staan tot die worden vervangen.',
      sure: 'Ja, ik wil stoppen en alles laten wissen',
      leaveButton: 'Stoppen en alles wissen',
      left: 'U bent geen lid meer',
      leftText: 'Alles wat wij van u hadden is gewist. Bedankt dat u lid was. Deze link werkt niet meer.',
    },
    mail: {
      sign: (site: string, url: string) =>
        `\n\n${site}\n\nUw eigen pagina, waar u pauze neemt of stopt. Geef deze link aan niemand anders:\n${url}\n`,
      inviteSubject: (title: string) => `Uw mening: ${title}`,
      invite: ({ title, code, url }: WaveWords) =>
        `U bent lid van het bewonerspanel en door het lot gekozen voor de vragenlijst "${title}". U beslist zelf of u meedoet.\n\nBegin hier:\n${url}\n\nUw code is ${code}. U kunt er één keer mee meedoen. Geef hem aan niemand anders.\n\nWij weten niet wie wat antwoordt: deze code is nergens bij uw naam of adres bewaard. Bewaar daarom deze e-mail tot u hebt meegedaan; wij kunnen de code niet opzoeken.`,
      remind: ({ title, url, on }: WaveWords) =>
        `Op ${on} nodigden wij u uit voor de vragenlijst "${title}". Hebt u al meegedaan? Dank u wel, dan hoeft u niets meer te doen. Wij weten niet wie er meededen; daarom krijgt iedereen deze herinnering.\n\nNog niet? Dat kan nog. Uw code staat in onze eerdere e-mail met hetzelfde onderwerp. Begin hier:\n${url}\n\nDit is de enige herinnering.`,
      confirmSubject: (site: string) => `Bevestig uw aanmelding voor het bewonerspanel van ${site}`,
      confirm: ({ site, url }: MailWords) =>
        `Iemand, waarschijnlijk u zelf, heeft dit adres aangemeld voor het bewonerspanel van ${site}.\n\nBevestig binnen 7 dagen dat u lid wordt:\n${url}\n\nWas u dat niet? Dan hoeft u niets te doen: na 7 dagen wissen wij de aanmelding.\n`,
      linkSubject: (site: string) => `Uw pagina van het bewonerspanel van ${site}`,
      link: ({ url }: MailWords) =>
        `U bent lid van het bewonerspanel. Op uw eigen pagina wijzigt u uw gegevens, neemt u pauze of stopt u:\n${url}\n\nHebt u hier niet om gevraagd? Dan vulde iemand anders uw adres in en is er niets veranderd.\n`,
      askSubject: (site: string) => `Wilt u lid blijven van het bewonerspanel van ${site}?`,
      ask: ({ url }: MailWords) =>
        `Wij weten niet wie onze vragenlijsten invult. Daarom vragen wij af en toe of u lid wilt blijven.\n\nWilt u dat, druk dan binnen 6 weken op de knop op uw eigen pagina:\n${url}\n\nHoren wij niets, dan krijgt u geen uitnodigingen meer. Een jaar later wissen wij dan alles wat wij van u hebben.\n`,
      goodbyeSubject: (site: string) => `Uw lidmaatschap van het bewonerspanel van ${site} is afgelopen`,
      goodbye: (years: number) =>
        `U was ${years} jaar lid van het bewonerspanel. Zo lang duurt een lidmaatschap hoogstens, zodat ook anderen aan de beurt komen. Wij hebben alles gewist wat wij van u hadden. Hartelijk bedankt!\n`,
    },
  },
  {
    title: 'Residents’ panel',
    intro:
      'Members of the residents’ panel are people whom the municipality may ask something about safety now and then. Each time you decide whether you take part.',
    more: 'More about the residents’ panel',
    closedTitle: 'You cannot join now',
    closed: 'The panel takes no new members at the moment. Who is a member stays one.',
    facts: {
      heading: 'What does it involve?',
      what: 'You get an e-mail with a survey. Filling it in mostly takes no more than ten minutes.',
      often: (count: number) =>
        count === 1 ? 'At most one invitation a year.' : `At most ${count} invitations a year.`,
      draw: 'Who gets an invitation is drawn by lot, in such a way that all districts and ages are heard.',
      long: (years: number) =>
        years === 1 ? 'Membership lasts one year at most.' : `Membership lasts ${years} years at most.`,
      stop: 'You can pause or stop at any moment, by the link in every e-mail.',
    },
    kept: {
      heading: 'What do we keep, and why?',
      address: 'Your e-mail address, to invite you. It is encrypted; people who work here cannot read it.',
      profile:
        'Your year of birth, sex and district, to see whether the panel resembles the city. People who work here see only counts.',
      invited: 'For which surveys you were invited, so that you do not get too many.',
      answers:
        'Not what you answer: answers are kept in such a way that nobody can see whose they are, and neither can we.',
      end: 'When you stop we erase everything at once.',
    },
    consent: ({ mostInvitations, mostYears }: Promise) =>
      [
        `I am 16 or older and join the residents’ panel. The municipality may invite me by e-mail to a survey, at most ${mostInvitations} times a year and for ${mostYears} years at most.`,
        'For that it may keep my e-mail address, year of birth, sex, district and language, and for which surveys I was invited.',
        'I can withdraw this at any moment on my own page. Everything about me is then erased. Answers that I gave stay, because nothing of them leads to me.',
      ].join(' '),
    form: {
      heading: 'Join the panel',
      email: 'E-mail address',
      emailHint: 'You get an e-mail with a link. Only when you use it are you a member.',
      birthYear: 'Year of birth',
      birthYearHint: 'Four digits, such as 1984. You must be 16 or older.',
      sex: 'Sex',
      sexes: { woman: 'Woman', man: 'Man', other: 'Other, or I would rather not say' },
      district: 'In which district do you live?',
      chooseDistrict: 'Choose your district',
      language: 'In which language do you want e-mail?',
      languages: { nl: 'Dutch', en: 'English' },
      consentHeading: 'Consent',
      consent: 'Yes, I give this consent',
      send: 'Join',
      required: 'required',
      trap: 'Leave this field empty',
      checkThis: 'This is not right yet',
    },
    problems: {
      required: 'Fill this in.',
      email: 'This is no e-mail address, such as name@example.org.',
      year: 'Fill in a year in four digits. You must be 16 or older.',
      sex: 'Choose one of these.',
      district: 'Choose a district from the list.',
      consent: 'Without consent you cannot join.',
      textChanged: 'The text of the consent has just changed. Read it again, and then join.',
      day: 'Choose a day to come, at most a year ahead.',
      sure: 'First tick the box, if you are sure that you want to stop.',
      wait: (seconds: number) =>
        seconds === 1
          ? 'Many sign-ups come from this place. Try again in 1 second.'
          : `Many sign-ups come from this place. Try again in ${seconds} seconds.`,
    },
    asked: {
      title: 'Look at your e-mail',
      text: 'We sent you an e-mail with a link. Use it within 7 days; after that we erase your sign-up.',
      nothing: 'No e-mail? Look among unwanted e-mail, or join again in ten minutes.',
    },
    lost: {
      link: 'A member already? Ask for the link to your own page',
      title: 'Link to your own page',
      intro: 'Fill in the e-mail address with which you joined. Then we send you the link.',
      send: 'Send me the link',
      sent: 'If this address belongs to a member, an e-mail is on its way now.',
    },
    confirm: {
      title: 'Confirm that you join',
      text: 'With this button you confirm that it was you who signed up. Then you are a member.',
      button: 'Yes, I join',
      no: 'Was it not you? Then you need not do anything: after 7 days everything is erased.',
      agreed: 'What you agreed to',
    },
    own: {
      title: 'My membership',
      gone: 'This link no longer works',
      goneText: 'You are not a member (any more), or the link was not copied completely.',
      states: {
        unconfirmed: 'Not confirmed yet.',
        active: 'You are a member. Now and then you get an invitation.',
        paused: 'You have paused. As long as that lasts you get no invitations.',
        dormant: 'You get no invitations, because we did not hear from you. Do you want to stay? Press the button.',
        unreachable: 'Our e-mail to you comes back. If this one does reach you, press the button.',
      },
      saved: 'Saved.',
      stay: 'I stay',
      stayHint: (day: string) => `You last let us know that you are a member on ${day}.`,
      profile: 'My data',
      save: 'Save',
      pause: 'Pause',
      pauseUntil: 'No invitations up to and including',
      pauseHint: 'At most a year ahead.',
      pauseButton: 'Pause',
      endPause: 'End the pause',
      kept: 'What we have of you',
      address: 'E-mail address',
      since: 'Member since',
      until: 'Member up to and including',
      pausedUntil: 'Paused up to and including',
      consentedOn: 'Consent given on',
      consentText: 'What you agreed to',
      invitations: 'Invitations',
      noInvitations: 'none yet',
      leave: 'Stop',
      leaveText:
        'When you stop, we erase everything we have of you at once, also e-mail that is waiting. Answers that you gave still count: nothing of them leads to you, so we cannot find them either. Backups may hold your data until they are replaced.',
      sure: 'Yes, I want to stop and have everything erased',
      leaveButton: 'Stop and erase everything',
      left: 'You are no longer a member',
      leftText: 'Everything we had of you is erased. Thank you for having been a member. This link no longer works.',
    },
    mail: {
      sign: (site: string, url: string) =>
        `\n\n${site}\n\nYour own page, where you pause or stop. Give this link to nobody else:\n${url}\n`,
      inviteSubject: (title: string) => `Your opinion: ${title}`,
      invite: ({ title, code, url }: WaveWords) =>
        `You are a member of the residents’ panel, and were drawn by lot for the survey "${title}". You decide whether you take part.\n\nBegin here:\n${url}\n\nYour code is ${code}. You can take part with it once. Give it to nobody else.\n\nWe do not know who answers what: this code is kept nowhere beside your name or address. So keep this e-mail until you have taken part; we cannot look the code up.`,
      remind: ({ title, url, on }: WaveWords) =>
        `On ${on} we invited you to the survey "${title}". Have you taken part? Thank you, then there is nothing more to do. We do not know who took part; so everybody gets this reminder.\n\nNot yet? You still can. Your code is in our earlier e-mail with the same subject. Begin here:\n${url}\n\nThis is the only reminder.`,
      confirmSubject: (site: string) => `Confirm that you join the residents’ panel of ${site}`,
      confirm: ({ site, url }: MailWords) =>
        `Somebody, probably you, signed up this address for the residents’ panel of ${site}.\n\nConfirm within 7 days that you join:\n${url}\n\nWas it not you? Then you need not do anything: after 7 days we erase the sign-up.\n`,
      linkSubject: (site: string) => `Your page of the residents’ panel of ${site}`,
      link: ({ url }: MailWords) =>
        `You are a member of the residents’ panel. On your own page you change your data, pause or stop:\n${url}\n\nDid you not ask for this? Then somebody else filled in your address, and nothing has changed.\n`,
      askSubject: (site: string) => `Do you want to stay in the residents’ panel of ${site}?`,
      ask: ({ url }: MailWords) =>
        `We do not know who fills in our surveys. So we ask now and then whether you want to stay a member.\n\nIf you do, press the button on your own page within 6 weeks:\n${url}\n\nIf we hear nothing, you get no more invitations. A year after that we erase everything we have of you.\n`,
      goodbyeSubject: (site: string) => `Your membership of the residents’ panel of ${site} has ended`,
      goodbye: (years: number) =>
        `You were a member of the residents’ panel for ${years} years. That is how long a membership lasts at most, so that others have their turn. We erased everything we had of you. Thank you very much!\n`,
    },
  },
)
