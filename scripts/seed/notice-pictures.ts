import type { Payload } from 'payload';
import sharp from 'sharp';

/** Drawings of the demo library: sky, ground and what stands between them, without any text. */
const drawings: Record<string, { alt: string; sky: string; ground: string; shapes: string }> = {
  heating: {
    alt: '暖气片和窗外的雪',
    sky: '#dfe9f2',
    ground: '#b9a48c',
    shapes: `<rect x="500" y="90" width="380" height="250" fill="#9fc3dd" stroke="#fff" stroke-width="18"/>${bars(470, 430, 9)}<circle cx="610" cy="160" r="9" fill="#fff"/><circle cx="720" cy="230" r="11" fill="#fff"/><circle cx="800" cy="140" r="8" fill="#fff"/>`,
  },
  thermometer: {
    alt: '放在房间中央的温度计',
    sky: '#f3ece2',
    ground: '#c9b299',
    shapes:
      '<rect x="570" y="120" width="60" height="380" rx="30" fill="#fff" stroke="#8a8f94" stroke-width="8"/><circle cx="600" cy="520" r="58" fill="#c0392b"/><rect x="588" y="270" width="24" height="240" fill="#c0392b"/>',
  },
  charging: {
    alt: '整齐停放电动车的充电棚',
    sky: '#cfe3ee',
    ground: '#9a9d97',
    shapes: `<rect x="180" y="220" width="840" height="36" fill="#3f6f63"/><rect x="200" y="256" width="18" height="330" fill="#56605c"/><rect x="982" y="256" width="18" height="330" fill="#56605c"/>${bikes(5)}`,
  },
  fire: {
    alt: '楼道里禁止停放电动车的示意图',
    sky: '#ece7e1',
    ground: '#b0a79d',
    shapes:
      '<circle cx="600" cy="360" r="230" fill="#fff" stroke="#c0392b" stroke-width="44"/><circle cx="510" cy="430" r="60" fill="none" stroke="#333" stroke-width="16"/><circle cx="690" cy="430" r="60" fill="none" stroke="#333" stroke-width="16"/><path d="M510 430l60-110h90l30 110" fill="none" stroke="#333" stroke-width="16"/><path d="M440 200l320 320" stroke="#c0392b" stroke-width="44"/>',
  },
  festival: {
    alt: '挂着灯笼的社区广场，居民围坐在长桌旁',
    sky: '#f8dfc8',
    ground: '#cfa27a',
    shapes: `${lanterns(6)}<rect x="220" y="520" width="760" height="40" fill="#8d5a3b"/>${people(8)}`,
  },
  square: {
    alt: '社区党群服务中心前的广场和树',
    sky: '#d5e8ef',
    ground: '#c4bda9',
    shapes:
      '<rect x="330" y="210" width="540" height="330" fill="#f2efe8"/><rect x="330" y="180" width="540" height="50" fill="#a83a32"/><rect x="560" y="400" width="90" height="140" fill="#7a5a44"/><circle cx="200" cy="400" r="110" fill="#5d8a55"/><rect x="188" y="480" width="24" height="110" fill="#6d5138"/><circle cx="1010" cy="390" r="120" fill="#5d8a55"/><rect x="998" y="480" width="24" height="110" fill="#6d5138"/>',
  },
  courtyard: {
    alt: '粉刷一新的家属院楼房和花坛',
    sky: '#dbe7ee',
    ground: '#b7b39e',
    shapes: `<rect x="240" y="130" width="720" height="440" fill="#e9d9bd"/>${windows(4, 6)}<rect x="300" y="590" width="600" height="60" rx="30" fill="#6e9b58"/>`,
  },
};

/** Draws the pictures and stores them. Out: ids by name. */
export async function seedPictures(payload: Payload): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [name, { alt, sky, ground, shapes }] of Object.entries(drawings)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${sky}"/><rect y="560" width="1200" height="240" fill="${ground}"/>${shapes}</svg>`;
    const data = await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
    const doc = await payload.create({
      collection: 'media',
      data: { alt },
      file: { data, mimetype: 'image/jpeg', name: `${name}.jpg`, size: data.length },
      overrideAccess: true,
    });
    ids[name] = doc.id;
  }
  return ids;
}

function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

function bars(x: number, y: number, count: number): string {
  return repeat(
    count,
    (index) =>
      `<rect x="${x + index * 52}" y="${y}" width="40" height="190" rx="16" fill="#f7f7f4" stroke="#c9c9c2" stroke-width="4"/>`,
  );
}

function bikes(count: number): string {
  return repeat(count, (index) => {
    const x = 290 + index * 155;
    return `<circle cx="${x - 38}" cy="560" r="32" fill="none" stroke="#333" stroke-width="9"/><circle cx="${x + 38}" cy="560" r="32" fill="none" stroke="#333" stroke-width="9"/><path d="M${x - 38} 560l34-70h38l4 70" fill="none" stroke="#a83a32" stroke-width="10"/>`;
  });
}

function lanterns(count: number): string {
  return repeat(
    count,
    (index) =>
      `<ellipse cx="${200 + index * 160}" cy="${150 + (index % 2) * 30}" rx="46" ry="54" fill="#c0392b"/>`,
  );
}

function people(count: number): string {
  return repeat(count, (index) => {
    const x = 260 + index * 98;
    return `<circle cx="${x}" cy="430" r="28" fill="#e2b58f"/><rect x="${x - 30}" y="460" width="60" height="62" rx="18" fill="${index % 2 ? '#3f6f8f' : '#7d4f73'}"/>`;
  });
}

function windows(rows: number, columns: number): string {
  return repeat(rows * columns, (index) => {
    const x = 285 + (index % columns) * 112;
    const y = 165 + Math.floor(index / columns) * 100;
    return `<rect x="${x}" y="${y}" width="70" height="60" fill="#8fb3c9"/>`;
  });
}
