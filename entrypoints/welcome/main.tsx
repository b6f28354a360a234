import { mountWelcome } from '../../src/views/welcome/mount.tsx'

const root = document.getElementById('root')
if (root) mountWelcome(root)
