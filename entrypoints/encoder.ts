import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { fetchFiles } from '../src/encoder/fetch-files.ts'
import { SentenceEncoder } from '../src/encoder/sentence-encoder.ts'
import { serveWorker } from '../src/encoder/serve-worker.ts'
import type { WorkerScope } from '../src/encoder/serve-worker.ts'

/** The worker of the sentence encoder. */
export default defineUnlistedScript(() => {
  const open = async () => SentenceEncoder.open(await fetchFiles(self.location.origin))
  serveWorker(self as unknown as WorkerScope, open)
})
