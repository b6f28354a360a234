import { fileURLToPath } from 'node:url'
import { defaultClientConditions } from 'vite'
import { defineConfig } from 'wxt'
import { lazyModule } from './tools/build/lazy-module.ts'

/** `wxt build --mode demo` adds this machine's own address, so that the demonstration and the tests need no prompt. */
const DEMO_HOSTS = ['http://127.0.0.1/*']

/** WebAssembly runs the language model and sums up the index's scores; nothing of the extension may connect to anything but its own files. */
const POLICY = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self'"

/** The sentence encoder's files, which the build puts beside the code: the model, and what runs it. */
const ENCODER_FILES = [
  'assets/sentence-encoder/model.onnx',
  'assets/sentence-encoder/vocab.txt',
  'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs',
]
const ENCODER_FOLDER = 'sentence-encoder'

/** The tagger takes longer to be ready than all else, and a page without a candidate does without it. */
const TAGGER = {
  importer: 'src/claims/tagger.ts',
  name: 'compromise/two',
  statement: "import nlp from 'compromise/two'",
  local: 'nlp',
}

export default defineConfig({
  hooks: {
    // In pages every kilobyte counts on each of them, and the little that is used of the API there all browsers have.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) {
        config.resolve ??= {}
        config.resolve.alias = { 'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')) }
      }
    },
    'build:publicAssets': (_, files) => {
      for (const path of ENCODER_FILES)
        files.push({
          absoluteSrc: fileURLToPath(new URL(path, import.meta.url)),
          relativeDest: `${ENCODER_FOLDER}/${path.replace(/^.*\//, '')}`,
        })
    },
  },
  // Without this condition the package's 14 MB of WebAssembly would be written into the script as text.
  vite: () => ({
    plugins: [lazyModule(TAGGER)],
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  }),
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: 'Countercheck',
    description:
      'Shows how the other sources in your own corpus reported the same facts as the page you read.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'offscreen'].filter(
      // In Firefox the background is a page itself.
      (name) => name !== 'offscreen' || browser !== 'firefox',
    ),
    content_security_policy: { extension_pages: POLICY },
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'demo' ? { host_permissions: DEMO_HOSTS } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'countercheck@countercheck.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {}),
  }),
})
