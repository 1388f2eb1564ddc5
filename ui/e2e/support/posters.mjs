import { crc32, deflateSync } from 'node:zlib';
import { random } from './random.mjs';

const WIDTH = 400;
const HEIGHT = 600;

/** A poster as the bytes of a PNG file: a sky, a disc, hills or bars, and the rules of a title. */
export function poster(seed) {
  const { between, next } = random(seed * 7919 + 1);
  const hue = between(0, 359);
  const top = colour(hue, 0.55, 0.2 + next() * 0.35);
  const bottom = colour(hue + between(30, 150), 0.6, 0.15 + next() * 0.45);
  const disc = { x: between(90, 310), y: between(110, 300), r: between(40, 120) };
  const discColour = colour(hue + between(150, 210), 0.75, 0.65);
  const ground = between(330, 470);
  const groundColour = colour(hue + 20, 0.4, 0.08);
  const waves = between(1, 4);
  const bars = next() < 0.4 ? between(3, 7) : 0;
  const paper = colour(hue + 40, 0.3, 0.93);
  const title = { x: 40, width: between(160, 320), y: 500 };

  const pixelAt = (x, y) => {
    if (y > title.y && y < title.y + 26 && x > title.x && x < title.x + title.width) return paper;
    if (y > title.y + 42 && y < title.y + 50 && x > title.x && x < title.x + 120) return paper;
    if (y > ground + 26 * Math.sin((x / WIDTH) * Math.PI * waves)) return groundColour;
    if (bars > 0 && y > 60 && Math.floor((x * bars * 2) / WIDTH) % 2 === 1) return groundColour;
    if ((x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.r ** 2) return discColour;
    const t = y / HEIGHT;
    return top.map((from, i) => Math.round(from + (bottom[i] - from) * t));
  };

  // Each line of a PNG begins with its filter; 0 is none.
  const lines = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  let at = 0;
  for (let y = 0; y < HEIGHT; y += 1) {
    lines[at] = 0;
    at += 1;
    for (let x = 0; x < WIDTH; x += 1) {
      const [red, green, blue] = pixelAt(x, y);
      lines[at] = red;
      lines[at + 1] = green;
      lines[at + 2] = blue;
      at += 3;
    }
  }
  return png(lines);
}

function png(lines) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8; // bits of a channel
  header[9] = 2; // red, green, blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const none = Buffer.alloc(0);
  const data = deflateSync(lines, { level: 4 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', none),
  ]);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** HSL to three bytes. */
function colour(hue, saturation, lightness) {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const k = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return Math.round(255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  });
}
