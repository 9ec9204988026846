import type { Facts, Field, LegalBasis, PartyRole } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { field } from './pieces.ts'

const WET_BIBOB = 'https://wetten.overheid.nl/BWBR0013798/2025-07-16#Artikel'

/** What the decision is about decides on which article the investigation rests. */
export const BIBOB_BASES: readonly LegalBasis[] = [
  {
    key: 'permit',
    words: both('Beschikking of gemeentelijke vergunning', 'Decision or municipal permit'),
    article: 'artikelen 3, 7 en 7a Wet Bibob',
    source: `${WET_BIBOB}7`,
  },
  {
    key: 'subsidy',
    words: both('Subsidie', 'Subsidy'),
    article: 'artikelen 6 en 7a Wet Bibob',
    source: `${WET_BIBOB}6`,
  },
  {
    key: 'contract',
    words: both('Overheidsopdracht', 'Public contract'),
    article: 'artikelen 5 en 7a Wet Bibob',
    source: `${WET_BIBOB}5`,
  },
  {
    key: 'property',
    words: both('Vastgoedtransactie', 'Property transaction'),
    article: 'artikelen 5a en 7a Wet Bibob',
    source: `${WET_BIBOB}5a`,
  },
]

const KINDS = [
  choice('horecavergunning', 'Horecavergunning', 'Hospitality permit'),
  choice('omgevingsdienst', 'Voor de Omgevingsdienst', 'For the environmental service'),
  choice('omzettingsvergunning', 'Omzettingsvergunning kamerverhuur', 'Conversion permit for room rental'),
  choice('vastgoedtransactie', 'Vastgoedtransactie', 'Property transaction'),
  choice('exploitatievergunning', 'Andere exploitatievergunning', 'Other operating permit'),
  choice('evenement', 'Evenementenvergunning', 'Event permit'),
  choice('subsidie', 'Subsidie', 'Subsidy'),
  choice('overheidsopdracht', 'Overheidsopdracht', 'Public contract'),
]

/** What the file is about in words, as its title: never who. */
export const kindOfBibob = ({ kind }: Facts): string => KINDS.find(({ key }) => key === kind)?.words.nl ?? ''

export const DEGREES = [
  choice('none', 'Geen gevaar gebleken', 'No danger found'),
  choice('lesser', 'Mindere mate van gevaar', 'Lesser degree of danger'),
  choice('serious', 'Ernstig gevaar', 'Serious danger'),
]

export const BIBOB_FIELDS: readonly Field[] = [
  field('choice', 'kind', ['Waarvoor', 'What for'], { choices: KINDS, isRequired: true, inList: true, isFilter: true }),
  field('choice', 'decisionKind', ['Beslissing', 'Decision'], {
    choices: [
      choice('application', 'Aanvraag of nieuwe overeenkomst', 'Application or new agreement'),
      choice('withdrawal', 'Intrekken of ontbinden van wat er al is', 'Withdrawing or ending what there is'),
    ],
    isRequired: true,
    isFilter: true,
  }),
  field('text', 'reference', ['Kenmerk van de aanvraag', 'Reference of the application'], { isRequired: true }),
  field('day', 'applicationOn', ['Aanvraag ontvangen op', 'Application received on'], {
    hint: both('Leeg bij een vastgoedtransactie', 'Empty for a property transaction'),
  }),
  field('choices', 'prompts', ['Aanleiding', 'Prompted by'], {
    hint: both('Volgens de beleidsregel Bibob', 'By the Bibob policy rule'),
    choices: [
      choice('policy', 'Altijd bij deze soort', 'Always for this kind'),
      choice('risk-area', 'Aangewezen gebied of branche', 'Designated area or branch'),
      choice(
        'tip',
        'Tip van het Openbaar Ministerie of een ander orgaan (artikel 26)',
        'Tip of the prosecutor or another authority (article 26)',
      ),
      choice('own', 'Eigen informatie', 'Own information'),
      choice('riec', 'Signaal van het RIEC', 'Signal of the RIEC'),
    ],
    isRequired: true,
  }),
  field('longText', 'reason', ['Toelichting', 'Explanation'], { isPersonal: true }),
  field('choice', 'degree', ['Conclusie', 'Conclusion'], {
    choices: DEGREES,
    atIntake: false,
    isFilter: true,
    inList: true,
  }),
]

/** Those about whom article 7a, second paragraph, asks for data, and the third party of article 33. */
export const BIBOB_PARTIES: readonly PartyRole[] = [
  { key: 'applicant', words: both('Betrokkene', 'Applicant'), is: 'either', isRequired: true },
  { key: 'manager', words: both('Leidinggevende', 'Manager'), is: 'person' },
  { key: 'controller', words: both('Zeggenschaphebbende', 'Who has control'), is: 'either' },
  { key: 'financier', words: both('Vermogensverschaffer', 'Financier'), is: 'either' },
  {
    key: 'third',
    words: both('Derde die in het besluit wordt genoemd', 'Third party named in the decision'),
    is: 'either',
  },
  { key: 'representative', words: both('Gemachtigde', 'Representative'), is: 'either' },
]

/** To whom what was found may be passed on: the closed list of article 28, second paragraph. */
export const RECIPIENTS = [
  choice('applicant', 'a. De betrokkene, voor de motivering', 'a. The applicant, for the reasons given'),
  choice(
    'third',
    'b. De genoemde derde, voor zover het over hem gaat',
    'b. The third party named, as far as it is about him',
  ),
  choice('triangle', 'c. Leden van de driehoek', 'c. Members of the triangle'),
  choice('riec', 'd. Een andere deelnemer aan het RIEC', 'd. Another participant of the RIEC'),
  choice('committee', 'e. De bezwaaradviescommissie', 'e. The objections committee'),
  choice('research', 'f. Kwaliteitstoets of wetenschappelijk onderzoek', 'f. Quality review or scientific research'),
  choice('court-of-audit', 'g. De Algemene Rekenkamer', 'g. The Court of Audit'),
  choice('ombudsman', 'h. De Nationale ombudsman', 'h. The National Ombudsman'),
  choice('dpa', 'i. De Autoriteit Persoonsgegevens', 'i. The data protection authority'),
  choice('court', 'j. De rechter', 'j. The court'),
  choice('investigators', 'k. Opsporingsambtenaren, na een vordering', 'k. Investigators, upon a demand'),
  choice('intelligence', 'l. De inlichtingen- en veiligheidsdiensten', 'l. The intelligence and security services'),
  choice(
    'authority',
    'm. Een ander bestuursorgaan met eigen onderzoek naar dezelfde persoon',
    'm. Another authority investigating the same person',
  ),
  choice('environment-service', 'n. De omgevingsdienst', 'n. The environmental service'),
  choice('chamber', 'o. De Kamer van Koophandel', 'o. The Chamber of Commerce'),
]
