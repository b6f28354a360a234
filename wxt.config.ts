import { defineConfig } from 'wxt'

/** `wxt build --mode demo` adds this machine's own address, so that the demonstration and the tests need no prompt. */
const DEMO_HOSTS = ['http://127.0.0.1/*']

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: 'Countercheck',
    description:
      'Shows how the other sources in your own corpus reported the same facts as the page you read.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
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
