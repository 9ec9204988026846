import type { BaseActivity } from '../../privacy/index.ts'

/** What is done with addresses of people who want to hear what happens with their idea. */
export const inputActivity: BaseActivity = {
  slug: 'bericht-over-inbreng',
  name: 'Bericht over inbreng',
  purpose: 'Mensen die een idee verstuurden en daarom vragen, laten weten wat ermee gebeurt.',
  legalBasis: 'Toestemming: artikel 6, eerste lid, onder a, AVG',
  dataSubjects: 'Mensen die een idee verstuurden en een e-mailadres opgaven',
  dataCategories: 'E-mailadres, en bij welk idee het hoort; geen naam. Een idee dat mensen noemt, wordt niet geplaatst',
  recipients: 'Niemand; de mailserver van de gemeente verstuurt de e-mail',
  retention: 'Tot iemand stopt; niet bevestigd na 7 dagen gewist',
  security:
    'Adressen versleuteld en alleen leesbaar voor de dienst die e-mail verstuurt, ook in de database afgedwongen; van de code van de maker wordt alleen een hash bewaard',
  state: 'planned',
  isPublic: true,
}
