import { readFileSync } from 'node:fs'
import { Session, type Profiler } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'

/** Steps of a scan, each with the modules whose call begins it. */
const STEPS: readonly (readonly [string, RegExp])[] = [
  ['parse', /^src\/claims\/parse-text\.ts|^src\/sentences\//],
  ['story', /^src\/matching\/(?:story|term-weights)\.ts/],
  ['alignment', /^src\/matching\/(?:match-texts|claim-view|story-meanings)\.ts/],
  ['origins', /^src\/comparison\/origins\.ts/],
  ['comparison', /^src\/pipeline\/findings\.ts|^src\/comparison\/compare-claims\.ts/],
  ['facts', /^src\/(?:pipeline|comparison)\/[\w-]*(?:facts?|omissions)[\w-]*\.ts/],
]
const SCAN = /^src\/pipeline\/scan-page\.ts/
/** What of a scan belongs to no step. */
const REST = 'rest'
/** Microseconds between two samples. */
const INTERVAL = 200

/** The steps' names in the order of a scan, what belongs to none at the end. */
export const STEP_NAMES: readonly string[] = [...STEPS.map(([name]) => name), REST]

/**
 * The share (0–1) of the time of a scan that each step takes, from a profile of the processor. A sample counts for the
 * step whose module its call stack enters first. Facets are read when first asked for: their time is the alignment's,
 * the comparison's or the facts'.
 */
export async function sharesOf(scan: () => void): Promise<ReadonlyMap<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  scan()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return countSamples(profile)
}

function countSamples(profile: Profiler.Profile): Map<string, number> {
  const steps = stepsOfNodes(profile.nodes)
  const counted = (profile.samples ?? []).flatMap((sample) => steps.get(sample) ?? [])
  const share = (name: string) => counted.filter((step) => step === name).length / Math.max(1, counted.length)
  return new Map(STEP_NAMES.map((name) => [name, share(name)]))
}

/** The step of each node of the call tree that belongs to a scan. */
function stepsOfNodes(nodes: readonly Profiler.ProfileNode[]): Map<number, string> {
  const bundle = fileURLToPath(import.meta.url)
  const moduleAt = modulesOf(bundle)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const steps = new Map<number, string>()
  const visit = (node: Profiler.ProfileNode, above: string | undefined) => {
    const { url, lineNumber } = node.callFrame
    const module = url.endsWith(bundle) ? moduleAt(lineNumber) : ''
    const step = above === undefined || above === REST ? (stepOf(module) ?? above) : above
    if (step !== undefined) steps.set(node.id, step)
    for (const id of node.children ?? []) {
      const child = byId.get(id)
      if (child) visit(child, step)
    }
  }
  const [root] = nodes
  if (root) visit(root, undefined)
  return steps
}

function stepOf(module: string): string | undefined {
  return SCAN.test(module) ? REST : STEPS.find(([, begins]) => begins.test(module))?.[0]
}

/** Tells which module a line (from 0) of a bundle was made of: esbuild writes the name before each. */
function modulesOf(bundle: string): (line: number) => string {
  let current = ''
  const names = readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => {
      current = /^\/\/ ((?:src|tools|node_modules)\/\S+)$/.exec(line)?.[1] ?? current
      return current
    })
  return (line) => names[line] ?? ''
}
