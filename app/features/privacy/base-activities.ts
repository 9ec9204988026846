/** What stands in the register of a municipality from the start: what Regie itself does with data of people. */
export type BaseActivity = {
  slug: string
  name: string
  purpose: string
  legalBasis: string
  dataSubjects: string
  dataCategories: string
  recipients: string
  retention: string
  security: string
  state: 'planned' | 'active'
  isPublic: boolean
  specialData?: 'none' | 'special' | 'criminal' | 'both'
  /** Where the data protection impact assessment is, or what it can begin with. */
  dpia?: string
}

const PUBLIC_TASK = 'Taak van algemeen belang: artikel 6, eerste lid, onder e, AVG'
const DUTY = 'Wettelijke verplichting: artikel 6, eerste lid, onder c, AVG, met artikel 32 AVG (beveiliging)'
const RIGHTS = 'Toegang per rol, ook in de database afgedwongen; iedere wijziging en inzage wordt vastgelegd'

export const BASE_ACTIVITIES: readonly BaseActivity[] = [
  {
    slug: 'accounts',
    name: 'Accounts en inloggen',
    purpose: 'Medewerkers, bestuurders en partners toegang geven tot hun eigen werk en tot niets anders.',
    legalBasis: PUBLIC_TASK,
    dataSubjects: 'Medewerkers, bestuurders, raadsleden en medewerkers van partners met een account',
    dataCategories: 'Naam, zakelijk e-mailadres, rollen, tijdstip van inloggen, soort apparaat',
    recipients: 'De beheerder van de gemeente',
    retention: 'Zolang het account bestaat; sessies en links worden na hun einde gewist',
    security: `${RIGHTS}; wachtwoorden en sleutels alleen als hash`,
    state: 'active',
    isPublic: true,
  },
  {
    slug: 'wijzigingslogboek',
    name: 'Logboek van wijzigingen',
    purpose: 'Achteraf kunnen nagaan wie wat wijzigde, en kunnen bewijzen dat niets stilletjes is veranderd.',
    legalBasis: DUTY,
    dataSubjects: 'Iedereen met een account',
    dataCategories: 'Account, tijdstip, wat er wijzigde; persoonlijke velden alleen als hash',
    recipients: 'De functionaris gegevensbescherming en de beheerder',
    retention: 'Blijvend, als bewijs bij vastgestelde plannen en verslagen',
    security: `${RIGHTS}; het logboek kan alleen groeien en is met hashes verzegeld`,
    state: 'active',
    isPublic: true,
  },
  {
    slug: 'leeslogboek',
    name: 'Logboek van inzage',
    purpose: 'Achteraf kunnen nagaan wie persoonsgegevens inzag, en waarvoor.',
    legalBasis: DUTY,
    dataSubjects: 'Iedereen met een account, en de mensen van wie gegevens zijn ingezien',
    dataCategories: 'Account, tijdstip, verwerking, pseudoniem van de betrokkene',
    recipients: 'De functionaris gegevensbescherming',
    retention: 'Blijvend; zonder de sleutel van de gemeente is een pseudoniem niet te herleiden',
    security: `${RIGHTS}; het logboek kan alleen groeien`,
    state: 'active',
    isPublic: true,
  },
  {
    slug: 'berichten',
    name: 'E-mail van Regie',
    purpose: 'Mensen met een account uitnodigen, hun wachtwoord herstellen en melden dat er nieuws is.',
    legalBasis: PUBLIC_TASK,
    dataSubjects: 'Iedereen met een account',
    dataCategories:
      'E-mailadres, onderwerp en tekst zolang een bericht niet is verstuurd; daarna alleen of het aankwam',
    recipients: 'De mailserver van de gemeente',
    retention: 'De inhoud tot het versturen, de uitkomst dertig dagen',
    security: `${RIGHTS}; berichten bevatten geen vertrouwelijke inhoud en gaan versleuteld over het netwerk`,
    state: 'active',
    isPublic: true,
  },
  {
    slug: 'samenwerken',
    name: 'Samenwerken aan plan en verslag',
    purpose: 'Samen schrijven, overleggen en vastleggen wie waarvoor verantwoordelijk is.',
    legalBasis: PUBLIC_TASK,
    dataSubjects: 'Iedereen met een account; contactpersonen van partners',
    dataCategories: 'Naam, reacties, bijlagen, wie wat volgt; zakelijke contactgegevens van partners',
    recipients: 'Collega’s en partners die aan hetzelfde werken',
    retention: 'Zolang het plan of verslag loopt en daarna volgens de selectielijst',
    security: RIGHTS,
    state: 'active',
    isPublic: true,
  },
  {
    slug: 'participatie',
    name: 'Meepraten over veiligheid',
    purpose: 'Horen wat bewoners en ondernemers vinden, en hun laten weten wat ermee gebeurde.',
    legalBasis: PUBLIC_TASK,
    dataSubjects: 'Bewoners en ondernemers die meedoen',
    dataCategories: 'Wat iemand instuurt, en een e-mailadres als hij op de hoogte wil blijven',
    recipients: 'De beleidsadviseurs van de gemeente',
    retention: 'Tot een jaar na de terugkoppeling',
    security: RIGHTS,
    state: 'planned',
    isPublic: true,
  },
]
