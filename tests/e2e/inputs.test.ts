import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { expectSound } from '../support/sound.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// From an idea to the plan and back to who had it, on a phone and with JavaScript switched off.

let site: WithoutScript
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  site = await openWithoutScript({ smtpUrl: mail.url, smtpFrom: 'veiligheid@deventer.example' })
})
afterAll(async () => {
  await site?.stop()
  await mail?.stop()
})

const EXAMPLE = '/praat-mee/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
const WORK = '/werk/inspraak/voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
const PHONE = { viewport: { width: 320, height: 640 } }
const HOSTILE = 'Meer licht <script>alert(1)</script> bij het station.\u202e =1+1'

/** What the mails that came since say, and where they lead. */
async function mails(): Promise<{ text: string; link(part: string): string }[]> {
  await site.regie.runDueJobs()
  return mail.received.splice(0).map(({ raw }) => {
    const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    const link = (part: string) => `${site.regie.url}${new RegExp(`(/praat-mee/[^\\s]*${part}[^\\s]*)`).exec(text)![1]}`
    return { text, link }
  })
}

const night = async () => {
  await site.regie.database.asAdministrator(
    `select graphile_worker.add_job('follow-inputs', '{"municipalityId": "deventer"}'::json)`,
  )
  return mails()
}

async function lookWith(page: Page, code: string) {
  await page.goto(`${site.regie.url}/praat-mee/mijn-inbreng`)
  await page.getByLabel('Uw code').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Bekijken' }).click()
}

