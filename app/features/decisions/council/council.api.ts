import { z } from 'zod'
import {
  type ApiContext,
  type ApiOperation,
  dutchWords,
  list,
  looseDay,
  NONE,
  one,
} from '../../../platform/api/index.ts'
import { KIND_PATHS } from './addresses.ts'
import { listChanges } from './amendments.queries.ts'
import { type ItemKind, latenessOf } from './domain/items.ts'
import { type Item, type ItemTarget, listItems, listItemTargets } from './items.queries.ts'

const tag = 'raad'

export const PAPER_STATES = dutchWords({
  open: 'open',
  fulfilled: 'nagekomen',
  dropped: 'vervallen',
  tabled: 'ingediend',
  held: 'aangehouden',
  adopted: 'aangenomen',
  settled: 'afgedaan',
  rejected: 'verworpen',
  withdrawn: 'ingetrokken',
  asked: 'gesteld',
  answered: 'beantwoord',
})

const about = z.object({
  soort: z.enum(['plan', 'thema', 'doel', 'actie']),
  plan: z.string(),
  code: z.string(),
  titel: z.string(),
})

const paperShape = z
  .object({
    nummer: z.string(),
    onderwerp: z.string(),
    tekst: z.string(),
    gevraagdDoor: z.string(),
    naamOfAmbt: z.string(),
    wanneer: looseDay(),
    uiterlijk: z.iso.date().nullable(),
    termijnInWoorden: z.string(),
    stand: PAPER_STATES.schema,
    standSinds: looseDay(),
    dagenTeLaat: z.int(),
    toelichting: z.string(),
    stemmenVoor: z.int().nullable(),
    stemmenTegen: z.int().nullable(),
    gaatOver: z.array(about),
    bron: z.string(),
    bronLooptTot: looseDay().describe(
      'Hoe ver de bron gaat; wat daarna gebeurde is hier niet bekend. Leeg: tot vandaag.',
    ),
    voorbeeld: z.boolean().describe('Een voorbeeld; niet echt gezegd of besloten.'),
  })
  .meta({
    id: 'RaadStuk',
    examples: [
      {
        nummer: '2026-T-1',
        onderwerp: 'Brief over het toezicht in de avond',
        tekst: '',
        gevraagdDoor: 'de raad',
        naamOfAmbt: 'burgemeester',
        wanneer: '2026-03-14',
        uiterlijk: '2026-06-30',
        termijnInWoorden: 'voor de zomer',
        stand: 'open',
        standSinds: '2026-03-14',
        dagenTeLaat: 0,
        toelichting: '',
        stemmenVoor: null,
        stemmenTegen: null,
        gaatOver: [{ soort: 'doel', plan: 'voorbeeldplan', code: 'T1.D1', titel: 'Minder overlast' }],
        bron: '',
        bronLooptTot: '',
        voorbeeld: true,
      },
    ],
  })

const amendmentShape = paperShape
  .extend({
    wijzigingen: z.array(
      z.object({ onderdeel: z.string(), code: z.string(), veld: z.string(), was: z.string(), wordt: z.string() }),
    ),
    versie: z.int().nullable().describe('De versie van het plan waarin het is verwerkt.'),
  })
  .meta({ id: 'Amendement', examples: undefined })

const PLACES = { plan: 'plan', theme: 'thema', goal: 'doel', action: 'actie' } as const

function shown(item: Item, targets: readonly ItemTarget[], today: string) {
  return {
    nummer: item.number!,
    onderwerp: item.title,
    tekst: item.body,
    gevraagdDoor: item.byWhom,
    naamOfAmbt: item.person,
    wanneer: item.happenedOn,
    uiterlijk: item.dueOn,
    termijnInWoorden: item.dueWords,
    stand: PAPER_STATES.toDutch(item.state),
    standSinds: item.stateOn,
    dagenTeLaat: latenessOf(item, today).daysLate,
    toelichting: item.remark,
    stemmenVoor: item.votesFor,
    stemmenTegen: item.votesAgainst,
    gaatOver: targets
      .filter(({ itemId }) => itemId === item.id)
      .map(({ kind, plan, code, title }) => ({ soort: PLACES[kind], plan, code, titel: title })),
    bron: item.source,
    bronLooptTot: item.knownUntil,
    voorbeeld: item.isExample,
  }
}

