/**
 * Lets a form ask the browser for a passkey. Such a form says with `data-passkey` whether one is made ("create") or used
 * ("get"), and with `data-options` where the question comes from; the answer goes along in its field `passkey`.
 */

type Bytes = { [Key in 'challenge' | 'id']?: string }

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

const toText = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const named = (list: (Bytes & { type: string })[] | undefined) =>
  list?.map((one) => ({ ...one, id: toBytes(one.id!) })) as PublicKeyCredentialDescriptor[] | undefined

async function make(options: PublicKeyCredentialCreationOptionsJSON) {
  const made = (await navigator.credentials.create({
    publicKey: {
      ...(options as unknown as PublicKeyCredentialCreationOptions),
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return describe(made, {
    attestationObject: toText(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

async function use(options: PublicKeyCredentialRequestOptionsJSON) {
  const used = (await navigator.credentials.get({
    publicKey: {
      ...(options as unknown as PublicKeyCredentialRequestOptions),
      challenge: toBytes(options.challenge),
      allowCredentials: named(options.allowCredentials),
    },
  })) as PublicKeyCredential
  const response = used.response as AuthenticatorAssertionResponse
  return describe(used, {
    authenticatorData: toText(response.authenticatorData),
    signature: toText(response.signature),
    ...(response.userHandle && { userHandle: toText(response.userHandle) }),
  })
}

function describe(found: PublicKeyCredential, response: Record<string, unknown>) {
  return {
    id: found.id,
    rawId: toText(found.rawId),
    type: found.type,
    response: { clientDataJSON: toText(found.response.clientDataJSON), ...response },
    clientExtensionResults: {},
  }
}

async function ask(form: HTMLFormElement) {
  const csrf = form.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? ''
  const answer = await fetch(form.dataset.options!, { method: 'POST', body: new URLSearchParams({ csrf }) })
  if (!answer.ok) throw new Error(`no options: ${answer.status}`)
  const options = await answer.json()
  const found = form.dataset.passkey === 'create' ? await make(options) : await use(options)
  form.querySelector<HTMLInputElement>('[name=passkey]')!.value = JSON.stringify(found)
  form.submit()
}

if ('PublicKeyCredential' in window) {
  for (const words of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) words.hidden = true
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!('PublicKeyCredential' in window)) continue
  form.hidden = false
  const problem = form.querySelector<HTMLElement>('[data-problem]')!
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    problem.hidden = true
    // Refused by the person, by the device or by the network: the page says so and everything stays as it was.
    ask(form).catch(() => {
      problem.hidden = false
    })
  })
}
