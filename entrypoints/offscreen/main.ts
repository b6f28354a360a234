import { startOffscreen } from '../../src/offscreen/start.ts'

startOffscreen({ window })
