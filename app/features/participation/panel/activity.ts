import type { BaseActivity } from '../../privacy/index.ts'

/** What is done with data of the members of the citizen panel. */
export const panelActivity: BaseActivity = {
  slug: 'bewonerspanel',
  name: 'Bewonerspanel',
  purpose:
    'Inwoners die dat willen af en toe vragen naar hun mening over veiligheid, zo dat de hele gemeente aan bod komt.',
  legalBasis: 'Toestemming: artikel 6, eerste lid, onder a, AVG',
  dataSubjects: 'Inwoners van 16 jaar en ouder die lid zijn',
  dataCategories:
    'E-mailadres, geboortejaar, geslacht, wijk, taal, toestemming met tekst en datum, en voor welke vragenlijsten iemand is uitgenodigd; niet wat iemand antwoordt',
  recipients:
    'Niemand; medewerkers zien alleen aantallen boven de drempel. De mailserver van de gemeente verstuurt de e-mail',
  retention:
    'Tot het lid stopt, en hoogstens zo lang als een lidmaatschap duurt; niet bevestigd na 7 dagen gewist, slapend na een jaar, en bij e-mail die blijft terugkomen na 30 dagen',
  security:
    'Adressen versleuteld en alleen leesbaar voor de dienst die e-mail verstuurt, ook in de database afgedwongen; geen verband tussen lid en antwoord',
  state: 'planned',
  isPublic: true,
}
