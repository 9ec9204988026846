import type { Role } from './rights.ts'

/** The accounts of the demonstration: invented people, one for every role. They exist in demonstration mode only. */
export const DEMONSTRATION_PASSWORD = 'veilig-in-deventer'

export const DEMONSTRATION_ACCOUNTS: { role: Role; name: string; email: string }[] = [
  { role: 'policyLead', name: 'Beatrijs Veldman', email: 'beleid@demo.example' },
  { role: 'caseCoordinator', name: 'Casper Reint', email: 'procesregie@demo.example' },
  { role: 'enforcementLawyer', name: 'Jurre Lindhout', email: 'handhaving@demo.example' },
  { role: 'mayor', name: 'Burga van Staveren', email: 'bestuur@demo.example' },
  { role: 'councilMember', name: 'Raadsheer Omloop', email: 'raad@demo.example' },
  { role: 'partner', name: 'Paulien Wijkhuis', email: 'partner@demo.example' },
  { role: 'analyst', name: 'Tellegen de Graaf', email: 'onderzoek@demo.example' },
  { role: 'privacyOfficer', name: 'Fenna Geheimhof', email: 'privacy@demo.example' },
  { role: 'administrator', name: 'Bas Sleutelaar', email: 'beheer@demo.example' },
]
