import { createHmac } from 'node:crypto'
import { inputTexts } from '../../../../i18n/inputs.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { queueMail } from '../../../../platform/mail/index.ts'
import { publicAddress } from '../../../../platform/municipality.ts'
import { seal, unseal } from '../../../../platform/sealing.ts'
import { hashOfCode } from '../../operations/codes.ts'
import { insertSubscriber } from '../subscribers.queries.ts'

/** Good enough to try: whether it is somebody's, the mail to it shows. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 320 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text)

/** With this purpose an address is sealed where it is kept. */
const ADDRESS = 'address of who follows an idea'

export const sealAddress = (secret: string, address: string): string => seal(secret, ADDRESS, address)
export const openAddress = (secret: string, sealed: string): string | undefined => unseal(secret, ADDRESS, sealed)

/** What a link in a mail is for; it leads to who follows, and cannot be made by anybody else. */
export type LinkPurpose = 'bevestig' | 'stop'

export const linkFor = (origin: string, secret: string, purpose: LinkPurpose, id: string): string =>
  `${origin}/praat-mee/bericht?${purpose}=${seal(secret, `link ${purpose}`, id)}`

export const openLink = (secret: string, purpose: LinkPurpose, sealed: string): string | undefined =>
  unseal(secret, `link ${purpose}`, sealed)

type Context = Pick<RequestContext, 'config' | 'municipality' | 'clock'>

/**
 * Keeps the address of somebody who wants to hear what happens with his idea, and asks by mail whether it is his. An address
 * that was given already, or too often today, gets no second mail; the answer is the same, so that nobody can try it out.
 */
export async function subscribe(tx: Tx, ctx: Context, code: string, mail: string): Promise<void> {
  const { municipality, config } = ctx
  const address = mail.trim().toLowerCase()
  const hash = createHmac('sha256', `${config.secret} followers ${municipality.id}`).update(address).digest('hex')
  const sealed = sealAddress(config.secret, address)
  const id = await insertSubscriber(tx, hashOfCode('idea', code), { sealed, hash, today: ctx.clock.today() })
  if (!id) return
  const t = inputTexts.nl.mail
  const site = municipality.settings.siteName || municipality.name
  const text = t.confirm(linkFor(publicAddress(config, municipality), config.secret, 'bevestig', id))
  await queueMail(tx, municipality.id, { to: address, subject: t.confirmSubject(site), text })
}
