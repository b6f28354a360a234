/** One event of a Chromium trace, as far as it is read; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly id?: string
  readonly args?: { readonly data?: TraceData }
}

interface TraceData {
  readonly url?: string
  readonly startTime?: number
  readonly cpuProfile?: {
    readonly nodes?: readonly {
      readonly id: number
      readonly parent?: number
      readonly callFrame: { readonly url?: string }
    }[]
    readonly samples?: readonly number[]
  }
  readonly timeDeltas?: readonly number[]
}

/** The categories of a trace that `scriptTasks` reads. */
export const TRACE_CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'v8.execute',
  'disabled-by-default-v8.cpu_profiler',
] as const

/** What one script had a page's thread do without giving it back. */
export interface ScriptTask {
  /** When it began, in ms after the script's first task. */
  readonly at: number
  /** How long the thread worked for it, what others had of the processor not counted, in ms. */
  readonly duration: number
}

interface Interval {
  readonly start: number
  readonly end: number
  /** Time on the processor, in microseconds. */
  readonly busy: number
}

/** Events that enclose the running of a script. */
const RUNS_SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'FireIdleCallback',
  'FireAnimationFrame',
  'EventDispatch',
])

const MS = 1000

/**
 * What a script did on its thread, by tasks in order, found in a trace. Counted is each stretch in which a call into the
 * script or a sample of the profiler fell (what follows a promise is told by no address), with all that it forces, such
 * as layout; not what the browser does in the same task for the page. `isOurs` tells a script by its address.
 */
export function scriptTasks(
  events: readonly TraceEvent[],
  isOurs: (url: string) => boolean,
): readonly ScriptTask[] {
  const calls = events.filter(({ args }) => isOurs(args?.data?.url ?? ''))
  const thread = calls.find(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall')
  if (!thread) return []
  const inProcess = events.filter(({ pid }) => pid === thread.pid)
  const mine = inProcess.filter(({ tid, ph }) => tid === thread.tid && ph === 'X')
  const moments = [
    ...calls.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid).map(({ ts }) => ts),
    ...samplesOf(inProcess, thread.tid, isOurs),
  ].sort((a, b) => a - b)
  const stretches = outermost(mine.filter(({ name }) => RUNS_SCRIPT.has(name))).filter((stretch) =>
    holdsOne(moments, stretch),
  )
  const tasks = outermost(mine.filter(({ name }) => name.endsWith('RunTask')))
  const [first] = stretches
  return tasks.flatMap((task) => {
    const inside = stretches.filter(({ start }) => start >= task.start && start < task.end)
    const busy = inside.reduce((sum, stretch) => sum + stretch.busy, 0)
    const at = (inside[0]?.start ?? 0) - (first?.start ?? 0)
    return inside.length > 0 ? [{ at: at / MS, duration: busy / MS }] : []
  })
}

/** Intervals within others are parts of the outer ones. */
function outermost(events: readonly TraceEvent[]): readonly Interval[] {
  const intervals = events
    .map(({ ts, dur = 0, tdur = dur }) => ({ start: ts, end: ts + dur, busy: tdur }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const outer: Interval[] = []
  for (const interval of intervals)
    if (interval.start >= (outer.at(-1)?.end ?? -Infinity)) outer.push(interval)
  return outer
}

function holdsOne(moments: readonly number[], { start, end }: Interval): boolean {
  const next = moments.find((moment) => moment >= start)
  return next !== undefined && next < end
}

/** When the profiler found code of ours on the stack of the thread. */
function samplesOf(
  events: readonly TraceEvent[],
  tid: number,
  isOurs: (url: string) => boolean,
): readonly number[] {
  const profiles = events.filter(({ name, tid: of }) => name === 'Profile' && of === tid)
  return profiles.flatMap(({ id, args }) => {
    const chunks = events
      .filter((event) => event.name === 'ProfileChunk' && event.id === id)
      .sort((a, b) => a.ts - b.ts)
    const ours = new Set<number>()
    const moments: number[] = []
    let now = args?.data?.startTime ?? 0
    for (const { args: chunk } of chunks) {
      const { cpuProfile, timeDeltas = [] } = chunk?.data ?? {}
      for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? [])
        if (isOurs(callFrame.url ?? '') || (parent !== undefined && ours.has(parent))) ours.add(node)
      cpuProfile?.samples?.forEach((node, at) => {
        now += timeDeltas[at] ?? 0
        if (ours.has(node)) moments.push(now)
      })
    }
    return moments
  })
}
