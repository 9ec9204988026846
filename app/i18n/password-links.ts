import { defineTexts } from './texts.ts'

type MailWords = { name: string; site: string; url: string; until: string }

export const linkTexts = defineTexts(
  {
    forgot: 'Wachtwoord vergeten',
    forgotIntro:
      'Vul uw e-mailadres in. Hebt u een account, dan krijgt u een e-mail met een link om een nieuw wachtwoord te kiezen.',
    email: 'E-mailadres',
    required: 'verplicht',
    send: 'Stuur mij een link',
    checkThis: 'Nog niet verstuurd. Kijk naar:',
    notAnEmail: 'Schrijf een e-mailadres als naam@gemeente.nl.',
    wait: (seconds: number) => `Te vaak achter elkaar gevraagd. Wacht ${seconds} seconden en probeer het dan opnieuw.`,
    asked: 'Kijk in uw e-mail',
    askedText:
      'Als er een account is met dit adres, dan staat er binnen een paar minuten een e-mail voor u klaar. De link daarin werkt een uur.',
    askedNothing:
      'Niets gekregen? Kijk bij de ongewenste e-mail, en of u het adres goed hebt geschreven. Vraag anders de beheerder van uw gemeente.',
    askAgain: 'Vraag opnieuw een link',
    choose: 'Kies een wachtwoord',
    welcome: 'Welkom. Kies een wachtwoord voor uw account.',
    newPassword: 'Kies een nieuw wachtwoord. Daarna moet u op al uw apparaten opnieuw inloggen.',
    password: 'Wachtwoord',
    passwordHint:
      'Ten minste 12 tekens. Een paar losse woorden achter elkaar is sterk en goed te onthouden. Gebruik niet uw naam of die van de gemeente.',
    save: 'Bewaar dit wachtwoord',
    notSaved: 'Uw wachtwoord is nog niet gekozen. Kijk naar:',
    problems: {
      'too-short': 'Dit wachtwoord is te kort. Neem er ten minste 12 tekens voor.',
      'too-long': 'Dit wachtwoord is te lang. Neem er hoogstens 500 tekens voor.',
      'too-common': 'Dit wachtwoord is zwak: veel mensen gebruiken het zo. Zet er woorden bij die niemand verwacht.',
      'too-personal':
        'Dit wachtwoord is zwak: uw naam of die van de gemeente zit erin. Zet er woorden bij die niemand verwacht.',
      'too-simple': 'Dit wachtwoord is zwak: het herhaalt zich of loopt op. Neem een paar losse woorden.',
    },
    chosen: 'Uw wachtwoord is gekozen',
    strengths: {
      fair: 'Dit wachtwoord voldoet. Een langer wachtwoord is nog sterker.',
      good: 'Dit is een goed wachtwoord.',
      strong: 'Dit is een sterk wachtwoord.',
    },
    signIn: 'Naar inloggen',
    noLink: 'Deze link werkt niet meer',
    noLinkText:
      'Een link werkt maar één keer en niet langer dan in de e-mail staat. Vraagt u een nieuwe, dan houdt de oude op.',
    noLinkInvitation: 'Was het een uitnodiging? Vraag de beheerder van uw gemeente om een nieuwe.',
    noLinkReset: 'Wilde u een nieuw wachtwoord kiezen? Vraag dan een nieuwe link.',
    invitationSubject: (site: string) => `Uw account bij ${site}`,
    invitationMail: ({ name, site, url, until }: MailWords) =>
      `Beste ${name},\n\nEr is een account voor u gemaakt in de werkplek van ${site}. Kies hier uw wachtwoord:\n\n${url}\n\nDeze link werkt één keer, tot ${until}. Is hij verlopen? Vraag de beheerder om een nieuwe.\n\nVerwachtte u deze e-mail niet? Dan hoeft u niets te doen.\n`,
    resetSubject: (site: string) => `Kies een nieuw wachtwoord (${site})`,
    resetMail: ({ name, site, url, until }: MailWords) =>
      `Beste ${name},\n\nU vroeg om een nieuw wachtwoord voor ${site}. Kies het hier:\n\n${url}\n\nDeze link werkt één keer, tot ${until}.\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen; uw wachtwoord blijft zoals het is.\n`,
    changedSubject: (site: string) => `Uw wachtwoord is gewijzigd (${site})`,
    changedMail: ({ site, contact }: { site: string; contact: string }) =>
      `Het wachtwoord van uw account bij ${site} is zojuist gewijzigd. Op al uw apparaten moet u opnieuw inloggen.\n\nHebt u dit niet zelf gedaan? Laat het dan meteen weten via ${contact}.\n`,
    invitation: 'Uitnodiging',
    invitedUntil: (when: string) => `Uitgenodigd; de link werkt tot ${when}.`,
    invitationEnded: (when: string) => `De uitnodiging is verlopen op ${when}. Stuur een nieuwe.`,
    invite: 'Stuur een uitnodiging',
    inviteAgain: 'Stuur de uitnodiging opnieuw',
    inviteWhy: 'De persoon krijgt een e-mail met een link om zelf een wachtwoord te kiezen. De link werkt zeven dagen.',
    inviteSent: 'De uitnodiging wordt verstuurd.',
    noMailServer: 'Er is nog geen mailserver ingesteld (SMTP_URL). De e-mail wacht tot die er is.',
    outbox: 'Verzonden e-mail',
    outboxIntro:
      'Wat Regie per e-mail verstuurt, en wat er niet aankwam. De inhoud is hier niet te lezen en wordt na het versturen gewist.',
    outboxDemo:
      'In de demonstratie gaat er geen e-mail de deur uit. Daarom staat hieronder wat er verstuurd zou worden.',
    outboxEmpty: 'Nog geen e-mail',
    outboxEmptyWhy: 'Zodra Regie iemand schrijft, bijvoorbeeld met een uitnodiging, staat dat hier.',
    outboxWaiting: (count: number) =>
      count === 1 ? 'Er wacht 1 e-mail op een mailserver.' : `Er wachten ${count} e-mails op een mailserver.`,
    forWhom: 'Voor',
    nobodyKnown: 'iemand zonder account',
    when: 'Wanneer',
    state: 'Stand',
    attempts: 'Pogingen',
    problem: 'Code van de mailserver',
    states: {
      waiting: 'wacht',
      sent: 'verstuurd',
      refused: 'geweigerd: dit adres bestaat niet of wil geen post',
      'given-up': 'opgegeven na een dag proberen',
      expired: 'niet meer nodig',
    },
    mailTo: 'Aan',
    subject: 'Onderwerp',
    readMail: 'Lees de e-mail',
  },
  {
    forgot: 'Forgotten password',
    forgotIntro:
      'Fill in your e-mail address. If you have an account, you get an e-mail with a link to choose a new password.',
    email: 'E-mail address',
    required: 'required',
    send: 'Send me a link',
    checkThis: 'Not sent yet. Look at:',
    notAnEmail: 'Write an e-mail address such as name@municipality.nl.',
    wait: (seconds) => `Asked too often in a row. Wait ${seconds} seconds and try again.`,
    asked: 'Look in your e-mail',
    askedText:
      'If there is an account with this address, an e-mail will be there for you within a few minutes. The link in it works for an hour.',
    askedNothing:
      'Nothing there? Look in your junk mail, and see whether you wrote the address rightly. Otherwise ask the administrator of your municipality.',
    askAgain: 'Ask for a link again',
    choose: 'Choose a password',
    welcome: 'Welcome. Choose a password for your account.',
    newPassword: 'Choose a new password. After that you have to sign in again on all of your devices.',
    password: 'Password',
    passwordHint:
      'At least 12 characters. A few loose words in a row are strong and easy to remember. Do not use your name or that of the municipality.',
    save: 'Keep this password',
    notSaved: 'Your password was not chosen yet. Look at:',
    problems: {
      'too-short': 'This password is too short. Take at least 12 characters.',
      'too-long': 'This password is too long. Take 500 characters at most.',
      'too-common': 'This password is weak: many people use it like this. Add words that nobody expects.',
      'too-personal':
        'This password is weak: your name or that of the municipality is in it. Add words that nobody expects.',
      'too-simple': 'This password is weak: it repeats itself or counts up. Take a few loose words.',
    },
    chosen: 'Your password was chosen',
    strengths: {
      fair: 'This password will do. A longer one is stronger still.',
      good: 'This is a good password.',
      strong: 'This is a strong password.',
    },
    signIn: 'To sign in',
    noLink: 'This link no longer works',
    noLinkText:
      'A link works only once and no longer than the e-mail says. When you ask for a new one, the old one ends.',
    noLinkInvitation: 'Was it an invitation? Ask the administrator of your municipality for a new one.',
    noLinkReset: 'Did you want to choose a new password? Then ask for a new link.',
    invitationSubject: (site) => `Your account at ${site}`,
    invitationMail: ({ name, site, url, until }) =>
      `Dear ${name},\n\nAn account was made for you in the work place of ${site}. Choose your password here:\n\n${url}\n\nThis link works once, until ${until}. Has it expired? Ask the administrator for a new one.\n\nDid you not expect this e-mail? Then you need not do anything.\n`,
    resetSubject: (site) => `Choose a new password (${site})`,
    resetMail: ({ name, site, url, until }) =>
      `Dear ${name},\n\nYou asked for a new password for ${site}. Choose it here:\n\n${url}\n\nThis link works once, until ${until}.\n\nDid you not ask for this? Then you need not do anything; your password stays as it is.\n`,
    changedSubject: (site) => `Your password was changed (${site})`,
    changedMail: ({ site, contact }) =>
      `The password of your account at ${site} was just changed. You have to sign in again on all of your devices.\n\nDid you not do this yourself? Then let us know at once at ${contact}.\n`,
    invitation: 'Invitation',
    invitedUntil: (when) => `Invited; the link works until ${when}.`,
    invitationEnded: (when) => `The invitation expired on ${when}. Send a new one.`,
    invite: 'Send an invitation',
    inviteAgain: 'Send the invitation again',
    inviteWhy: 'The person gets an e-mail with a link to choose a password. The link works for seven days.',
    inviteSent: 'The invitation is being sent.',
    noMailServer: 'No mail server has been set yet (SMTP_URL). The e-mail waits until there is one.',
    outbox: 'Mail sent',
    outboxIntro:
      'What Regie sends by e-mail, and what did not arrive. The content cannot be read here and is wiped after sending.',
    outboxDemo: 'In the demonstration no e-mail leaves the house. Therefore what would be sent can be read below.',
    outboxEmpty: 'No e-mail yet',
    outboxEmptyWhy: 'As soon as Regie writes to somebody, with an invitation for instance, it stands here.',
    outboxWaiting: (count) =>
      count === 1 ? '1 e-mail waits for a mail server.' : `${count} e-mails wait for a mail server.`,
    forWhom: 'For',
    nobodyKnown: 'somebody without an account',
    when: 'When',
    state: 'State',
    attempts: 'Attempts',
    problem: 'Code of the mail server',
    states: {
      waiting: 'waits',
      sent: 'sent',
      refused: 'refused: this address does not exist or takes no mail',
      'given-up': 'given up after a day of trying',
      expired: 'no longer needed',
    },
    mailTo: 'To',
    subject: 'Subject',
    readMail: 'Read the e-mail',
  },
)
