// Renders icon.svg (and icon-16.svg for the smallest size) to every file the bundles need:
// `node icons/draw.mjs`. Chromium draws; the two containers are written here, as both only wrap
// PNG files.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const here = new URL('.', import.meta.url);
const { chromium } = createRequire(new URL('../ui/package.json', here))('playwright');

const small = readFileSync(new URL('icon-16.svg', here), 'utf8');
const full = readFileSync(new URL('icon.svg', here), 'utf8');

const executablePath = '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

async function render(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
  await page.setContent(`<style>${style}</style>${size <= 16 ? small : full}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  // Tauri takes RGBA only: colour type 6 in the header.
  if (png[25] !== 6) throw new Error(`The ${size} px icon came out without an alpha channel`);
  return png;
}

/** ICONDIR, one ICONDIRENTRY each, then the PNG files; 0 stands for 256 pixels. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map((image) => image.png)]);
}

/** 'icns', the total length, then each PNG under the four letters of its size. */
function icns(images) {
  const parts = images.map(({ kind, png }) => {
    const head = Buffer.alloc(8);
    head.write(kind, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const png = {};
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) png[size] = await render(size);
await browser.close();

const files = {
  '32x32.png': png[32],
  '128x128.png': png[128],
  '128x128@2x.png': png[256],
  'icon.png': png[512],
  'icon.ico': ico([16, 24, 32, 48, 64, 256].map((size) => ({ size, png: png[size] }))),
  'icon.icns': icns([
    { kind: 'ic11', png: png[32] },
    { kind: 'ic12', png: png[64] },
    { kind: 'ic07', png: png[128] },
    { kind: 'ic08', png: png[256] },
    { kind: 'ic09', png: png[512] },
    { kind: 'ic10', png: png[1024] },
  ]),
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(new URL(name, here), bytes);
