import type { Role } from './rights.ts'

/** The accounts of the demonstration: invented people, one for every role. They exist in demonstration mode only. */
export const DEMONSTRATION_PASSWORD = 'veilig-in-deventer'

export type DemonstrationAccount = { role: Role; name: string; email: string }

export const DEMONSTRATION_ACCOUNTS: DemonstrationAccount[] = [
  { role: 'policyLead', name: 'Beatrijs Veldman', email: 'beleid@demo.example' },
  { role: 'caseCoordinator', name: 'Casper Reint', email: 'procesregie@demo.example' },
  { role: 'enforcementLawyer', name: 'Jurre Lindhout', email: 'handhaving@demo.example' },
  { role: 'mayor', name: 'Burga van Staveren', email: 'bestuur@demo.example' },
  { role: 'alderman', name: 'Wieke Weerdslag', email: 'wethouder@demo.example' },
  { role: 'townSecretary', name: 'Sietse Zegelbeek', email: 'secretaris@demo.example' },
  { role: 'councilMember', name: 'Raadsheer Omloop', email: 'raad@demo.example' },
  { role: 'councilClerk', name: 'Grietje Hamerslag', email: 'griffier@demo.example' },
  { role: 'publicationOfficer', name: 'Olivier Opendeur', email: 'woo@demo.example' },
  { role: 'partner', name: 'Paulien Wijkhuis', email: 'partner@demo.example' },
  { role: 'analyst', name: 'Tellegen de Graaf', email: 'onderzoek@demo.example' },
  { role: 'caseworker', name: 'Wessel Zorgdrager', email: 'casus@demo.example' },
  { role: 'enforcementOfficer', name: 'Toine Rondgang', email: 'toezicht@demo.example' },
  { role: 'underminingCoordinator', name: 'Odette Signaal', email: 'ondermijning@demo.example' },
  { role: 'bibobCoordinator', name: 'Bibi Toetsing', email: 'bibob@demo.example' },
  { role: 'confidentialCounsellor', name: 'Vera Trouwborst', email: 'meldpunt@demo.example' },
  { role: 'banKeeper', name: 'Koen Keurmerk', email: 'verboden@demo.example' },
  { role: 'shopkeeper', name: 'Wina Toonbank', email: 'winkel@demo.example' },
  { role: 'eventsAdviser', name: 'Evert Podium', email: 'evenementen@demo.example' },
  { role: 'privacyOfficer', name: 'Fenna Geheimhof', email: 'privacy@demo.example' },
  { role: 'administrator', name: 'Bas Sleutelaar', email: 'beheer@demo.example' },
]

const ACCOUNTS_OF_MERENDAM: DemonstrationAccount[] = [
  { role: 'policyLead', name: 'Marijke Dobber', email: 'beleid@merendam.example' },
  { role: 'caseCoordinator', name: 'Siem Ankersmit', email: 'procesregie@merendam.example' },
  { role: 'enforcementLawyer', name: 'Nienke Vlotbrug', email: 'handhaving@merendam.example' },
  { role: 'mayor', name: 'Lodewijk Sluiswachter', email: 'bestuur@merendam.example' },
  { role: 'alderman', name: 'Wout Waterland', email: 'wethouder@merendam.example' },
  { role: 'townSecretary', name: 'Saar Stempelaar', email: 'secretaris@merendam.example' },
  { role: 'councilMember', name: 'Trijntje Kaderaad', email: 'raad@merendam.example' },
  { role: 'councilClerk', name: 'Gijs Griffel', email: 'griffier@merendam.example' },
  { role: 'publicationOfficer', name: 'Ona Raamwerk', email: 'woo@merendam.example' },
  { role: 'partner', name: 'Okke Havenga', email: 'partner@merendam.example' },
  { role: 'analyst', name: 'Pien Peilstok', email: 'onderzoek@merendam.example' },
  { role: 'caseworker', name: 'Zwaantje Hulpbron', email: 'casus@merendam.example' },
  { role: 'enforcementOfficer', name: 'Rienk Kadeloper', email: 'toezicht@merendam.example' },
  { role: 'underminingCoordinator', name: 'Sander Donkerdijk', email: 'ondermijning@merendam.example' },
  { role: 'bibobCoordinator', name: 'Tosca Peilbaak', email: 'bibob@merendam.example' },
  { role: 'confidentialCounsellor', name: 'Hilde Luisterwacht', email: 'meldpunt@merendam.example' },
  { role: 'banKeeper', name: 'Klaas Markthal', email: 'verboden@merendam.example' },
  { role: 'shopkeeper', name: 'Winnie Winkelhaak', email: 'winkel@merendam.example' },
  { role: 'eventsAdviser', name: 'Fokko Feesttent', email: 'evenementen@merendam.example' },
  { role: 'privacyOfficer', name: 'Govert Zwijgers', email: 'privacy@merendam.example' },
  { role: 'administrator', name: 'Wietske Sleutelbos', email: 'beheer@merendam.example' },
]

const ACCOUNTS: Record<string, DemonstrationAccount[]> = {
  deventer: DEMONSTRATION_ACCOUNTS,
  merendam: ACCOUNTS_OF_MERENDAM,
}

/** The invented people of one municipality of the demonstration; of any other there are none. */
export const demonstrationAccounts = (municipalityId: string): DemonstrationAccount[] => ACCOUNTS[municipalityId] ?? []
