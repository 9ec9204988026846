import { defineTexts } from './texts.ts'

/** The register of algorithms and the public register of processing. */
export const algorithmTexts = defineTexts(
  {
    title: 'Algoritmeregister',
    intro:
      'Alles wat Regie zelf berekent of vanzelf doet: waarvoor, hoe, met welke gegevens, en wat er nooit mee mag. De lijst komt uit het programma zelf; een nieuwe methode zonder kaart komt er niet in.',
    refusals: 'Wat Regie niet doet',
    noScore: 'Geen score, rangorde of voorspelling over een persoon.',
    noPrediction: 'Geen voorspelling van waar criminaliteit zal plaatsvinden.',
    steps: 'Wat vanzelf gebeurt',
    stepsIntro:
      'Deze stappen zet het programma zonder dat iemand op een knop drukt, of als vast onderdeel van het werk.',
    methods: 'Rekenmethoden',
    methodsIntro:
      'Met deze methoden rekent een analist. Elke methode is ook los te gebruiken, zodat iedereen kan narekenen.',
    asData: 'Het register als gegevens, in de velden van de landelijke publicatiestandaard:',
    toProcessing: 'Het verwerkingenregister: welke gegevens van mensen de gemeente verwerkt',
    fields: {
      title: 'Naam',
      goal: 'Waarvoor',
      how: 'Hoe het werkt',
      data: 'Met welke gegevens',
      human: 'Wat een mens doet',
      risks: 'Wanneer het misleidt',
      never: 'Wat nooit mag',
      category: 'Categorie',
      version: 'Versie',
      sources: 'Bronnen',
    },
    categories: { 'Impactvolle algoritmes': 'Impactvol algoritme', 'Overige algoritmes': 'Overig algoritme' },
    questions: (contact: string) =>
      contact
        ? `Vragen over deze kaart? Schrijf naar ${contact}.`
        : 'Vragen over deze kaart? Neem contact op met de gemeente.',
    processing: 'Verwerkingenregister',
    processingIntro:
      'Voor welke doelen de gemeente gegevens van mensen verwerkt, van wie, op welke grondslag en hoe lang (artikel 30 AVG). Wat de gemeente om een wettelijke reden niet openbaar maakt, staat hier niet.',
    processingNone: 'De gemeente heeft nog geen verwerkingen openbaar gemaakt.',
    toAlgorithms: 'Het algoritmeregister: wat Regie zelf berekent of doet',
    alsoAs: 'Ook als gegevens:',
  },
  {
    title: 'Register of algorithms',
    intro:
      'Everything that Regie computes or does by itself: what for, how, with which data, and what may never be done with it. The list comes from the program itself; a new method without a card does not get in.',
    refusals: 'What Regie does not do',
    noScore: 'No score, ranking or prediction about a person.',
    noPrediction: 'No prediction of where crime will happen.',
    steps: 'What happens by itself',
    stepsIntro: 'These steps the program takes without anybody pressing a button, or as a fixed part of the work.',
    methods: 'Methods of computing',
    methodsIntro:
      'An analyst computes with these methods. Each can be used by itself as well, so that anybody can verify.',
    asData: 'The register as data, in the fields of the national publication standard:',
    toProcessing: 'The processing register: which data of people the municipality processes',
    fields: {
      title: 'Name',
      goal: 'What for',
      how: 'How it works',
      data: 'With which data',
      human: 'What a person does',
      risks: 'When it misleads',
      never: 'What may never be done',
      category: 'Category',
      version: 'Version',
      sources: 'Sources',
    },
    categories: { 'Impactvolle algoritmes': 'Algorithm with impact', 'Overige algoritmes': 'Other algorithm' },
    questions: (contact: string) =>
      contact ? `Questions about this card? Write to ${contact}.` : 'Questions about this card? Ask the municipality.',
    processing: 'Processing register',
    processingIntro:
      'For which purposes the municipality processes data of people, of whom, on which basis and how long (article 30 GDPR). What the municipality does not publish for a reason of law is not here.',
    processingNone: 'The municipality has not published any processing yet.',
    toAlgorithms: 'The register of algorithms: what Regie computes or does by itself',
    alsoAs: 'As data as well:',
  },
)
