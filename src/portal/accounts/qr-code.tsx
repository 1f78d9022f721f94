import { create } from 'qrcode';

const quiet = 4;

/** A QR code as SVG from the server: no script, no request to anybody. Its text alternative must stand beside it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + quiet * 2;
  return (
    <svg
      role="img"
      aria-label={label}
      width={216}
      height={216}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  );
}

function pathOf({ size, data }: { size: number; data: ArrayLike<number> }): string {
  const parts: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) parts.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return parts.join('');
}
