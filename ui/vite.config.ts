import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const NO_WORDS = '\0no-words';

/** React Aria brings its words in 34 languages; the window speaks one of them. */
const wordsOfOneLanguage: Plugin = {
  name: 'words-of-one-language',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.\.?\/intl\/(.+\/)?(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler: () => NO_WORDS,
  },
  load: {
    filter: { id: new RegExp(`^${NO_WORDS}$`) },
    handler: () => 'export default {};',
  },
};

export default defineConfig({
  base: './',
  plugins: [wordsOfOneLanguage, react()],
  server: { port: 1420, strictPort: true },
  build: {
    target: 'safari18',
    // The content policy allows files only: nothing may become a data: address or an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the script of the start may weigh, in kB.
    chunkSizeWarningLimit: 850,
    rolldownOptions: {
      // What the window opens with comes in one file, also where later parts share some of it.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});
