import {
  addProtocol,
  type Protocol,
  publishProtocol,
  registerProtocol,
  runEvaluation,
} from '../../app/features/effects/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { peersOf } from '../../app/regions/index.ts'
import type { Loading } from './load-town.ts'

const HOME = 'GM0150'
const neighbours = peersOf(HOME, 'neighbours').map(({ code }) => code)
const peers = peersOf(HOME, 'urbanity').map(({ code }) => code)
const donors = peers.filter((code) => !neighbours.includes(code)).sort()

const SHARED = {
  format: 1,
  outcome: 'crime_registered_cbs',
  population: 'population',
  treated: [HOME],
  comparison: 'urbanity',
  donors,
  excluded: [],
  neighbours,
  method: 'synth',
  sideEffects: [],
} as const satisfies Partial<Protocol>

/** Of the plan 2020-2023, looked at afterwards: exploratory, and with one year after the start too short to say anything. */
const LOOKED_BACK: Protocol = {
  ...SHARED,
  donors,
  excluded: [],
  sideEffects: [],
  title: 'Dwangsommen voor dealers en de geregistreerde criminaliteit',
  effort: { plan: 'mjbp-2020-2023', code: 'T3.D2.A2', title: 'Dwangsommen voor dealers' },
  description:
    'Wie op straat dealt, krijgt een last onder dwangsom. De bronnen noemen geen startdag; gerekend is vanaf het eerste jaar van het plan.',
  mechanism: 'Wie weet dat opnieuw dealen geld kost, krijgt het signaal dat straathandel niet wordt geduld.',
  criterion: { direction: 'fall', size: 10, unit: 'percent' },
  startsOn: '2020-01-01',
  endsOn: '2020-12-31',
  judgedOn: '2021-06-01',
  dose: 'lod_street_dealing',
  cost: null,
}

/** Of the plan 2024-2027, registered before it starts; the judgement lies in the future. */
const ahead = (year: number): Protocol => ({
  ...SHARED,
  donors,
  excluded: [],
  sideEffects: [],
  title: 'Jongeren weghouden van zware misdaad',
  effort: {
    plan: 'mjbp-2024-2027',
    code: 'ST2.D1',
    title: 'Voorkomen dat jongeren in de ernstige criminaliteit terechtkomen of doorgroeien',
  },
  description:
    'Zorg, veiligheid en straf worden op elkaar aangesloten, zodat jongeren eerder hulp of een grens krijgen.',
  mechanism: 'Wie op tijd hulp of een grens krijgt, begint minder vaak aan zware misdaad of houdt ermee op.',
  criterion: { direction: 'fall', size: 10, unit: 'percent' },
  startsOn: `${year}-01-01`,
  endsOn: `${year + 1}-12-31`,
  judgedOn: `${year + 2}-06-30`,
  dose: '',
  cost: null,
})

/** One effort that is looked back on and one that is registered before it starts, through the feature's own operations. */
export async function loadEffects({ tx, municipalityId, clock }: Loading) {
  const register = async (content: Protocol) => {
    const slug = await addProtocol(tx, municipalityId, content)
    const done = await registerProtocol(tx, municipalityId, { slug, revision: 1 })
    if (!done.ok) throw new Error(`an effort of the demonstration cannot be registered: ${JSON.stringify(done)}`)
    mustBe(await publishProtocol(tx, municipalityId, slug))
    return slug
  }
  mustBe(await runEvaluation(tx, municipalityId, await register(LOOKED_BACK)))
  await register(ahead(Number(clock.today().slice(0, 4)) + 1))
}
