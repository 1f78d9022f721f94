import type { Payload } from 'payload';
import sharp from 'sharp';
import { keepPhoto, type PhotoStage } from '@/domain/requests';

/** What the demo's residents photographed, drawn: walls, floors and what is wrong with them. */
const drawings = {
  leak: {
    wall: '#d8d4cb',
    floor: '#8f9aa3',
    shapes:
      '<rect x="240" y="0" width="46" height="560" fill="#9c7b5a"/><rect x="228" y="300" width="70" height="48" fill="#6f5640"/><path d="M290 330q150 30 190 260" stroke="#7fb0d6" stroke-width="26" fill="none"/><ellipse cx="520" cy="640" rx="330" ry="70" fill="#7fb0d6" opacity=".8"/>',
  },
  cold: {
    wall: '#e7dfd2',
    floor: '#b79b7a',
    shapes:
      '<rect x="250" y="330" width="700" height="230" rx="18" fill="#f6f5f1" stroke="#c4c0b6" stroke-width="6"/><rect x="520" y="120" width="170" height="120" rx="10" fill="#fff" stroke="#777" stroke-width="6"/><text x="605" y="200" font-size="64" text-anchor="middle" fill="#2f4f6f" font-family="sans-serif">13°</text>',
  },
  lamp: {
    wall: '#1f2733',
    floor: '#2c2f33',
    shapes:
      '<rect x="300" y="150" width="16" height="440" fill="#555c63"/><path d="M308 160q10-60 110-50" stroke="#555c63" stroke-width="14" fill="none"/><rect x="860" y="190" width="16" height="400" fill="#555c63"/><path d="M868 200q10-60 110-50" stroke="#555c63" stroke-width="14" fill="none"/><ellipse cx="980" cy="150" rx="40" ry="16" fill="#3c4148"/><ellipse cx="420" cy="110" rx="40" ry="16" fill="#3c4148"/>',
  },
  lane: {
    wall: '#cdd8dd',
    floor: '#7d7f80',
    shapes:
      '<rect x="140" y="430" width="300" height="130" rx="40" fill="#a33a34"/><rect x="470" y="430" width="300" height="130" rx="40" fill="#4b6b86"/><rect x="800" y="430" width="300" height="130" rx="40" fill="#e4e2dc"/><path d="M120 620h960" stroke="#e8c542" stroke-width="18" stroke-dasharray="70 40"/>',
  },
  pit: {
    wall: '#bfcbd0',
    floor: '#6f7173',
    shapes:
      '<path d="M180 690q180-90 420-60t440-40" stroke="#3d3a36" stroke-width="64" fill="none"/><path d="M180 690q180-90 420-60t440-40" stroke="#5d544a" stroke-width="26" fill="none"/>',
  },
  repaired: {
    wall: '#e3e6e4',
    floor: '#9aa39c',
    shapes:
      '<rect x="200" y="250" width="800" height="34" rx="10" fill="#8b9299"/><rect x="560" y="220" width="90" height="94" rx="10" fill="#b5862f"/><rect x="540" y="160" width="130" height="26" rx="8" fill="#2f6b3c"/><rect x="596" y="180" width="18" height="44" fill="#6d7278"/><path d="M330 470l70 70 150-160" stroke="#2f6b3c" stroke-width="30" fill="none"/>',
  },
} as const;
export type DemoPhoto = keyof typeof drawings;

/** Draws the photos and keeps them as the form does. @returns their ids, for the verb that files */
export async function takePhotos(
  payload: Payload,
  photos: readonly DemoPhoto[],
  keep: { stage?: PhotoStage; uploadedBy?: string | null } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of photos) {
    const { wall, floor, shapes } = drawings[name];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${wall}"/><rect y="560" width="1200" height="240" fill="${floor}"/>${shapes}</svg>`;
    const file = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
    ids.push(await keepPhoto({ payload, file, ...keep }));
  }
  return ids;
}
