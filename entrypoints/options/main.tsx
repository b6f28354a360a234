import { readArticle } from './read-article.ts'
import { mountOptions } from '../../src/views/options/mount.tsx'

const root = document.getElementById('root')
if (root) mountOptions(root, readArticle)
