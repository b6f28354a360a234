import type { PageInput, PageReport } from '../pipeline/page-report.ts'

/** Reports that are kept: of the pages that a reader goes back and forth between. */
const MOST_REPORTS = 20

/** What a page's report hangs on beside the page. */
export interface AnswerSetting {
  readonly sensitivity: string
  readonly meanings: boolean
  /** Numbers that change with the corpus. */
  readonly corpus: readonly number[]
}

/** The finished reports of the pages that were read last, so that one that is opened again has its marks at once. */
export class AnswerMemory {
  /** The least recently used first. */
  readonly #reports = new Map<string, PageReport>()

  get(key: string): PageReport | null {
    const report = this.#reports.get(key) ?? null
    if (report) this.set(key, report)
    return report
  }

  set(key: string, report: PageReport): void {
    this.#reports.delete(key)
    this.#reports.set(key, report)
    const [oldest] = this.#reports.keys()
    if (this.#reports.size > MOST_REPORTS && oldest !== undefined) this.#reports.delete(oldest)
  }
}

/** The same for two scans that end in the same report: a SHA-256 of all that it hangs on. */
export async function answerKey({ inView: _, ...page }: PageInput, setting: AnswerSetting): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([page, setting]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
