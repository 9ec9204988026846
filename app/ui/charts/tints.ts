/**
 * Steps from a tint to the accent colour itself, light to dark. The palest is far enough from white and from what lies around
 * a map (`BACKDROP`) to be told apart on a black and white print.
 */
export function tints(accent: string, count: number): string[] {
  const channels = [1, 3, 5].map((start) => Number.parseInt(accent.slice(start, start + 2), 16))
  return Array.from({ length: count }, (_, index) => {
    const share = 0.24 + (0.76 * index) / Math.max(count - 1, 1)
    const mixed = channels.map((channel) => Math.round(255 - (255 - channel) * share))
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
  })
}
