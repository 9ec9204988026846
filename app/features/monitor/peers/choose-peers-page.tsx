import { monitorTexts } from '../../../i18n/monitor.ts'
import { peerTexts } from '../../../i18n/peers.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { MUNICIPALITIES, type Municipality } from '../../../regions/index.ts'
import { Button, Checkboxes, Form, Heading, HiddenField, Intro, Paragraph, TextField } from '../../../ui/index.ts'
import { findIndicator } from '../monitor.queries.ts'
import { chosenIn, FEWEST_CHOSEN, MOST_CHOSEN, wordOf } from './peer-choice.ts'

/** Chooses municipalities one by one. Looking for a name keeps what was ticked; the comparison has them in its address. */
export async function showChoosePeers(ctx: PageContext): Promise<PageView> {
  const passport = orNotFound(await findIndicator(ctx.tx, ctx.params.key!))
  const { language, query } = ctx
  const t = peerTexts[language].own
  const own = ctx.municipality.settings.cbsCode
  const chosen = chosenIn(own, query)
  const wanted = (query.get('zoek') ?? '').slice(0, 60)
  const offered = namesLike(wanted).filter((one) => one.code !== own && !chosen.includes(one))
  const base = `/cijfers/${passport.key}/vergelijken`
  return {
    title: t.title,
    frame: 'public',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/cijfers' },
      { label: passport.name[language], href: `/cijfers/${passport.key}` },
      { label: peerTexts[language].compare, href: base },
    ],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro(FEWEST_CHOSEN, MOST_CHOSEN)}</Intro>
        <Form action={ctx.href(`${base}/kiezen`)} method="get" label={t.title}>
          <HiddenField name="groep" value={wordOf('chosen')} />
          <TextField name="zoek" label={t.search} value={wanted} />
          <Button look="secondary">{t.find}</Button>
          {offered.length === 0 && <Paragraph>{t.nothing}</Paragraph>}
          {[...chosen, ...offered].length > 0 && (
            <div class="regie-pick">
              <Checkboxes
                name="gemeente"
                label={t.chosen(chosen.length)}
                values={chosen.map(({ code }) => code)}
                choices={[...chosen, ...offered].map(({ code, name }) => ({ value: code, label: name }))}
              />
            </div>
          )}
          <Button formAction={ctx.href(base)}>{t.compare}</Button>
        </Form>
      </>
    ),
  }
}

/** Municipalities with this in their name, by name; accents and capitals do not matter. */
function namesLike(wanted: string): Municipality[] {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
  return MUNICIPALITIES.filter(({ name }) => plain(name).includes(plain(wanted))).sort((a, b) =>
    a.name.localeCompare(b.name, 'nl'),
  )
}
