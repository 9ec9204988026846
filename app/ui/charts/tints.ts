/** Steps from a pale tint to the accent colour itself, light to dark. */
export function tints(accent: string, count: number): string[] {
  const channels = [1, 3, 5].map((start) => Number.parseInt(accent.slice(start, start + 2), 16))
  return Array.from({ length: count }, (_, index) => {
    const share = 0.14 + (0.86 * index) / Math.max(count - 1, 1)
    const mixed = channels.map((channel) => Math.round(255 - (255 - channel) * share))
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
  })
}
