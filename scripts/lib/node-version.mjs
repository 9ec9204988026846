// Imported before anything else by every script. It uses nothing that an old Node lacks, so that it can say so.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Regie needs Node 20.19 or newer, and this is Node ${process.versions.node}: see https://nodejs.org`)
  process.exit(1)
}
