import type { BaseActivity } from '../../privacy/index.ts'

/** The activity of the processing register that asking whether somebody is known belongs to. */
export const KNOWN_HERE = 'registers-bekend-hier'

export const knownActivity: BaseActivity = {
  slug: KNOWN_HERE,
  name: 'Nagaan of iemand bekend is in een andere ruimte',
  purpose:
    'Weten bij welke organisatie kan worden nagevraagd voordat er iets wordt gedeeld, zodat mensen niet langs elkaar heen werken.',
  legalBasis: 'Taak van algemeen belang: artikel 6, eerste lid, onder e, AVG',
  dataSubjects: 'Mensen naar wie wordt gevraagd',
  dataCategories: 'Naam en geboortedatum als vraag; als antwoord alleen of er een aanspreekpunt is',
  specialData: 'both',
  recipients: 'Medewerkers die mogen nagaan of iemand bekend is; zij horen niets over de inhoud',
  retention: 'De vraag blijft als pseudoniem in het logboek; de naam wordt niet bewaard',
  security:
    'Vergeleken wordt met een sleutel per ruimte; iedere vraag wordt met reden vastgelegd; het aantal vragen per uur is begrensd; wat is afgeschermd of afgesloten telt niet mee',
  state: 'active',
  isPublic: true,
}
