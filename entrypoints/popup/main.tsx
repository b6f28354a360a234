import { mountPopup } from '../../src/views/popup/mount.tsx'

const root = document.getElementById('root')
if (root) void mountPopup(root)
