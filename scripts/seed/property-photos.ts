import type { Payload } from 'payload';
import sharp from 'sharp';
import type { Actor } from '@/access';
import { keepFile } from '@/domain/property';

/** Drawings that stand for photos: sky, ground and what stands between, without any text. */
const drawings = {
  neglected: [
    '#c9cdd1',
    '#8f8a80',
    '<rect x="200" y="160" width="800" height="400" fill="#a89f8f"/><path d="M260 600l120-50 160 40 180-60 220 70" fill="#6f6a60"/>',
  ],
  meeting: [
    '#e6edf1',
    '#c2b59b',
    '<rect x="180" y="470" width="840" height="26" fill="#8d5a3b"/><circle cx="300" cy="410" r="34" fill="#e2b58f"/><circle cx="480" cy="410" r="34" fill="#e2b58f"/><circle cx="660" cy="410" r="34" fill="#e2b58f"/><circle cx="840" cy="410" r="34" fill="#e2b58f"/>',
  ],
  tidy: [
    '#dbe7ee',
    '#b7b39e',
    '<rect x="220" y="130" width="760" height="430" fill="#e9d9bd"/><rect x="280" y="590" width="640" height="60" rx="30" fill="#6e9b58"/>',
  ],
  haircut: [
    '#f3ece2',
    '#c9b299',
    '<circle cx="600" cy="300" r="70" fill="#e2b58f"/><rect x="520" y="370" width="160" height="190" rx="40" fill="#3f6f8f"/><path d="M690 260l90-60M690 300l100-10" stroke="#555" stroke-width="14"/>',
  ],
  check: [
    '#eef3f5',
    '#c4bda9',
    '<rect x="330" y="430" width="540" height="30" fill="#7a5a44"/><rect x="540" y="330" width="120" height="90" rx="12" fill="#fff" stroke="#a83a32" stroke-width="10"/><path d="M600 350v50M575 375h50" stroke="#a83a32" stroke-width="12"/>',
  ],
  rubbish: [
    '#d4d8d6',
    '#9a958a',
    '<rect x="420" y="330" width="150" height="230" fill="#4d6b57"/><rect x="600" y="330" width="150" height="230" fill="#4d6b57"/><path d="M360 560l60-90 80 60 90-80 110 70 120-60 60 100z" fill="#5b544a"/>',
  ],
  clean: [
    '#dfe7ea',
    '#c1bcae',
    '<rect x="330" y="330" width="150" height="230" fill="#4d6b57"/><rect x="510" y="330" width="150" height="230" fill="#4d6b57"/><rect x="690" y="330" width="150" height="230" fill="#4d6b57"/>',
  ],
  pothole: [
    '#c7ccd0',
    '#7d7a74',
    '<ellipse cx="520" cy="660" rx="190" ry="46" fill="#3f3d39"/><ellipse cx="830" cy="620" rx="90" ry="24" fill="#45423d"/>',
  ],
  patched: [
    '#c7ccd0',
    '#7d7a74',
    '<ellipse cx="520" cy="660" rx="190" ry="46" fill="#57534d"/><ellipse cx="830" cy="620" rx="90" ry="24" fill="#45423d"/>',
  ],
  paved: [
    '#dbe3e8',
    '#6f6d69',
    '<rect y="640" width="1200" height="10" fill="#e8e4d8"/><rect x="560" y="700" width="120" height="40" fill="#38362f"/>',
  ],
  'dark-stairs': [
    '#2f3136',
    '#26272b',
    '<path d="M300 560h120v-60h120v-60h120v-60h120v-60h120v240z" fill="#3b3d43"/><circle cx="600" cy="120" r="34" fill="#55575c"/>',
  ],
  'lit-stairs': [
    '#efe9d6',
    '#bdb39c',
    '<path d="M300 560h120v-60h120v-60h120v-60h120v-60h120v240z" fill="#a89d86"/><circle cx="600" cy="120" r="34" fill="#fff4b8" stroke="#d9b94a" stroke-width="10"/>',
  ],
  wall: [
    '#d5dade',
    '#9c978c',
    '<rect x="240" y="90" width="720" height="470" fill="#cdbb9a"/><path d="M380 180l120-30 60 90-80 90-110-50z" fill="#8f7f66"/><path d="M700 300l110 20-20 120-120-30z" fill="#8f7f66"/>',
  ],
  board: [
    '#dde3e6',
    '#b3ada0',
    '<rect x="300" y="180" width="600" height="320" fill="#7b5a41"/><rect x="330" y="210" width="540" height="260" fill="#e4ddcd"/>',
  ],
  'board-filled': [
    '#dde3e6',
    '#b3ada0',
    '<rect x="300" y="180" width="600" height="320" fill="#7b5a41"/><rect x="330" y="210" width="540" height="260" fill="#f4efe2"/><rect x="360" y="240" width="140" height="200" fill="#fff" stroke="#999"/><rect x="530" y="240" width="140" height="200" fill="#fff" stroke="#999"/><rect x="700" y="240" width="140" height="200" fill="#fff" stroke="#999"/>',
  ],
  receipt: [
    '#efe9dd',
    '#d8cfbd',
    '<rect x="330" y="90" width="540" height="640" fill="#fffdf6" stroke="#b9ae97" stroke-width="6"/><path d="M390 190h420M390 260h420M390 330h420M390 400h300" stroke="#8a8270" stroke-width="10"/><circle cx="730" cy="590" r="80" fill="none" stroke="#b3261e" stroke-width="10"/>',
  ],
} as const;

export type Drawing = keyof typeof drawings;

/** A drawn photo, kept as an upload of `actor` that a verb can bind. */
export async function drawPhoto(payload: Payload, actor: Actor, name: Drawing): Promise<string> {
  return keepFile({ payload, actor, file: { data: await drawing(name), name: `${name}.jpg` } });
}

/** The drawing as a photo's bytes. */
export async function drawing(name: Drawing): Promise<Buffer> {
  const [sky, ground, shapes] = drawings[name];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${sky}"/><rect y="560" width="1200" height="240" fill="${ground}"/>${shapes}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}
