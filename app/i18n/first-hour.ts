import { defineTexts } from './texts.ts'

export const firstHourTexts = defineTexts(
  {
    title: 'Het eerste uur',
    intro:
      'Wat een nieuwe gemeente nodig heeft om te beginnen, in de volgorde die het minste werk geeft. Regie kijkt zelf wat er al staat; u vinkt niets af.',
    progress: (done: number, all: number) => `${done} van de ${all} stappen staan er.`,
    ready: 'Alles staat er. Vanaf nu begint u op uw startpagina.',
    done: 'staat er',
    open: 'nog te doen',
    next: 'begin hier',
    who: 'Wie',
    good: 'Goed is',
    go: 'Naar deze stap',
    notYours: 'Uw rol kan dit niet; vraag wie hierboven staat.',
    roles: {
      administrator: 'beheerder',
      policyLead: 'beleidsadviseur',
      analyst: 'analist of beleidsadviseur',
      worker: 'wie in het register werkt',
    },
    steps: {
      settings: {
        title: 'Gemeente instellen',
        good: 'De site heet zoals inwoners hem kennen, er staat een adres voor vragen en de CBS-code klopt.',
      },
      signIn: {
        title: 'Inloggen regelen',
        good: 'Mensen komen binnen met hun gemeente-account, of de beheerder heeft een tweede stap. Dit staat in het instellingenbestand.',
      },
      areas: {
        title: 'Wijken en buurten inlezen',
        good: 'De grenzen van één jaar staan er, met hun bron. Dit staat in het instellingenbestand.',
      },
      people: {
        title: 'De eerste mensen',
        good: 'Er zijn minstens drie accounts: wie beheert, wie het plan houdt en iemand die ermee werkt.',
      },
      plan: {
        title: 'Een plan inlezen of beginnen',
        good: 'Thema’s, doelen en acties staan erin; u zag eerst wat er zou veranderen.',
      },
      adopted: {
        title: 'Het besluit vastleggen',
        good: 'College of raad heeft het plan vastgesteld; inwoners lezen die versie op de site.',
      },
      indicator: {
        title: 'De eerste indicator',
        good: 'Er is een paspoort: wat wordt geteld, door wie, en waar het op past.',
      },
      figures: {
        title: 'De eerste cijfers',
        good: 'Een tabel van het CBS of van uzelf is ingelezen, met bron en datum.',
      },
      register: {
        title: 'Het eerste register in gebruik',
        good: 'Eén echte zaak staat erin, met een behandelaar en een termijn.',
      },
    },
  },
  {
    title: 'The first hour',
    intro:
      'What a new municipality needs to begin, in the order that is the least work. Regie looks itself at what is there; you tick nothing.',
    progress: (done, all) => `${done} of the ${all} steps are there.`,
    ready: 'Everything is there. From now on you begin at your start page.',
    done: 'is there',
    open: 'to be done',
    next: 'begin here',
    who: 'Who',
    good: 'Good is',
    go: 'To this step',
    notYours: 'Your role cannot do this; ask who stands above.',
    roles: {
      administrator: 'administrator',
      policyLead: 'policy lead',
      analyst: 'analyst or policy lead',
      worker: 'who works in the register',
    },
    steps: {
      settings: {
        title: 'Set up the municipality',
        good: 'The site has the name residents know it by, there is an address for questions and the CBS code is right.',
      },
      signIn: {
        title: 'Arrange signing in',
        good: 'People come in by the account of the municipality, or the administrator has a second step. It stands in the settings file.',
      },
      areas: {
        title: 'Read in districts and neighbourhoods',
        good: 'The borders of one year are there, with their source. It stands in the settings file.',
      },
      people: {
        title: 'The first people',
        good: 'There are at least three accounts: who administers, who keeps the plan and somebody who works with it.',
      },
      plan: {
        title: 'Read in or begin a plan',
        good: 'Themes, goals and actions are in it; you saw first what would change.',
      },
      adopted: {
        title: 'Record the decision',
        good: 'College or council adopted the plan; residents read that version on the site.',
      },
      indicator: {
        title: 'The first indicator',
        good: 'There is a passport: what is counted, by whom, and what to beware of.',
      },
      figures: {
        title: 'The first figures',
        good: 'A table of Statistics Netherlands or of your own was read in, with source and day.',
      },
      register: {
        title: 'The first register at work',
        good: 'One real case is in it, with somebody who handles it and a term.',
      },
    },
  },
)
