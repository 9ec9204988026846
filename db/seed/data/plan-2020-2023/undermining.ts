import type { ActionSeed, BudgetSeed, ThemeSeed } from '../types.ts'
import { APPROACH, progress, undermining, WHY } from './sources.ts'

export const UNDERMINING: ThemeSeed = {
  code: 'T1',
  slug: 'ondermijning',
  name: 'Ondermijnende criminaliteit en weerbaarheid',
  kind: 'development',
  strategyVerb: 'Intensiveren',
  why: [
    'Wie veel geld verdient met misdaad, heeft gewone mensen en bedrijven nodig om dat geld te gebruiken. Een vergunning, een pand, een huurauto: zo raakt de misdaad verweven met de stad. Dat noemen we ondermijning. Het maakt ondernemers kwetsbaar, buurten onveilig en het vertrouwen in de overheid kleiner.',
    'Ook in Deventer speelt dit. We zien handel in drugs en het maken ervan, het witwassen van geld en fraude, onder meer met zorggeld. In sommige families gaat de misdaad over van ouder op kind. Dat verandert niet in een jaar. Daarom kiezen we voor een plan met stappen die nu al merkbaar zijn en met doelen voor later.',
  ].join('\n\n'),
  ambition:
    'We doen meer dan voorheen om criminelen in de weg te zitten. Samen met justitie, belastingdienst en andere partners houden we de grens tussen misdaad en het gewone leven scherp. De gemeente zelf wil niemand ongemerkt een handje helpen. En inwoners, bedrijven en ambtenaren weten hoe ze misbruik herkennen en wat ze dan doen.',
  aliases: [
    { name: 'Ondermijning en weerbaarheid', document: 'Startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023' },
    {
      name: 'Een ongunstig klimaat voor ondermijnende activiteiten',
      document: 'Programmatekst Samen werken aan Veiligheid',
    },
    {
      name: 'Ondermijnende effecten van criminaliteit',
      document: 'Plan van aanpak Meerjarenbeleidsplan Veiligheid 2024-2027',
    },
  ],
  goals: [
    {
      code: 'T1.D1',
      title: 'Intensiveren aanpak ondermijningscasuïstiek en regionale samenwerking',
      kind: 'developmentTrack',
      description:
        'Alle partners leggen hun signalen bij elkaar op het informatieplein. Zo zien we wie er achter een misdaad zit, waar het gebeurt en wie meehelpt. Daarna kiezen we samen wie het beste kan ingrijpen: soms is dat de belastingdienst, soms de politie, soms de gemeente met een vergunning of een sluiting.',
      indicators: ['undermining_signals'],
      source: undermining(APPROACH(1)),
    },
    {
      code: 'T1.D2',
      title: 'Doorontwikkelen interventiestrategieën',
      kind: 'developmentTrack',
      description:
        'Criminelen verzinnen steeds iets nieuws, dus onze middelen moeten meegroeien. We kijken hoe vergunningen, subsidies, de verkoop van vastgoed en de Wet Bibob misbruik kunnen tegenhouden. Ook willen we beter begrijpen hoe misdaad binnen families wordt doorgegeven.',
      indicators: ['bibob_total', 'bibob_by_type'],
      source: undermining(APPROACH(2)),
    },
    {
      code: 'T1.D3',
      title: 'Vergroten van maatschappelijke weerbaarheid',
      kind: 'developmentTrack',
      description:
        'Misdaad is geen avontuur en geen slimmigheid. Dat verhaal vertellen we vaker en duidelijker. Met branches die gemakkelijk worden gebruikt maken we afspraken, zodat ondernemers elkaar aanspreken.',
      indicators: [],
      source: undermining(APPROACH(3)),
    },
    {
      code: 'T1.D4',
      title: 'Vergroten van ambtelijke en bestuurlijke weerbaarheid',
      kind: 'developmentTrack',
      description:
        'Ook de gemeente kan worden gebruikt. Bestuurders en medewerkers moeten dat weten, druk durven melden en zorgvuldig omgaan met gevoelige gegevens. Wie iets vreemds merkt, kan terecht bij het interne meldpunt.',
      indicators: [],
      source: undermining(APPROACH(4)),
    },
    {
      code: 'T1.D5',
      title: 'Verbeteren informatiepositie',
      kind: 'developmentTrack',
      description:
        'Gegevens die de gemeente al heeft, liggen verspreid over afdelingen en worden nu vooral met de hand opgezocht. We willen ze beter bijeenbrengen, binnen de regels van de privacy, zodat patronen en netwerken eerder zichtbaar worden.',
      aliases: [
        {
          name: 'Ondersteunen aanpak door intelligence',
          document: 'Meerjarenbeleidsplan Veiligheid 2020-2023, overzichtspagina',
        },
      ],
      indicators: [],
      source: undermining(APPROACH(5)),
    },
  ],
  indicators: [],
  source: undermining(WHY),
}

