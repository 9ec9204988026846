import { approach2024 } from '../sources.ts'
import type { PlanSeed } from '../types.ts'

const principles = approach2024('2.2 Wat zijn onze uitgangspunten?')
const tasks = approach2024('2.3 Op welke manier werken we?')
const roles = approach2024('1.2 Rollen burgemeester')

export const PRINCIPLES: PlanSeed['principles'] = [
  {
    code: 'U1',
    title: 'Samenwerking',
    description:
      'Wie het plan moet uitvoeren, schrijft eraan mee. Dan past het bij de praktijk en staat iedereen erachter.',
    source: principles,
  },
  {
    code: 'U2',
    title: 'Integraliteit',
    description:
      'Het plan gaat over mensen én over gebouwen en straten. Bij elk thema staan voorkomen en optreden naast elkaar, en inwoners horen bij de partners.',
    source: principles,
  },
  {
    code: 'U3',
    title: 'Inhoudelijk fundament',
    description: 'Keuzes beginnen bij wat we weten: een analyse van de veiligheid ligt aan het plan ten grondslag.',
    source: principles,
  },
  {
    code: 'U4',
    title: 'Afbakening',
    description:
      'Het plan gaat over wat burgemeester en gemeente zelf moeten doen. De meeste aandacht gaat naar twee thema’s; het fundament eronder beweegt mee met wat er gebeurt.',
    source: principles,
  },
  {
    code: 'U5',
    title: 'Maatschappelijke effecten',
    description: 'Niet hoeveel we doen telt, maar wat mensen in Deventer ervan merken.',
    source: principles,
  },
  {
    code: 'U6',
    title: 'Politiek-bestuurlijke borging',
    description: 'College en raad praten mee over het beleid en over de verantwoording daarna.',
    source: principles,
  },
]

export const CORE_TASKS: PlanSeed['coreTasks'] = [
  {
    code: 'K1',
    title: 'Signaleren en adviseren',
    verb: 'beschermen',
    description:
      'We kennen de stad, de dorpen en het buitengebied. We zien wat er verandert, zoeken uit hoe groot een probleem is en zeggen wat er moet gebeuren. Daarna blijven we het volgen tot het is opgelost.',
    source: tasks,
  },
  {
    code: 'K2',
    title: 'Regie voeren',
    verb: 'bekrachtigen',
    description:
      'We bouwen netwerken en brengen partijen aan één tafel, met de burgemeester als aanjager. In het dagelijkse werk maken we afspraken waar niemand tussendoor valt.',
    source: tasks,
  },
  {
    code: 'K3',
    title: 'Interveniëren',
    verb: 'begrenzen',
    description:
      'Soms is ingrijpen nodig. De wet geeft ons daar middelen voor, zoals een gebiedsverbod, een last onder dwangsom of de sluiting van een woning. We weten wat we in huis hebben en gebruiken het doordacht.',
    source: tasks,
  },
]

export const MAYOR_ROLES: PlanSeed['mayorRoles'] = [
  {
    code: 'R1',
    title: 'Burgervader',
    verb: 'beschermen',
    description:
      'De burgemeester is er voor iedereen die hier woont of op bezoek is. Hij luistert, is erbij als het moeilijk wordt en let op wat de gemeente bedreigt.',
    source: roles,
  },
  {
    code: 'R2',
    title: 'Bestuurder',
    verb: 'bekrachtigen',
    description:
      'Als voorzitter van het college bewaakt de burgemeester de samenhang. Hij brengt mensen bijeen voordat er een probleem is, bijvoorbeeld via het Netwerk Bondgenoten.',
    source: roles,
  },
  {
    code: 'R3',
    title: 'Bevoegd gezag',
    verb: 'begrenzen',
    description:
      'De wet geeft de burgemeester bevoegdheden om misstanden te stoppen en de orde te bewaren. Wie zich aan de regels houdt, wordt daar sterker van.',
    source: roles,
  },
]
