/** How likely two items belong together (0–1). Pairs for which none is given count as 0. */
export interface Likeness<Item> {
  readonly a: Item
  readonly b: Item
  readonly value: number
}

/** What decides on groups, beside the likenesses. */
export interface Grouping<Item> {
  /** Least mean likeness (0–1) over all pairs that a merger would bring together. */
  readonly least: number
  /** Whether two items cannot belong together, whatever else they are like. */
  readonly apart: (a: Item, b: Item) => boolean
}

interface Cluster<Item> {
  readonly members: readonly Item[]
  /** Sum of the likenesses between the members and those of another cluster. */
  readonly sums: Map<Cluster<Item>, number>
}

/**
 * Groups items by average linkage (Sokal & Michener 1958) with pairs that must stay apart (Davidson & Ravi 2005): two
 * groups become one only while the mean over all their pairs is high, so half matches make no chains. Where likenesses
 * are probabilities, that mean is the expected share of right pairs. Gives the groups of two and more. The time goes
 * with the number of likenesses, since average linkage may merge any two that are each other's nearest (Murtagh 1983).
 */
export function averageLink<Item>(likenesses: readonly Likeness<Item>[], grouping: Grouping<Item>): Item[][] {
  const clusters = singletons(likenesses)
  // A Set also visits what is added on the way, and not what is taken out before its turn.
  for (const start of clusters) {
    const chain = [start]
    for (let top = chain.at(-1); top; top = chain.at(-1)) {
      const next = nearest(top, chain.at(-2), grouping)
      if (next === null) chain.pop()
      else if (next !== chain.at(-2)) chain.push(next)
      else {
        chain.splice(-2)
        const union = merge(top, next, clusters)
        if (chain.length === 0) chain.push(union)
      }
    }
  }
  return [...clusters].map(({ members }) => [...members]).filter((members) => members.length > 1)
}

function singletons<Item>(likenesses: readonly Likeness<Item>[]): Set<Cluster<Item>> {
  const all = new Map<Item, Cluster<Item>>()
  const clusterOf = (item: Item) => {
    const cluster = all.get(item) ?? { members: [item], sums: new Map<Cluster<Item>, number>() }
    all.set(item, cluster)
    return cluster
  }
  for (const { a, b, value } of likenesses) {
    const [one, other] = [clusterOf(a), clusterOf(b)]
    one.sums.set(other, value)
    other.sums.set(one, value)
  }
  return new Set(all.values())
}

/** The cluster of highest mean likeness, null when none reaches the least; of equal ones `preferred`, so that chains end. */
function nearest<Item>(
  from: Cluster<Item>,
  preferred: Cluster<Item> | undefined,
  grouping: Grouping<Item>,
): Cluster<Item> | null {
  let best: Cluster<Item> | null = null
  let most = grouping.least
  for (const [to, sum] of from.sums) {
    const mean = sum / (from.members.length * to.members.length)
    if (mean < most || (mean === most && best !== null && to !== preferred)) continue
    if (mustStayApart(from, to, grouping.apart)) continue
    best = to
    most = mean
  }
  return best
}

function mustStayApart<Item>(a: Cluster<Item>, b: Cluster<Item>, apart: Grouping<Item>['apart']): boolean {
  return a.members.some((one) => b.members.some((other) => apart(one, other) || apart(other, one)))
}

/** Puts the union of two clusters in their place. */
function merge<Item>(a: Cluster<Item>, b: Cluster<Item>, clusters: Set<Cluster<Item>>): Cluster<Item> {
  const union: Cluster<Item> = {
    members: [...a.members, ...b.members],
    sums: new Map([...added(a.sums, b.sums)].filter(([other]) => other !== a && other !== b)),
  }
  for (const old of [a, b]) {
    clusters.delete(old)
    for (const other of old.sums.keys()) other.sums.delete(old)
  }
  for (const [other, sum] of union.sums) other.sums.set(union, sum)
  clusters.add(union)
  return union
}

function added<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): Map<K, number> {
  const sums = new Map(a)
  for (const [key, value] of b) sums.set(key, (sums.get(key) ?? 0) + value)
  return sums
}