export const UNDERMINING_ACTIONS: ActionSeed[] = [
  {
    code: 'T1.D1.A1',
    title: 'Signalen blijven bespreken op het informatieplein',
    description: 'Zaken rond ondermijning blijven we lokaal en in het district samen bekijken en verdelen.',
    goals: ['T1.D1'],
    partners: [{ organisation: 'politie', role: 'Bespreekt signalen en aanpak mee' }],
    isContinuous: true,
    milestones: [],
    source: undermining(APPROACH(1)),
  },
  {
    code: 'T1.D1.A2',
    title: 'Criminele processen in beeld houden',
    description: 'We maken een beeld van de misdaad in Deventer waaraan alle partners bijdragen, en houden het bij.',
    goals: ['T1.D1'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(1)),
  },
  {
    code: 'T1.D1.A3',
    title: 'Meedoen aan de campagne XTC en drugslabs',
    description:
      'Een campagne voor mensen die drugslabs in hun omgeving kunnen opmerken. Eén campagne, die twee doelen dient: de aanpak van ondermijning en die van drugscriminaliteit.',
    goals: ['T1.D1', 'T3.D1'],
    partners: [
      { organisation: 'nl-confidential', role: 'Campagnepartner' },
      { organisation: 'provincie-overijssel', role: 'Campagnepartner' },
      { organisation: 'provincie-gelderland', role: 'Campagnepartner' },
      { organisation: 'riec', role: 'Campagnepartner' },
      { organisation: 'openbaar-ministerie', role: 'Campagnepartner' },
    ],
    milestones: [],
    source: undermining(APPROACH(1)),
  },
  {
    code: 'T1.D1.A4',
    title: 'Rijksgeld inzetten voor woonwagens en Bergweide 3',
    description:
      'Met € 120.000 van het ministerie betalen we twee projecten: een voor de overdracht en normalisatie van woonwagens en een om bedrijventerrein Bergweide 3 op te knappen.',
    goals: ['T1.D1'],
    partners: [{ organisation: 'ministerie-bzk', role: 'Geldgever', effort: '€ 120.000 impulsgeld' }],
    milestones: [
      {
        title: 'Uitkomst van de gebiedsscan Bergweide 3 en 4 (voorjaar 2023)',
        dueOn: '2023-05-31',
        source: progress('Veilig ondernemen, KVO Bedrijventerreinen'),
      },
    ],
    source: undermining(APPROACH(1)),
  },
  {
    code: 'T1.D1.A5',
    title: 'Projectleider voor het Keurmerk Veilig Buitengebied',
    description:
      'Elf gemeenten in IJsselland zetten samen een projectleider in om hun buitengebied minder aantrekkelijk te maken voor criminelen.',
    goals: ['T1.D1'],
    partners: [
      {
        organisation: 'gemeenten-ijsselland',
        role: 'Voeren het keurmerk samen uit',
        effort: 'Versterkingsgelden ondermijning',
      },
    ],
    milestones: [],
    source: undermining(APPROACH(1)),
  },
  {
    code: 'T1.D2.A1',
    title: 'Gemeentelijk beleid met elkaar verbinden',
    description:
      'Afdelingen werken niet langer naast elkaar. Deventer sluit aan bij de Landelijke aanpak Adresfraude en probeert te voorkomen dat jongeren de misdaad in rollen.',
    goals: ['T1.D2'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(2)),
  },
  {
    code: 'T1.D2.A2',
    title: 'De Wet Bibob ten volle gebruiken',
    description:
      'We voeren de Bibob-regel van IJsselland in en zoeken uit of de wet ook kan helpen bij het inkopen van zorg.',
    goals: ['T1.D2'],
    partners: [{ organisation: 'gemeenten-ijsselland', role: 'Stelden de beleidsregel samen op' }],
    milestones: [
      {
        title: 'Bibob-coördinator aangesteld (eind 2022)',
        doneOn: '2022-12-31',
        source: progress('Ondermijnende criminaliteit en weerbaarheid'),
      },
    ],
    source: undermining(APPROACH(2)),
  },
  {
    code: 'T1.D2.A3',
    title: 'De APV bestand maken tegen ondermijning',
    description: 'We lopen de Algemene plaatselijke verordening na op gaten waar criminelen gebruik van maken.',
    goals: ['T1.D2'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(2)),
  },
  {
    code: 'T1.D2.A4',
    title: 'Helpers van criminelen aanspreken',
    description: 'Wie criminelen helpt, met of zonder opzet, krijgt uitleg en zo nodig een stevig gesprek.',
    goals: ['T1.D2'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(2)),
  },
  {
    code: 'T1.D2.A5',
    title: 'Beelden van gemeenten naast elkaar leggen',
    description:
      'De gemeenten in IJsselland vergelijken wat zij weten over ondermijning, want misdaad stopt niet bij de grens.',
    goals: ['T1.D2'],
    partners: [{ organisation: 'gemeenten-ijsselland', role: 'Delen hun beeld' }],
    milestones: [],
    source: undermining(APPROACH(2)),
  },
  {
    code: 'T1.D2.A6',
    title: 'Samenwerken in het RCIV',
    description: 'Deventer doet mee in het Regionaal Coördinatiepunt Integrale Veiligheid.',
    goals: ['T1.D2'],
    partners: [{ organisation: 'rciv', role: 'Regionaal coördinatiepunt' }],
    milestones: [],
    source: undermining(APPROACH(2)),
  },
  {
    code: 'T1.D3.A1',
    title: 'Afspraken met kwetsbare branches',
    description:
      'Bouwmarkten, autoverhuurders en elektriciens kunnen criminelen helpen zonder het te weten. Met hen maken we afspraken.',
    goals: ['T1.D3'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(3)),
  },
  {
    code: 'T1.D3.A2',
    title: 'Inwoners en ondernemers alert maken',
    description:
      'Op bedrijventerreinen, in winkelstraten, op scholen, bij corporaties en bij inwoners thuis: iedereen moet kunnen zien wat niet pluis is.',
    goals: ['T1.D3'],
    partners: [{ organisation: 'woningcorporaties', role: 'Doelgroep van de voorlichting' }],
    milestones: [
      {
        title: 'Deventer sluit aan bij Meld Misdaad Anoniem',
        doneOn: '2022-04-01',
        source: progress('Ondermijnende criminaliteit en weerbaarheid'),
      },
    ],
    source: undermining(APPROACH(3)),
  },
  {
    code: 'T1.D3.A3',
    title: 'Een heldere boodschap over ondermijning',
    description: 'We maken een plan voor de communicatie en stellen daarin een duidelijke norm: dit hoort niet.',
    goals: ['T1.D3'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(3)),
  },
  {
    code: 'T1.D4.A1',
    title: 'Zwakke plekken in het eigen werk versterken',
    description: 'Werk van de gemeente dat gemakkelijk misbruikt kan worden, richten we steviger in.',
    goals: ['T1.D4'],
    partners: [],
    milestones: [
      {
        title: 'Weerbaarheidsscan van de organisatie (voorjaar 2023)',
        dueOn: '2023-05-31',
        source: progress('Ondermijnende criminaliteit en weerbaarheid'),
      },
    ],
    source: undermining(APPROACH(4)),
  },
  {
    code: 'T1.D4.A2',
    title: 'Integriteit blijvend op de agenda',
    description:
      'Samen met personeelszaken en de vertrouwensfunctionaris houden we het gesprek over integer werken gaande.',
    goals: ['T1.D4'],
    partners: [],
    isContinuous: true,
    milestones: [],
    source: undermining(APPROACH(4)),
  },
  {
    code: 'T1.D4.A3',
    title: 'Elk jaar verslag van het interne meldpunt',
    description: 'Eén keer per jaar laat het meldpunt zien welke signalen van medewerkers zijn binnengekomen.',
    goals: ['T1.D4'],
    partners: [],
    isContinuous: true,
    milestones: [],
    source: undermining(APPROACH(4)),
  },
  {
    code: 'T1.D4.A4',
    title: 'Onderzoek naar intimidatie als beginmeting',
    description:
      'Het onderzoek naar bedreiging van medewerkers door burgers gebruiken we als eerste meting. Daarna kijken we welke functies het kwetsbaarst zijn.',
    goals: ['T1.D4'],
    partners: [
      { organisation: 'verwey-jonker-instituut', role: 'Onderzoeker' },
      { organisation: 'bureau-broekhuizen', role: 'Onderzoeker' },
    ],
    milestones: [],
    source: undermining(APPROACH(4)),
  },
  {
    code: 'T1.D5.A1',
    title: 'Een instrument om informatie te sturen en te volgen',
    description:
      'We bouwen een hulpmiddel dat laat zien welke informatie er is, wie ervoor zorgt en wat nog ontbreekt.',
    goals: ['T1.D5'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(5)),
  },
  {
    code: 'T1.D5.A2',
    title: 'Datascience gebruiken',
    description: 'Bij het onderzoeken van vormen van misdaad en bij zaken maken we gebruik van datascience.',
    goals: ['T1.D5'],
    partners: [],
    milestones: [],
    source: undermining(APPROACH(5)),
  },
]

/** The only amount for an action that the sources name; they name no year. */
export const UNDERMINING_BUDGET: BudgetSeed[] = [
  {
    for: 'T1.D1.A4',
    planned: 120_000,
    funding: 'Impulsgelden van het ministerie van BZK',
    remark: 'Voor twee projecten samen; de bron noemt geen jaar en geen verdeling.',
    source: undermining(APPROACH(1)),
  },
]
