/** What the build bundles for the browser: name in the manifest, and the file to start from. */
export const ASSET_ENTRIES = [{ name: 'site.css', entry: 'app/ui/styles/site.css' }] as const

/** Font files that nearly every page needs, by the name they have before the build adds a hash; pages preload them. */
export const PRELOADED_FONTS = [
  'source-sans-3-latin-wght-normal.woff2',
  'source-serif-4-latin-wght-normal.woff2',
] as const

/** Where a page finds its built files. */
export type PageAssets = { stylesheet: string; preloadFonts?: string[]; island?: (name: string) => string }
