// Renders every posters/*.svg to the JPEG beside it: `node src-tauri/core/sample/draw.mjs`.
// Chromium draws. The drawings hold no text, only outlines, so installed fonts play no part.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const here = new URL('posters/', import.meta.url);
const { chromium } = createRequire(new URL('../../../ui/package.json', import.meta.url))(
  'playwright',
);

const width = 600;
const height = 900;
/** All posters together, as they are embedded in the program. */
const limit = 1.6e6;

const executablePath = '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width, height } });

let total = 0;
for (const file of readdirSync(here).sort()) {
  if (!file.endsWith('.svg')) continue;
  const svg = readFileSync(new URL(file, here), 'utf8');
  const style = `body{margin:0}svg{display:block;width:${width}px;height:${height}px}`;
  await page.setContent(`<style>${style}</style>${svg}`);
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 86 });
  writeFileSync(new URL(file.replace(/svg$/, 'jpg'), here), jpeg);
  total += jpeg.length;
}
await browser.close();

console.log(`${total} bytes`);
if (total > limit) throw new Error(`The posters take ${total} bytes, more than ${limit}`);
