import { defineTexts } from './texts.ts'

export const apiTexts = defineTexts(
  {
    problems: {
      invalid: {
        title: 'Het verzoek klopt niet',
        detail: 'Er is niets veranderd. Onder "errors" staat alles wat anders moet.',
      },
      unauthenticated: {
        title: 'Een geldig toegangstoken is nodig',
        detail: 'Stuur een geldig token mee in de header Authorization. De beheerder van de gemeente geeft het uit.',
      },
      forbidden: {
        title: 'Dit token mag dit niet',
        detail: 'Vraag de beheerder van de gemeente om een token met de rechten die hier nodig zijn.',
      },
      'not-found': {
        title: 'Niet gevonden',
        detail: 'Op dit adres staat niets dat u mag zien. Kijk in openapi.json welke adressen er zijn.',
      },
      'method-not-allowed': {
        title: 'Deze methode kan hier niet',
        detail: 'De header Allow noemt wat op dit adres wel kan.',
      },
      'not-acceptable': {
        title: 'Deze vorm is er niet',
        detail: 'Antwoorden zijn er als application/json, en lijsten ook als text/csv.',
      },
      conflict: {
        title: 'Dit botst met wat er al is',
        detail: 'Er is niets veranderd. Vraag op wat er nu staat en pas uw verzoek aan.',
      },
      'key-reused': {
        title: 'Dit kenmerk is al gebruikt',
        detail: 'Met deze Idempotency-Key deed u eerder een ander verzoek. Kies een nieuw kenmerk.',
      },
      'changed-meanwhile': {
        title: 'Iemand anders heeft dit net gewijzigd',
        detail: 'Er is niets veranderd. Vraag het gegeven opnieuw op, en probeer het met de nieuwe ETag.',
      },
      'too-large': {
        title: 'De inhoud is te groot',
        detail: 'Er is niets veranderd. Een verzoek mag 1 MB zijn, een bronbestand 20 MB.',
      },
      'unsupported-media-type': {
        title: 'Deze soort inhoud leest de API niet',
        detail: 'Stuur JSON, met Content-Type application/json en zonder inpakken.',
      },
      'precondition-required': {
        title: 'De header If-Match ontbreekt',
        detail: 'Vraag het gegeven eerst op, en stuur de ETag van dat antwoord mee in If-Match.',
      },
      'too-many-requests': {
        title: 'Te veel verzoeken',
        detail: 'Wacht zo veel seconden als de header Retry-After zegt, en ga dan verder.',
      },
      failed: { title: 'Er ging iets mis', detail: 'De fout ligt bij ons en staat in ons logboek.' },
      unavailable: {
        title: 'Even niet bereikbaar',
        detail: 'De gegevens zijn nu niet bereikbaar. Wat bevestigd was, is bewaard. Probeer het zo weer.',
      },
    },
    reference: (number: string) => `Noem dit nummer als u contact opneemt: ${number}`,
    faults: {
      required: 'Dit ontbreekt.',
      unknown: 'Deze naam is hier niet bekend.',
      double: 'Deze parameter staat er meer dan één keer.',
      'wrong-type': 'Dit is een andere soort waarde dan gevraagd.',
      'too-short': 'Dit is te kort of leeg.',
      'too-long': 'Dit is te lang.',
      'too-small': 'Dit getal is te klein.',
      'too-large': 'Dit getal is te groot.',
      'not-a-choice': 'Dit is geen van de mogelijkheden.',
      'wrong-form': 'Dit is niet geschreven zoals gevraagd.',
      'not-allowed-characters': 'Hier staan tekens die niet bewaard kunnen worden.',
      'not-json': 'De inhoud is geen geldige JSON in UTF-8.',
      'not-a-cursor': 'Deze waarde komt niet uit een link "next" van deze API.',
      'not-a-revision': 'Dit is geen ETag. Schrijf die zoals u hem kreeg, met aanhalingstekens.',
      'not-a-key': 'Een kenmerk heeft 1 tot 200 letters, cijfers of leestekens, zonder spaties.',
      other: 'Dit klopt niet.',
    },
    document: {
      title: (municipality: string) => `Veiligheidsbeleid van ${municipality}`,
      description:
        'Plannen, doelen, acties, cijfers en verslagen van het integraal veiligheidsbeleid. Wat is vastgesteld of uitgebracht, is voor iedereen en zonder account te lezen. Met een toegangstoken van de gemeente is ook te lezen en te schrijven wat de rechten van dat token toestaan, met dezelfde controles als op de werkplek.\n\nTijden zijn in UTC, dagen zijn als 2026-11-22. Lijsten komen in bladzijden; de link "next" leidt naar de volgende. Een onbekende parameter is een fout, en alle fouten komen tegelijk terug volgens RFC 9457. Wie wijzigt, stuurt in If-Match de ETag mee van het antwoord dat hij zag.',
      token: 'Toegangstoken van een dienst, uitgegeven door de beheerder van de gemeente.',
      noRights: 'Voor iedereen te lezen.',
      rights: (names: string) => `Nodig: een toegangstoken met de rechten ${names}.`,
    },
    tags: {
      gemeente: 'De gemeente en haar wijken en buurten.',
      plannen: "Meerjarenplannen met hun versies, thema's, doelen, acties en mijlpalen.",
      partners: 'Organisaties met wie de gemeente het beleid uitvoert.',
      cijfers: 'Indicatoren, waarnemingen en de bronbestanden waar ze uit komen.',
      effecten: 'Wat inzet moet veranderen, vooraf vastgelegd, en wat ervan kwam.',
      verantwoording:
        'De jaarlijkse ronde: per doel wat er gedaan is, wat het opleverde en wat eruit volgt, ook voordat een verslag het uitbrengt.',
      verslagen: 'Voortgangsrapportages met hun bevroren cijfers.',
      raad: 'Toezeggingen, moties, amendementen en schriftelijke vragen van de gemeenteraad die openbaar zijn.',
      raadsinformatie: 'Openbare vergaderingen, agendapunten en stukken volgens Open Raadsinformatie (mini-ORI 0.0.1).',
      publicaties: 'Wat openbaar is gemaakt onder de Woo, met de bestanden.',
      registers: 'Registers met hun dossiers en wat daarmee gebeurde, per ruimte en alleen met een token.',
    },
    page: {
      title: 'API',
      openData: 'Open data',
      intro:
        'Met deze API leest uw programma het veiligheidsbeleid: plannen, doelen, acties, cijfers en verslagen. Wat openbaar is, leest u zonder account.',
      start: 'Beginnen',
      startText: 'Vraag een adres op. U krijgt JSON terug, en bij een lijst als u dat vraagt ook CSV.',
      base: 'Adres van de API',
      document: 'Beschrijving voor programma’s (OpenAPI 3.1)',
      resources: 'Wat er te vragen is',
      resource: 'Adres',
      what: 'Wat het geeft',
      who: 'Voor wie',
      everybody: 'iedereen',
      withToken: 'met token',
      methods: 'Methoden',
      rules: 'Hoe de API werkt',
      rulesList: [
        'De API volgt de NLGov REST API Design Rules.',
        'Lijsten komen in bladzijden van 100, hooguit 500. De link "next" in het antwoord leidt verder.',
        'Filteren en sorteren kan met de parameters die in de beschrijving staan. Een onbekende parameter is een fout.',
        'Elk antwoord heeft een ETag. Met If-None-Match vraagt u alleen op wat veranderd is.',
        'Een cijfer dat ontbreekt of onderdrukt is, is nooit nul: de toestand staat erbij.',
        'U kunt 600 verzoeken per minuut doen. Daarna vraagt de API u even te wachten.',
      ],
      writing: 'Schrijven',
      writingText:
        'Met een toegangstoken kan een programma schrijven waar de werkplek dat ook kan, met dezelfde controles. De beheerder van de gemeente geeft tokens uit, met een einddatum en alleen de rechten die nodig zijn.',
      writingList: [
        'Stuur het token mee in de header Authorization, na het woord Bearer.',
        'Schrijven gaat altijd in het werkexemplaar van een plan. Vraag het op met stand=werkexemplaar.',
        'Stuur bij wijzigen en verwijderen in If-Match de ETag mee van het antwoord dat u zag. Zo overschrijft u niemands werk.',
        'Met een eigen Idempotency-Key gebeurt een verzoek dat twee keer aankomt maar één keer.',
      ],
      problems: 'Als er iets niet klopt',
      problemsText:
        'Een fout komt terug als problem+json (RFC 9457), met alles wat er niet klopt in één keer. Dit zijn de soorten:',
      status: 'Status',
      meaning: 'Betekenis',
      versions: 'Versies',
      versionsText:
        'De header API-Version noemt de volledige versie. Wat een programma kan breken, komt alleen in een nieuwe hoofdversie, met een eigen adres. De oude blijft dan nog minstens een jaar werken, en dat staat hier en in de header Sunset.',
      changes: 'Wijzigingen',
      changesList: [
        '1.4.0, november 2026: de verantwoording van elk doel in een jaarlijkse ronde, met een token.',
        '1.0.0, november 2026: de eerste versie.',
      ],
      noDeprecations: 'Er zijn nu geen onderdelen die verdwijnen.',
    },
  },
  {
    problems: {
      invalid: {
        title: 'The request is not right',
        detail: 'Nothing was changed. Under "errors" stands everything that must be different.',
      },
      unauthenticated: {
        title: 'A valid access token is needed',
        detail: 'Send a valid token in the header Authorization. The administrator of the municipality issues it.',
      },
      forbidden: {
        title: 'This token may not do this',
        detail: 'Ask the administrator of the municipality for a token with the rights that are needed here.',
      },
      'not-found': {
        title: 'Not found',
        detail: 'At this address is nothing that you may see. openapi.json names the addresses there are.',
      },
      'method-not-allowed': {
        title: 'This method is not possible here',
        detail: 'The header Allow names what is possible at this address.',
      },
      'not-acceptable': {
        title: 'There is no such form',
        detail: 'Answers come as application/json, and lists as text/csv too.',
      },
      conflict: {
        title: 'This collides with what is there already',
        detail: 'Nothing was changed. Ask for what is there now and change your request.',
      },
      'key-reused': {
        title: 'This key was used already',
        detail: 'With this Idempotency-Key you sent another request before. Choose a new key.',
      },
      'changed-meanwhile': {
        title: 'Somebody else just changed this',
        detail: 'Nothing was changed. Ask for it again, and try with the new ETag.',
      },
      'too-large': {
        title: 'The content is too large',
        detail: 'Nothing was changed. A request may be 1 MB, a source file 20 MB.',
      },
      'unsupported-media-type': {
        title: 'The API does not read this kind of content',
        detail: 'Send JSON, with Content-Type application/json and not packed.',
      },
      'precondition-required': {
        title: 'The header If-Match is missing',
        detail: 'Ask for the thing first, and send the ETag of that answer in If-Match.',
      },
      'too-many-requests': {
        title: 'Too many requests',
        detail: 'Wait as many seconds as the header Retry-After says, and then go on.',
      },
      failed: { title: 'Something went wrong', detail: 'The fault is ours and is on record.' },
      unavailable: {
        title: 'Not reachable right now',
        detail: 'The data cannot be reached right now. What was confirmed is kept. Try again soon.',
      },
    },
    reference: (number) => `Name this number when you contact us: ${number}`,
    faults: {
      required: 'This is missing.',
      unknown: 'This name is not known here.',
      double: 'This parameter stands here more than once.',
      'wrong-type': 'This is another kind of value than was asked.',
      'too-short': 'This is too short or empty.',
      'too-long': 'This is too long.',
      'too-small': 'This number is too small.',
      'too-large': 'This number is too large.',
      'not-a-choice': 'This is none of the options.',
      'wrong-form': 'This is not written as asked.',
      'not-allowed-characters': 'Here are characters that cannot be kept.',
      'not-json': 'The content is no valid JSON in UTF-8.',
      'not-a-cursor': 'This value does not come from a link "next" of this API.',
      'not-a-revision': 'This is no ETag. Write it as you got it, with its quotation marks.',
      'not-a-key': 'A key has 1 to 200 letters, digits or signs, without spaces.',
      other: 'This is not right.',
    },
    document: {
      title: (municipality) => `Safety policy of ${municipality}`,
      description:
        'Plans, goals, actions, figures and reports of the integral safety policy. What was adopted or published can be read by everybody, without an account. With an access token of the municipality more can be read and written, as far as the rights of the token go, with the same checks as in the work place.',
      token: 'Access token of a service, issued by the administrator of the municipality.',
      noRights: 'For everybody to read.',
      rights: (names) => `Needed: an access token with the rights ${names}.`,
    },
    tags: {
      gemeente: 'The municipality with its districts and neighbourhoods.',
      plannen: 'Multi-year plans with their versions, themes, goals, actions and milestones.',
      partners: 'Organisations with which the municipality carries out the policy.',
      cijfers: 'Indicators, observations and the source files they come from.',
      effecten: 'What efforts should change, registered beforehand, and what came of it.',
      verantwoording:
        'The yearly round: of each goal what was done, what came of it and what follows, also before a report publishes it.',
      verslagen: 'Progress reports with their frozen figures.',
      raad: 'Commitments, motions, amendments and written questions of the council that are public.',
      raadsinformatie: 'Public meetings, agenda items and papers by the Dutch standard ORI (mini-ORI 0.0.1).',
      publicaties: 'What was made public under the Woo, with the files.',
      registers: 'Registers with their records and what happened to them, space by space and with a token only.',
    },
    page: {
      title: 'API',
      openData: 'Open data',
      intro:
        'With this API your program reads the safety policy: plans, goals, actions, figures and reports. What is public is read without an account.',
      start: 'Start',
      startText: 'Ask for an address. You get JSON back, and of a list CSV too when you ask for it.',
      base: 'Address of the API',
      document: 'Description for programs (OpenAPI 3.1)',
      resources: 'What can be asked',
      resource: 'Address',
      what: 'What it gives (in Dutch)',
      who: 'For whom',
      everybody: 'everybody',
      withToken: 'with a token',
      methods: 'Methods',
      rules: 'How the API works',
      rulesList: [
        'The API follows the Dutch NLGov REST API Design Rules. Its names are Dutch, as these ask.',
        'Lists come in pages of 100, at most 500. The link "next" in the answer leads on.',
        'Filter and sort with the parameters of the description. An unknown parameter is an error.',
        'Every answer has an ETag. With If-None-Match you only get what changed.',
        'A figure that is missing or suppressed is never zero: its state stands beside it.',
        'You can send 600 requests a minute. After that the API asks you to wait a little.',
      ],
      writing: 'Writing',
      writingText:
        'With an access token a program can write where the work place can, with the same checks. The administrator of the municipality issues tokens, with an end date and only the rights that are needed.',
      writingList: [
        'Send the token in the header Authorization, after the word Bearer.',
        'Writing always goes into the working copy of a plan. Ask for it with stand=werkexemplaar.',
        'When you change or remove, send in If-Match the ETag of the answer you saw. So nobody’s work is overwritten.',
        'With an Idempotency-Key of your own, a request that arrives twice happens once.',
      ],
      problems: 'When something is not right',
      problemsText:
        'An error comes back as problem+json (RFC 9457), with everything that is not right at once. These are the kinds:',
      status: 'Status',
      meaning: 'Meaning',
      versions: 'Versions',
      versionsText:
        'The header API-Version names the full version. What can break a program only comes in a new main version, with an address of its own. The old one then works for at least another year, which is told here and in the header Sunset.',
      changes: 'Changes',
      changesList: [
        '1.4.0, November 2026: the account of every goal in a yearly round, with a token.',
        '1.0.0, November 2026: the first version.',
      ],
      noDeprecations: 'No parts are going to disappear now.',
    },
  },
)
