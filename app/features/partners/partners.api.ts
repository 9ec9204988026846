import { z } from 'zod'
import { partnerTexts } from '../../i18n/partners.ts'
import {
  type ApiContext,
  type ApiOperation,
  change,
  create,
  dutchWords,
  line,
  list,
  NONE,
  one,
  type Refusals,
  slug,
} from '../../platform/api/index.ts'
import { refuse } from '../../shared/outcome.ts'
import { addOrganisation, saveOrganisation } from './operations/save-organisation.ts'
import { findOrganisationBySlug, listOrganisations, type Organisation } from './partners.queries.ts'

export const ORGANISATION_KINDS = dutchWords({
  police: 'politie',
  justice: 'justitie',
  care: 'zorg',
  housing: 'wonen',
  business: 'ondernemers',
  government: 'overheid',
  safetyNetwork: 'veiligheidsnetwerk',
  municipal: 'gemeente',
  community: 'samenleving',
})

export const SCALES = dutchWords({
  neighbourhood: 'wijk',
  municipality: 'gemeente',
  dowr: 'dowr',
  region: 'regio',
  eastNetherlands: 'oost-nederland',
  national: 'landelijk',
})

const organisation = z
  .object({
    kenmerk: z.string(),
    naam: z.string(),
    andereNamen: z.array(z.string()),
    soort: ORGANISATION_KINDS.schema,
    schaal: SCALES.schema,
    contact: z.string(),
  })
  .meta({
    id: 'Partner',
    examples: [
      {
        kenmerk: 'politie',
        naam: 'Politie, team Voorbeeldstad',
        andereNamen: ['basisteam Voorbeeldstad'],
        soort: 'politie',
        schaal: 'gemeente',
        contact: '',
      },
    ],
  })

const fields = {
  naam: line(200).regex(/\S/),
  andereNamen: z.array(line(200)).max(50),
  soort: ORGANISATION_KINDS.schema,
  schaal: SCALES.schema,
  contact: line(),
}

const added = z
  .strictObject({
    kenmerk: slug(),
    ...fields,
    andereNamen: fields.andereNamen.optional(),
    contact: fields.contact.optional(),
  })
  .meta({ id: 'PartnerNieuw' })

const changed = z.strictObject(fields).partial().meta({ id: 'PartnerWijziging' })

const shown = ({ slug: kenmerk, name, aliases, kind, scale, contact, revision }: Organisation) => ({
  value: {
    kenmerk,
    naam: name,
    andereNamen: aliases,
    soort: ORGANISATION_KINDS.toDutch(kind),
    schaal: SCALES.toDutch(scale),
    contact,
  },
  revision,
})

/** What was sent, in the words of the code; what was not sent stays as it was. */
function toInput(body: z.output<typeof changed>, before?: Organisation) {
  return {
    name: body.naam?.trim() ?? before!.name,
    aliases: body.andereNamen?.map((name) => name.trim()).filter(Boolean) ?? before?.aliases ?? [],
    kind: body.soort === undefined ? before!.kind : ORGANISATION_KINDS.fromDutch(body.soort),
    scale: body.schaal === undefined ? before!.scale : SCALES.fromDutch(body.schaal),
    contact: body.contact?.trim() ?? before?.contact ?? '',
  }
}

const tag = 'partners'
const rights = ['work.open'] as const
const params = z.strictObject({ partner: slug() })
const refusals: Refusals = { 'in-use': { status: 409, say: (language) => partnerTexts[language].problems['in-use'] } }

const find = async ({ tx }: ApiContext, wanted: string) => {
  const found = await findOrganisationBySlug(tx, wanted)
  return found && shown(found)
}

/** What other programs read and write of partner organisations. */
export const partnersApi: ApiOperation[] = [
  list({
    path: '/partners',
    id: 'lijstPartners',
    tag,
    summary: 'Alle organisaties met wie wordt samengewerkt',
    rights,
    params: NONE,
    query: z.strictObject({
      soort: ORGANISATION_KINDS.schema.optional(),
      schaal: SCALES.schema.optional(),
    }),
    answer: organisation,
    sorting: ['naam', 'kenmerk', 'soort', 'schaal'],
    keyOf: (row) => row.kenmerk,
    handle: async ({ tx }, { query }) =>
      (await listOrganisations(tx))
        .map((row) => shown(row).value)
        .filter(
          (row) =>
            (query.soort === undefined || row.soort === query.soort) &&
            (query.schaal === undefined || row.schaal === query.schaal),
        ),
  }),
  create({
    path: '/partners',
    id: 'maakPartner',
    tag,
    summary: 'Een organisatie toevoegen',
    rights: ['work.open', 'plan.edit'],
    params: NONE,
    body: added,
    answer: organisation,
    refusals,
    handle: async (ctx, { body: { kenmerk, ...rest } }) => {
      const done = await addOrganisation(ctx.tx, ctx.municipality.id, { slug: kenmerk, ...toInput(rest) })
      if (!done.ok) return done
      return { ok: true, value: { ...(await find(ctx, kenmerk))!, path: `/partners/${kenmerk}` } }
    },
  }),
  one({
    path: '/partners/{partner}',
    id: 'leesPartner',
    tag,
    summary: 'Eén organisatie',
    rights,
    params,
    query: NONE,
    answer: organisation,
    handle: (ctx, { params: { partner } }) => find(ctx, partner),
  }),
  change('PATCH', {
    path: '/partners/{partner}',
    id: 'wijzigPartner',
    tag,
    summary: 'Een organisatie wijzigen',
    rights: ['work.open', 'plan.edit'],
    params,
    body: changed,
    answer: organisation,
    refusals,
    handle: async (ctx, { params: { partner }, body, revision }) => {
      const before = await findOrganisationBySlug(ctx.tx, partner)
      if (!before) return refuse('not-found')
      const done = await saveOrganisation(ctx.tx, { ...before, ...toInput(body, before), revision })
      return done.ok ? { ok: true, value: (await find(ctx, partner))! } : done
    },
  }),
]