/** Only what everybody may see, whoever asks: a token opens nothing that the council keeps to itself. */
async function readShown({ tx, clock }: ApiContext, kind: ItemKind) {
  const items = await listItems(tx, { kind, isPublic: true })
  const targets = await listItemTargets(
    tx,
    items.map(({ id }) => id),
  )
  return items.map((item) => shown(item, targets, clock.today()))
}

const WORDS: Record<ItemKind, { one: string; many: string; name: string }> = {
  commitment: { one: 'Toezegging', many: 'Toezeggingen', name: 'toezegging' },
  motion: { one: 'Motie', many: 'Moties', name: 'motie' },
  amendment: { one: 'Amendement', many: 'Amendementen', name: 'amendement' },
  question: { one: 'Vraag', many: 'Vragen', name: 'vraag' },
}

const query = z.strictObject({ stand: PAPER_STATES.schema.optional(), teLaat: z.enum(['ja', 'nee']).optional() })

const listOf = (kind: ItemKind): ApiOperation =>
  list({
    path: `/${KIND_PATHS[kind]}`,
    id: `lijst${WORDS[kind].many}`,
    tag,
    summary: `${WORDS[kind].many} van de gemeenteraad die openbaar zijn`,
    rights: [],
    params: NONE,
    query,
    answer: paperShape,
    sorting: ['nummer', 'wanneer', 'uiterlijk', 'dagenTeLaat'],
    keyOf: (row) => row.nummer,
    handle: async (ctx, { query: asked }) =>
      (await readShown(ctx, kind)).filter(
        (row) =>
          (asked.stand === undefined || row.stand === asked.stand) &&
          (asked.teLaat === undefined || row.dagenTeLaat > 0 === (asked.teLaat === 'ja')),
      ),
  })

const number = () => z.string().regex(/^\d{4}-[tmavTMAV]-\d{1,4}$/)

const oneOf = (kind: 'commitment' | 'motion' | 'question'): ApiOperation =>
  one({
    path: `/${KIND_PATHS[kind]}/{${WORDS[kind].name}}`,
    id: `lees${WORDS[kind].one}`,
    tag,
    summary: `Eén ${WORDS[kind].name} van de gemeenteraad`,
    rights: [],
    params: z.strictObject({ [WORDS[kind].name]: number() }),
    query: NONE,
    answer: paperShape,
    handle: async (ctx, { params }) => {
      const wanted = String(Object.values(params)[0]).toUpperCase()
      const value = (await readShown(ctx, kind)).find(({ nummer }) => nummer === wanted)
      return value && { value }
    },
  })

/** What other programs read of the council. */
export const councilApi: ApiOperation[] = [
  ...(['commitment', 'motion', 'question'] as const).flatMap((kind) => [listOf(kind), oneOf(kind)]),
  listOf('amendment'),
  one({
    path: '/amendementen/{amendement}',
    id: 'leesAmendement',
    tag,
    summary: 'Eén amendement, met de woorden die het verandert',
    rights: [],
    params: z.strictObject({ amendement: number() }),
    query: NONE,
    answer: amendmentShape,
    handle: async (ctx, { params }) => {
      const wanted = params.amendement.toLowerCase()
      const item = (await listItems(ctx.tx, { kind: 'amendment', number: wanted, isPublic: true }))[0]
      if (!item) return undefined
      const changes = await listChanges(ctx.tx, item.id)
      const wijzigingen = changes.map(({ part, code, field, before, after }) => ({
        ...{ onderdeel: part, code, veld: field, was: before, wordt: after },
      }))
      const targets = await listItemTargets(ctx.tx, [item.id])
      return { value: { ...shown(item, targets, ctx.clock.today()), wijzigingen, versie: item.versionNumber } }
    },
  }),
]