test('an idea is read, taken over, and its author hears of it once when the action moves', async () => {
  const phone = await site.newPage(PHONE)
  await phone.goto(`${site.regie.url}${EXAMPLE}`)
  await phone.getByRole('link', { name: 'Geef uw idee' }).click()
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await phone.getByRole('alert').first().waitFor()
  await phone.getByRole('textbox', { name: /Uw idee/ }).fill(HOSTILE)
  await phone.getByLabel(/^Waar\?/).selectOption({ index: 3 })
  await phone.getByLabel(/^E-mailadres/).fill('geen adres')
  await phone.getByRole('button', { name: 'Versturen' }).click()
  expect(await phone.getByRole('textbox', { name: /Uw idee/ }).inputValue()).toContain('bij het station')
  await phone.getByLabel(/^E-mailadres/).fill('Iemand@voorbeeld.example')
  await phone.getByRole('button', { name: 'Versturen' }).click()
  const code = (await phone.locator('.regie-code').textContent())!
  expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)

  // The address is only kept sealed, and nothing is mailed to it until its owner says that it is his.
  const [confirmation] = await mails()
  expect(
    await site.regie.database.asAdministrator("select 1 from input_subscriber where sealed_address like '%voorbeeld%'"),
  ).toEqual([])
  await phone.goto(confirmation!.link('bevestig='))
  await phone.getByRole('button', { name: 'Ja, stuur mij bericht' }).click()
  await phone.getByText('U krijgt bericht als er iets verandert.').waitFor()

  // Nobody reads it on the site before somebody read it.
  await phone.goto(`${site.regie.url}${EXAMPLE}/inbreng`)
  expect(await phone.content()).not.toContain('bij het station')
  await lookWith(phone, code)
  await phone.getByText('Uw idee wacht tot iemand van de gemeente het heeft gelezen.').waitFor()

  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}${WORK}`)
  await lead.getByRole('link', { name: 'Ideeën lezen' }).click()
  await lead.getByText('bij het station').waitFor()
  await lead.getByRole('button', { name: 'Niet plaatsen' }).click()
  await lead.getByText('Kies een reden en schrijf de maker waarom.').waitFor()
  await lead.getByRole('button', { name: 'Plaatsen', exact: true }).click()
  await lead.getByText('De beslissing is genomen').waitFor()
  const [decided] = await mails()
  await phone.goto(decided!.link('/inbreng/'))
  expect(await phone.locator('blockquote').textContent()).toBe(
    'Meer licht <script>alert(1)</script> bij het station. =1+1',
  )

  // It is among the loose ends until it has an answer, which names where it was taken over.
  await lead.goto(`${site.regie.url}/werk/losse-eindjes`)
  expect(await lead.content()).toContain('Inbreng zonder antwoord')
  await lead.goto(`${site.regie.url}${WORK}/inbreng?zonder=antwoord`)
  await lead.getByRole('checkbox', { name: /^Kies: Meer licht/ }).check()
  await lead.getByLabel('overgenomen', { exact: true }).check()
  await lead.getByLabel(/^Waarom/).fill('Er komt meer licht.')
  await lead.getByRole('button', { name: 'Antwoord geven' }).click()
  await lead.getByText('Zeg waar het is overgenomen').first().waitFor()
  expect(await lead.getByRole('checkbox', { name: /^Kies: Meer licht/ }).isChecked()).toBe(true)
  const [goal] = await site.regie.database.asAdministrator<{ id: string; title: string }>(
    "select g.id, g.title from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id where g.code = 'T3.D1' and p.slug = 'mjbp-2020-2023'",
  )
  await lead.getByLabel('Plaats 1').selectOption(goal!.id)
  await lead.getByRole('button', { name: 'Antwoord geven' }).click()
  await lead.getByText('Het antwoord is gegeven.').waitFor()

  await lookWith(phone, code)
  await phone.getByText('Er komt meer licht.').waitFor()
  await phone.getByRole('link', { name: goal!.title }).waitFor()

  // The digest: once what is new, and then nothing for a month, also when more happens.
  const first = await night()
  expect(first).toHaveLength(1)
  expect(first[0]!.text).toContain('overgenomen')
  expect(await night()).toEqual([])
  await site.regie.database.asAdministrator(
    `update action set state = 'stopped' where id = (select a.id from action a
      join link l on l.from_id = a.id and l.relation = 'serves' where l.to_id = $1 order by a.code limit 1)`,
    [goal!.id],
  )
  expect(await night()).toEqual([])
  site.regie.pass(32 * 24 * 3600)
  const second = await night()
  expect(second).toHaveLength(1)
  expect(second[0]!.text).toContain('is nu: gestopt')
  expect(second[0]!.text).not.toContain('zei wat zij ermee doet')
  expect(await night()).toEqual([])
  await lookWith(phone, code)
  await phone.getByText(/is nu: gestopt/).waitFor()

  // Whoever stops is gone.
  await phone.goto(second[0]!.link('stop='))
  await phone.getByRole('button', { name: 'Stop en haal mijn adres weg' }).click()
  await phone.getByText('Uw adres is weg.').waitFor()
  expect(await site.regie.database.asAdministrator('select 1 from input_subscriber')).toEqual([])
  expect(site.regie.failures).toEqual([])
}, 300_000)

test('a file of inputs runs nothing, and holds what everybody may read', async () => {
  const visitor = site.regie.visitor()
  const { text, headers } = await visitor.get(`${EXAMPLE}/inbreng.csv`)
  expect(headers.get('content-disposition')).toBe('attachment; filename="inbreng.csv"')
  expect(text).toContain('Meer licht <script>alert(1)</script> bij het station. =1+1')
  const log = await visitor.get('/praat-mee/moderatie.csv')
  expect(log.text.split('\r\n')[1]).toMatch(/^voorbeeld-[a-z-]+,geplaatst,,nee,\d{4}-\d{2}-\d{2},\d{4}-\d{2}-\d{2}$/)
  expect(log.text).not.toContain('licht')
})

test('the pages of inputs fit a phone and break no rule of WCAG', async () => {
  const page = await site.newPage({ javaScriptEnabled: true })
  const paths = [
    `${EXAMPLE}/idee`,
    `${EXAMPLE}/inbreng`,
    `${EXAMPLE}/inbreng/1`,
    '/praat-mee/inbreng',
    '/praat-mee/spelregels',
    '/praat-mee/moderatie',
    '/praat-mee/mijn-inbreng',
  ]
  for (const path of paths) {
    await page.goto(`${site.regie.url}${path}`)
    await expectSound(page)
  }
  const lead = await site.signedIn('policyLead', { javaScriptEnabled: true })
  const work = ['/ideeen', '/inbreng', '/inbreng/nieuw', '/inbreng/1', '/inbreng/1/wijzigen']
  for (const path of [...work, '/vragenlijst/bewoners/coderen']) {
    await lead.goto(`${site.regie.url}${WORK}${path}`)
    await expectSound(lead)
  }
}, 200_000)

test('on a map an area is chosen with script, and the list says the same', async () => {
  const page = await site.newPage({ javaScriptEnabled: true })
  await page.goto(`${site.regie.url}${EXAMPLE}/idee`)
  const area = page.locator('[data-area]').nth(4)
  await area.dispatchEvent('click')
  expect(await page.getByLabel(/^Waar\?/).inputValue()).toBe(await area.getAttribute('data-area'))
})
