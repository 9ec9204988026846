const BROWSERS: [name: string, sign: RegExp][] = [
  ['edge', /\bEdgA?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(?:\b|Headless)(Chrome|CriOS|Chromium)\//],
  ['safari', /\bVersion\/[\d.]+ .*Safari\//],
]

const SYSTEMS: [name: string, sign: RegExp][] = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMac OS X\b/],
  ['chromeos', /\bCrOS\b/],
  ['linux', /\bLinux\b/],
]

/**
 * The kind of browser a person uses, e.g. `firefox/windows`: enough to know one's own sessions apart, and without the
 * version, which would say more about the person than that needs. A part that is not known is empty.
 */
export function deviceOf(userAgent: string | null): string {
  const first = (list: [string, RegExp][]) => list.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? ''
  return `${first(BROWSERS)}/${first(SYSTEMS)}`
}
