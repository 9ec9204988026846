import { type Block, type DocumentModel, plain, renderDocx, renderPdf } from '../../app/documents/index.ts'
import {
  addFile,
  addPublication,
  approvePublicationStep,
  type PublicationFacts,
  schedulePublication,
} from '../../app/features/decisions/index.ts'
import { cleanFile } from '../../app/features/thread/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { actAs } from './act-as.queries.ts'
import type { Loading } from './load-town.ts'

/** When the college decided on memo 2019-001335, and made it public: the form of that memo. */
const DECIDED_ON = '2019-07-09'

const DECISION: PublicationFacts = {
  title: 'Besluit van het college over nota 2019-001335',
  about: 'Het college stemt in met de weg naar een nieuw meerjarenbeleidsplan veiligheid.',
  category: 'c_3a248e3a',
  handling: 'adopted',
  handledOn: DECIDED_ON,
  meetingId: null,
  documentId: null,
}

const NOTICE: PublicationFacts = {
  ...DECISION,
  title: 'Raadsmededeling 2019-001322: startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023',
  about: 'Het college betrekt de raad vooraf bij het nieuwe meerjarenbeleidsplan veiligheid.',
  category: 'c_db4862c3',
}

/** Two publications of the road of the plan: one that is public, and one that waits for a second person. In our own words. */
export async function loadPublications({ tx, municipalityId, clock, secret }: Loading, accounts: Map<string, string>) {
  const scope = { municipalityId, secret, own: ['Gemeente Deventer'] }
  const add = async (facts: PublicationFacts, name: string, bytes: Uint8Array) => {
    const { slug } = await addPublication(tx, municipalityId, facts)
    mustBe(await addFile(tx, scope, slug, { name, file: mustBe(await cleanFile(name, bytes)) }))
    mustBe(await schedulePublication(tx, municipalityId, slug, 'now', clock.now()))
    return slug
  }
  await actAs(tx, accounts.get('policyLead')!)
  const slug = await add(DECISION, 'collegebesluit-2019-001335.pdf', await renderPdf(documentOf(DECISION)))
  await add(NOTICE, 'raadsmededeling-2019-001322.docx', await renderDocx(documentOf(NOTICE)))
  await actAs(tx, accounts.get('publicationOfficer')!)
  mustBe(await approvePublicationStep(tx, municipalityId, slug))
  await actAs(tx, 'service:command')
}

function documentOf({ title, about }: PublicationFacts): DocumentModel {
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: 'Waar het over gaat', id: 'onderwerp' },
    { type: 'paragraph', content: plain(about) },
    {
      type: 'paragraph',
      content: plain(
        'De nota met nummer 2019-001335 is van 27 juni 2019; de raadsmededeling erbij heeft nummer 2019-001322. Het college besloot op 9 juli 2019 en maakte de nota die dag openbaar. Deze samenvatting is gemaakt voor de demonstratie.',
      ),
    },
  ]
  return {
    meta: { title, language: 'nl', publisher: 'Gemeente Deventer', publishedOn: DECIDED_ON },
    cover: { title, lines: ['Gemeente Deventer', '9 juli 2019'] },
    blocks,
  }
}
