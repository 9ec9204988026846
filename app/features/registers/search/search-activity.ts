import type { BaseActivity } from '../../privacy/index.ts'

/** The activity of the processing register that looking for a name belongs to. */
export const NAME_SEARCH = 'registers-zoeken-op-naam'

export const searchActivity: BaseActivity = {
  slug: NAME_SEARCH,
  name: 'Zoeken op naam in de registers',
  purpose:
    'Nagaan of iemand al in een register van de eigen ruimte voorkomt, zodat er één dossier is en niemand wordt verwisseld.',
  legalBasis: 'Die van het register waarin iemand wordt gevonden',
  dataSubjects: 'Mensen die in een register voorkomen',
  dataCategories: 'Naam, geboortedatum, rol en het nummer van het dossier',
  specialData: 'both',
  recipients: 'Medewerkers met leesrecht in de ruimte van het register',
  retention: 'De zoekvraag wordt niet bewaard; wie werd gevonden staat in het leeslogboek',
  security:
    'Namen zijn versleuteld en worden gevonden met een sleutel per ruimte; afgeschermde dossiers worden niet gevonden; iedere treffer wordt met de reden vastgelegd',
  state: 'active',
  isPublic: true,
}
