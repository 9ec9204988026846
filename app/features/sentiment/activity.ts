import type { BaseActivity } from '../privacy/index.ts'

/** What a sentiment monitor does with data of people. The privacy officer writes where its impact assessment is. */
export const sentimentActivity: BaseActivity = {
  slug: 'sentimentenmonitor',
  name: 'Sentimentenmonitor',
  purpose: 'Zien welke spanningen er in de gemeente leven, als verschijnsel en per gebied, en of die veranderen.',
  legalBasis: 'Taak van algemeen belang: artikel 6, eerste lid, onder e, AVG',
  dataSubjects: 'Inwoners en professionals die aan een meting meedoen, zonder naam',
  dataCategories:
    'In Regie alleen aantallen en schattingen per spanningslijn en gebied; antwoorden blijven bij het onderzoek',
  recipients: 'Het college en de raad; daarna iedereen, als aantallen boven de drempel',
  retention: 'Aantallen blijven; wat voor de oplevering is ingevoerd, verdwijnt bij de oplevering',
  security:
    'Toegang per rol, ook in de database afgedwongen; de database kent geen kolom voor namen, accounts of berichten',
  state: 'planned',
  isPublic: true,
}
