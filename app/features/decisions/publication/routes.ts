import { get, post, type Route } from '../../../platform/http/index.ts'
import { MAX_UPLOAD_BYTES } from '../../thread/index.ts'
import { showPreview } from './pages/preview.tsx'
import {
  downloadMetadata,
  downloadPublicFile,
  downloadRobots,
  downloadSitemap,
  downloadSitemapIndex,
  feedPublications,
} from './pages/public-files.ts'
import { showPublicList } from './pages/public-list.tsx'
import { showPublicPublication } from './pages/public-publication.tsx'
import {
  changePublication,
  createPublication,
  showEditPublication,
  showNewPublication,
} from './pages/publication-form.tsx'
import { showRescan, startRescan } from './pages/rescan.tsx'
import {
  addPublicationFile,
  approvePublication,
  downloadSource,
  downloadWorkFile,
  leaveOutPassage,
  letFileGo,
  offerPublication,
  putPassageBack,
  removePublicationFile,
  sendPublicationBack,
  takeOutHidden,
  withdrawPublication,
} from './pages/work-actions.ts'
import { showWorkPublications } from './pages/work-list.tsx'
import { showWorkPublication } from './pages/work-publication.tsx'

const WORK = '/werk/publicaties/:published'
const FILE = `${WORK}/bestanden/:piece`

/** Addresses of what is made public under the Woo. Which steps somebody may take, the database decides. */
export const publicationRoutes: Route[] = [
  get('/robots.txt', 'public', downloadRobots),
  get('/sitemap-woo.xml', 'public', downloadSitemapIndex),
  get('/woo/:map', 'public', downloadSitemap),
  get('/besluiten', 'public', showPublicList),
  get('/besluiten.atom', 'public', feedPublications),
  get('/besluiten/:published', 'public', showPublicPublication),
  get('/besluiten/:published/:piece', 'public', downloadPublicFile),
  get('/besluiten/:published/:piece/metadata.xml', 'public', downloadMetadata),

  get('/werk/publicaties', 'publications.read', showWorkPublications),
  get('/werk/publicaties/nieuw', 'publications.prepare', showNewPublication),
  post('/werk/publicaties/nieuw', 'publications.prepare', createPublication),
  get('/werk/publicaties/opnieuw-bekijken', 'publications.read', showRescan),
  post('/werk/publicaties/opnieuw-bekijken', 'publications.rules', startRescan),
  get(WORK, 'publications.read', showWorkPublication),
  get(`${WORK}/wijzigen`, 'publications.prepare', showEditPublication),
  post(`${WORK}/wijzigen`, 'publications.prepare', changePublication),
  get(`${WORK}/voorbeeld`, 'publications.read', showPreview),
  post(`${WORK}/bestanden`, 'publications.prepare', addPublicationFile, { maxBodyBytes: MAX_UPLOAD_BYTES }),
  get(FILE, 'publications.read', downloadWorkFile),
  get(`${FILE}/bron`, 'publications.read', downloadSource),
  post(`${FILE}/weg`, 'publications.prepare', removePublicationFile),
  post(`${FILE}/weglaten`, 'publications.prepare', leaveOutPassage),
  post(`${FILE}/terug`, 'publications.prepare', putPassageBack),
  post(`${FILE}/ongezien`, 'publications.prepare', takeOutHidden),
  post(`${FILE}/laten-gaan`, 'publications.check', letFileGo),
  post(`${WORK}/aanbieden`, 'publications.prepare', offerPublication),
  post(`${WORK}/goedkeuren`, 'publications.check', approvePublication, { confirm: true }),
  post(`${WORK}/terugsturen`, 'publications.read', sendPublicationBack),
  post(`${WORK}/intrekken`, 'publications.read', withdrawPublication),
]
