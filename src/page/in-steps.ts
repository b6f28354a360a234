/** Like `filter`, in steps: after each item a caller on the page's own thread may let the page have its turn. */
export function* filterInSteps<Item>(
  items: readonly Item[],
  test: (item: Item, at: number) => boolean,
): Generator<undefined, readonly Item[]> {
  const kept: Item[] = []
  for (const [at, item] of items.entries()) {
    if (test(item, at)) kept.push(item)
    yield
  }
  return kept
}

/** Like `map`, in steps. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
): Generator<undefined, readonly Result[]> {
  const made: Result[] = []
  for (const item of items) {
    made.push(make(item))
    yield
  }
  return made
}
